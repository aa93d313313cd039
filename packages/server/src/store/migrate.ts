import type { Kysely } from 'kysely';
import { migrations } from './migrations.js';
import type { Schema } from './schema.js';
import { StoreError } from './store.js';

/**
 * Brings the tables to where this version of Limn needs them. To be called inside a transaction that no other process
 * can be in at the same time; then whoever comes second finds nothing left to do.
 * @throws StoreError newer
 */
export async function migrate(db: Kysely<Schema>, at: string): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('applied_at', 'text', (column) => column.notNull())
    .execute();
  const rows = await db.selectFrom('migrations').select('id').execute();
  const applied = new Set(rows.map(({ id }) => id));
  refuseNewer(applied);
  for (const { id, up } of migrations) {
    if (applied.has(id)) continue;
    await up(db as unknown as Kysely<unknown>);
    await db.insertInto('migrations').values({ id, applied_at: at }).execute();
  }
}

function refuseNewer(applied: ReadonlySet<string>): void {
  const known = new Set(migrations.map(({ id }) => id));
  const unknown = [...applied].find((id) => !known.has(id));
  if (unknown === undefined) return;
  throw new StoreError('newer', `It was written by a newer Limn (${unknown}), which this one cannot read.`);
}
