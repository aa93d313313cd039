import type { Kysely } from 'kysely';

interface Migration {
  /** Sorts as it was added. */
  readonly id: string;
  // A migration speaks of the tables of its day, not of today's.
  readonly up: (db: Kysely<unknown>) => Promise<void>;
}

/** Every change of the tables, in order. Only ever added to; none is changed once it has been published. */
export const migrations: readonly Migration[] = [{ id: '0001-keys', up: createKeyTable }];

async function createKeyTable(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('keys')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('hash', 'text', (column) => column.notNull())
    .addColumn('previous_hash', 'text')
    .addColumn('previous_until', 'text')
    .addColumn('scopes', 'text', (column) => column.notNull())
    .addColumn('rate', 'integer')
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text')
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
}
