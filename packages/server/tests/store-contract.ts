import { afterEach, describe, expect, it } from 'vitest';
import type { KeyRecord, Store } from '../src/store/store.js';

/** A place of its own for a store, empty at first. */
export interface StorePlace {
  /** Opens the store that lies there; each time is a connection of its own, as another process would have. */
  open(at: string): Promise<Store>;
  /** Takes everything away; all connections have been closed. */
  remove(): Promise<void>;
}

const at = (second: number) => new Date(Date.UTC(2026, 0, 1, 0, 0, second)).toISOString();

const record = (id: string, rest: Partial<KeyRecord> = {}): KeyRecord => ({
  id,
  name: `key ${id}`,
  hash: 'ab'.repeat(32),
  scopes: ['generate'],
  createdAt: at(0),
  ...rest,
});

/** What every store promises, whatever engine it is made of. */
export function storeContract(name: string, createPlace: () => Promise<StorePlace>): void {
  describe(`a store in ${name}`, () => {
    const open: { store: Store; place: StorePlace }[] = [];

    async function openAt(place: StorePlace): Promise<Store> {
      const store = await place.open(at(0));
      open.push({ store, place });
      return store;
    }
    const openNew = async () => openAt(await createPlace());

    afterEach(async () => {
      const places = new Set(open.map(({ place }) => place));
      for (const { store } of open.splice(0)) await store.close();
      for (const place of places) await place.remove();
    });

    it('gives a key back as it was put in', async () => {
      const { keys } = await openNew();
      const full = record('a', {
        name: 'Ünï "quoted" \\ 日本 🎉',
        previous: { hash: 'cd'.repeat(32), until: at(5) },
        scopes: ['generate', 'cards'],
        rate: 60,
        expiresAt: at(9),
        lastUsedAt: at(3),
        revokedAt: at(4),
      });
      await keys.insert(full);
      await keys.insert(record('b'));
      expect(await keys.find('a')).toEqual(full);
      expect(await keys.find('b')).toEqual(record('b'));
      expect(await keys.find('A')).toBeUndefined();
    });

    it('takes each id once', async () => {
      const { keys } = await openNew();
      await keys.insert(record('a'));
      await expect(keys.insert(record('a', { name: 'other' }))).rejects.toThrow();
      expect(await keys.list()).toEqual([record('a')]);
    });

    it('takes text as text', async () => {
      const { keys } = await openNew();
      const id = `'; DROP TABLE keys; --`;
      await keys.insert(record(id));
      expect(await keys.find(id)).toEqual(record(id));
      expect(await keys.find(`x' OR '1'='1`)).toBeUndefined();
    });

    it('lists the oldest first, and by id what is equally old', async () => {
      const { keys } = await openNew();
      for (const [id, second] of [
        ['c', 2],
        ['b', 1],
        ['a', 2],
      ] as const) {
        await keys.insert(record(id, { createdAt: at(second) }));
      }
      expect((await keys.list()).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
    });

    it('revokes once, and only what is there', async () => {
      const { keys } = await openNew();
      await keys.insert(record('a'));
      await keys.insert(record('b'));
      expect([
        await keys.revoke('a', at(1)),
        await keys.revoke('a', at(2)),
        await keys.revoke('x', at(3)),
      ]).toEqual([true, false, false]);
      expect(await keys.list()).toEqual([record('a', { revokedAt: at(1) }), record('b')]);
    });

    it('rotates: the secret before the last stays until its time, older ones do not', async () => {
      const { keys } = await openNew();
      await keys.insert(record('a', { hash: '1'.repeat(64) }));
      expect(await keys.rotate('a', { hash: '2'.repeat(64), previousUntil: at(1) })).toBe(true);
      expect(await keys.rotate('a', { hash: '3'.repeat(64), previousUntil: at(2) })).toBe(true);
      expect(await keys.find('a')).toEqual(
        record('a', { hash: '3'.repeat(64), previous: { hash: '2'.repeat(64), until: at(2) } }),
      );
      expect(await keys.rotate('a', { hash: '4'.repeat(64) })).toBe(true);
      expect(await keys.find('a')).toEqual(record('a', { hash: '4'.repeat(64) }));
    });

    it('rotates nothing that is revoked or not there', async () => {
      const { keys } = await openNew();
      const revoked = record('a', { revokedAt: at(1) });
      await keys.insert(revoked);
      expect([await keys.rotate('a', { hash: '2' }), await keys.rotate('x', { hash: '2' })]).toEqual([
        false,
        false,
      ]);
      expect(await keys.find('a')).toEqual(revoked);
    });

    it('notes last uses and never moves one back', async () => {
      const { keys } = await openNew();
      for (const id of ['a', 'b', 'c']) await keys.insert(record(id));
      await keys.touch(
        new Map([
          ['a', at(5)],
          ['b', at(6)],
          ['x', at(7)],
        ]),
      );
      await keys.touch(
        new Map([
          ['a', at(4)],
          ['b', at(8)],
        ]),
      );
      await keys.touch(new Map());
      expect((await keys.list()).map(({ lastUsedAt }) => lastUsedAt)).toEqual([at(5), at(8), undefined]);
    });

    it('is the same for all who have it open', async () => {
      const place = await createPlace();
      const [one, other] = [await openAt(place), await openAt(place)];
      await one.keys.insert(record('a'));
      expect(await other.keys.find('a')).toEqual(record('a'));
      await other.keys.revoke('a', at(1));
      expect(await one.keys.find('a')).toEqual(record('a', { revokedAt: at(1) }));
    });

    it('takes what many put in at the same time', async () => {
      const place = await createPlace();
      const stores = [await openAt(place), await openAt(place), await openAt(place)];
      const ids = Array.from({ length: 30 }, (_, index) => `k${String(index).padStart(2, '0')}`);
      await Promise.all(ids.map((id, index) => stores[index % 3]!.keys.insert(record(id))));
      await Promise.all(stores.map(({ keys }) => keys.touch(new Map(ids.map((id) => [id, at(1)])))));
      expect(await stores[0]!.keys.list()).toEqual(ids.map((id) => record(id, { lastUsedAt: at(1) })));
    });

    it('is there again when it is opened again', async () => {
      const place = await createPlace();
      const first = await place.open(at(0));
      await first.keys.insert(record('a'));
      await first.close();
      expect(await (await openAt(place)).keys.list()).toEqual([record('a')]);
    });
  });
}
