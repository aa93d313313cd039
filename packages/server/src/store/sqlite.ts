// The store that needs nothing installed: one SQLite file, which several processes may use at once.
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import Database from 'libsql';
import { createKeyTable } from './key-table.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';
import { type Store, StoreError } from './store.js';

/** Milliseconds that a statement waits for another process's transaction. All of ours take a few. */
const patience = 5000;

/**
 * Opens the store in `file`, and makes it and its folder if need be. What a call has resolved survives the end of the
 * process and of the machine.
 * @param at The time of opening, ISO 8601 in UTC.
 * @throws StoreError
 */
export async function openSqliteStore(file: string, at: string): Promise<Store> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    return await open(file, at);
  } catch (error) {
    throw explained(error, file);
  }
}

async function open(file: string, at: string): Promise<Store> {
  const database = new Database(file, { timeout: patience });
  const db = new Kysely<Schema>({ dialect: new SqliteDialect({ database: database as never }) });
  try {
    await enterWriteAheadMode(database);
    await transaction(db, { synchronous: 'FULL' }, (connection) => migrate(connection, at));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    keys: createKeyTable(db, (work) => transaction(db, { synchronous: 'NORMAL' }, work)),
    close: () => db.destroy(),
  };
}

/** Changing the mode asks for the file alone and does not wait for it. */
async function enterWriteAheadMode(database: Database.Database): Promise<void> {
  const deadline = performance.now() + patience;
  for (;;) {
    try {
      database.prepare('PRAGMA journal_mode = WAL').all();
      return;
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
      await sleep(20);
    }
  }
}

const isBusy = (error: unknown) =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY');

interface Transaction {
  /** `FULL` reaches the disk before it is done; `NORMAL` may be lost when the machine stops, and is never halfway. */
  readonly synchronous: 'FULL' | 'NORMAL';
}

/** Everything of `work` or nothing of it. Nobody else in this process is served until it is done. */
async function transaction(
  db: Kysely<Schema>,
  { synchronous }: Transaction,
  work: (connection: Kysely<Schema>) => Promise<void>,
): Promise<void> {
  await db.connection().execute(async (connection) => {
    const run = (text: string) => connection.executeQuery(CompiledQuery.raw(text));
    await run(`PRAGMA synchronous = ${synchronous}`);
    // IMMEDIATE, or two processes could both read the same tables before either writes.
    await run('BEGIN IMMEDIATE');
    try {
      await work(connection);
      await run('COMMIT');
    } catch (error) {
      await run('ROLLBACK').catch(() => {});
      throw error;
    } finally {
      await run('PRAGMA synchronous = FULL');
    }
  });
}

function explained(error: unknown, file: string): StoreError {
  if (error instanceof StoreError) return new StoreError(error.fault, `${file}: ${error.message}`, error);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = error instanceof Error ? error.message : String(error);
  if (/NOTADB|CORRUPT/.test(code)) {
    return new StoreError('damaged', `${file} is damaged, or is no file of Limn: ${reason}.`, error);
  }
  return new StoreError('unusable', `${file} cannot be used: ${reason}.`, error);
}
