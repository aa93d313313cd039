import { LRUCache } from 'lru-cache';
import type { KeyRecord, KeyTable } from '../store/store.js';
import { type Key, keyOf } from './key.js';

export interface KeyEntry {
  readonly record: KeyRecord;
  readonly key: Key;
}

/** Reads keys; asks the store for each at most once in `freshness`. */
export interface KeyReader {
  read(id: string): Promise<KeyEntry | undefined>;
  forget(id: string): void;
}

/** Milliseconds after which a change that another process made is seen. */
const freshness = 1000;
/** Keys remembered, those that are not there included: ids that somebody makes up cost no more memory than this. */
const capacity = 10_000;

export function createReader(table: Pick<KeyTable, 'find'>, usualRate: number): KeyReader {
  const known = new LRUCache<string, Promise<KeyEntry | undefined>>({ max: capacity, ttl: freshness });
  const find = async (id: string) => {
    const record = await table.find(id);
    return record && { record, key: keyOf(record, usualRate) };
  };
  return {
    read: (id) => {
      const kept = known.get(id);
      if (kept !== undefined) return kept;
      const entry = find(id);
      entry.catch(() => known.delete(id));
      known.set(id, entry);
      return entry;
    },
    forget: (id) => void known.delete(id),
  };
}
