// The store that needs nothing installed: one SQLite file, which several processes may use at once.
import { appendFile, mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CompiledQuery, Kysely } from 'kysely';
import Database from 'libsql';
import { createKeyTable } from './key-table.js';
import { migrate } from './migrate.js';
import type { Schema } from './schema.js';
import { createSqliteDialect } from './sqlite-dialect.js';
import { type Store, StoreError } from './store.js';

/**
 * Opens the store in `file`, and makes it and its folder if need be. What a call has resolved survives the end of the
 * process and of the machine.
 * @param at The time of opening, ISO 8601 in UTC.
 * @throws StoreError
 */
export async function openSqliteStore(file: string, at: string): Promise<Store> {
  try {
    await mkdir(dirname(file), { recursive: true, mode: 0o700 });
    // Made here, so that nobody else may read it whatever the folder allows; what lies beside it follows suit.
    await appendFile(file, '', { mode: 0o600 });
    return await open(file, at);
  } catch (error) {
    throw explained(error, file);
  }
}

async function open(file: string, at: string): Promise<Store> {
  const database = new Database(file, { timeout: 0 });
  const db = new Kysely<Schema>({ dialect: createSqliteDialect(database) });
  try {
    await run(db, 'PRAGMA journal_mode = WAL');
    await run(db, 'PRAGMA synchronous = FULL');
    await alone(db, (connection) => migrate(connection, at));
  } catch (error) {
    await db.destroy();
    throw error;
  }
  return {
    keys: createKeyTable(db, (work) => relaxed(db, work)),
    close: () => db.destroy(),
  };
}

const run = (db: Kysely<Schema>, sql: string) => db.executeQuery(CompiledQuery.raw(sql));

type Work = (connection: Kysely<Schema>) => Promise<void>;

/** All of `work` or nothing of it, while no other process writes. */
async function alone(db: Kysely<Schema>, work: Work): Promise<void> {
  await db.connection().execute(async (connection) => {
    // IMMEDIATE, or two processes could both read the same tables before either writes.
    await run(connection, 'BEGIN IMMEDIATE');
    try {
      await work(connection);
      await run(connection, 'COMMIT');
    } catch (error) {
      await run(connection, 'ROLLBACK').catch(() => {});
      throw error;
    }
  });
}

/** Does not wait until the disk has what `work` writes: it may be lost when the machine stops, and nothing else is. */
async function relaxed(db: Kysely<Schema>, work: Work): Promise<void> {
  await db.connection().execute(async (connection) => {
    await run(connection, 'PRAGMA synchronous = NORMAL');
    try {
      await work(connection);
    } finally {
      await run(connection, 'PRAGMA synchronous = FULL');
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
