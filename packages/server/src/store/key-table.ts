import type { Kysely } from 'kysely';
import type { KeyRow, Schema } from './schema.js';
import type { KeyRecord, KeyTable } from './store.js';

/** The keys over any engine. `relaxed` runs work whose loss in a crash does no harm. */
export function createKeyTable(
  db: Kysely<Schema>,
  relaxed: (work: (db: Kysely<Schema>) => Promise<void>) => Promise<void>,
): KeyTable {
  return {
    insert: async (record) => void (await db.insertInto('keys').values(rowOf(record)).execute()),
    find: async (id) => {
      const row = await db.selectFrom('keys').selectAll().where('id', '=', id).executeTakeFirst();
      return row && recordOf(row);
    },
    list: async () => {
      const rows = await db.selectFrom('keys').selectAll().orderBy('created_at').orderBy('id').execute();
      return rows.map(recordOf);
    },
    revoke: async (id, at) => {
      const { numUpdatedRows } = await live(db, id).set({ revoked_at: at }).executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    rotate: async (id, { hash, previousUntil = null }) => {
      const { numUpdatedRows } = await live(db, id)
        .set(({ ref }) => ({
          hash,
          previous_hash: previousUntil === null ? null : ref('hash'),
          previous_until: previousUntil,
        }))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    touch: (uses) =>
      relaxed(async (connection) => {
        // One by one: a transaction would keep other processes from writing meanwhile.
        for (const [id, at] of uses) await touch(connection, id, at);
      }),
  };
}

const live = (db: Kysely<Schema>, id: string) =>
  db.updateTable('keys').where('id', '=', id).where('revoked_at', 'is', null);

async function touch(db: Kysely<Schema>, id: string, at: string): Promise<void> {
  await db
    .updateTable('keys')
    .set({ last_used_at: at })
    .where('id', '=', id)
    .where(({ eb, or }) => or([eb('last_used_at', 'is', null), eb('last_used_at', '<', at)]))
    .execute();
}

const rowOf = (record: KeyRecord): KeyRow => ({
  id: record.id,
  name: record.name,
  hash: record.hash,
  previous_hash: record.previous?.hash ?? null,
  previous_until: record.previous?.until ?? null,
  scopes: JSON.stringify(record.scopes),
  rate: record.rate ?? null,
  created_at: record.createdAt,
  expires_at: record.expiresAt ?? null,
  last_used_at: record.lastUsedAt ?? null,
  revoked_at: record.revokedAt ?? null,
});

function recordOf(row: KeyRow): KeyRecord {
  return {
    id: row.id,
    name: row.name,
    hash: row.hash,
    ...(row.previous_hash === null || row.previous_until === null
      ? {}
      : { previous: { hash: row.previous_hash, until: row.previous_until } }),
    scopes: JSON.parse(row.scopes) as string[],
    ...(row.rate === null ? {} : { rate: row.rate }),
    createdAt: row.created_at,
    ...(row.expires_at === null ? {} : { expiresAt: row.expires_at }),
    ...(row.last_used_at === null ? {} : { lastUsedAt: row.last_used_at }),
    ...(row.revoked_at === null ? {} : { revokedAt: row.revoked_at }),
  };
}
