// SQLite for the query builder. A file that another process is writing to is waited for without holding up this one:
// SQLite's own waiting would stop the event loop.
import { setTimeout as sleep } from 'node:timers/promises';
import { type DatabaseConnection, type Dialect, type Driver, SqliteDialect } from 'kysely';
import type Database from 'libsql';

/** Milliseconds that a statement waits for the transaction of another process; all of ours take a few. */
const patience = 5000;
/** Milliseconds between attempts. */
const pause = 10;
/** Statements kept ready. There are fewer, unless somebody puts values into the text of one. */
const capacity = 200;

/** Builds queries for `database`, which must have been opened with a timeout of 0. */
export function createSqliteDialect(database: Database.Database): Dialect {
  const dialect = new SqliteDialect({ database: keepingStatements(database) as never });
  return {
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
    createDriver: () => patient(dialect.createDriver()),
  };
}

/** The memory of a statement is given back at some garbage collection, which knows nothing of its size: so keep few. */
function keepingStatements(database: Database.Database) {
  const kept = new Map<string, Database.Statement>();
  return {
    close: () => void (database.open && database.close()),
    prepare: (sql: string): Database.Statement => {
      const statement = kept.get(sql) ?? database.prepare(sql);
      if (kept.size < capacity) kept.set(sql, statement);
      return statement;
    },
  };
}

function patient(driver: Driver): Driver {
  return {
    init: () => driver.init(),
    acquireConnection: async () => patientConnection(await driver.acquireConnection()),
    releaseConnection: (connection) => driver.releaseConnection(connection),
    beginTransaction: (connection, settings) => driver.beginTransaction(connection, settings),
    commitTransaction: (connection) => driver.commitTransaction(connection),
    rollbackTransaction: (connection) => driver.rollbackTransaction(connection),
    destroy: () => driver.destroy(),
  };
}

const patientConnection = (connection: DatabaseConnection): DatabaseConnection => ({
  executeQuery: (query) => untilFree(() => connection.executeQuery(query)),
  streamQuery: (query, size) => connection.streamQuery(query, size),
});

/** A statement that found the file taken did nothing, so it can be tried again. */
async function untilFree<T>(attempt: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(pause);
    }
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');
