import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';

/**
 * Remembers which picture a body asked for, so that the same body again is answered without being parsed. Only for
 * bodies that name no address: what lies at an address may change.
 */
export interface BodyIndex {
  /** Names a body; two bodies of one name are the same. */
  nameOf(body: Uint8Array): string;
  /** The content key of the picture. */
  find(name: string): string | undefined;
  remember(name: string, key: string): void;
}

export function createBodyIndex(): BodyIndex {
  const keys = new LRUCache<string, string>({ max: 20_000 });
  return {
    nameOf: (body) => hash('sha256', body, 'base64'),
    find: (name) => keys.get(name),
    remember: (name, key) => void keys.set(name, key),
  };
}
