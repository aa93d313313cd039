import type { KeyRecord, Store } from '../store/store.js';
import { hasSecret, isLive, type Key, keyOf } from './key.js';
import { createLastUses } from './last-uses.js';
import { createReader } from './reader.js';
import { type Scope, usualScopes } from './scopes.js';
import { hashOf, newId, newSecret, readToken, tokenOf } from './token.js';

export interface KeyOptions {
  readonly name: string;
  readonly scopes?: readonly Scope[];
  /** Requests a minute; the usual rate without it, as it is at the time of each request. */
  readonly rate?: number;
  /** Good for ever without it. */
  readonly expiresAt?: Date;
}

/** A key and its token, which is not kept and can never be shown again. */
export interface NewKey {
  readonly key: Key;
  readonly token: string;
}

export interface Keys {
  create(options: KeyOptions): Promise<NewKey>;
  /** All keys, the oldest first; revoked and expired ones too. */
  list(): Promise<readonly Key[]>;
  /** Whether the key was there and not revoked yet. Other processes notice within a second. */
  revoke(id: string): Promise<boolean>;
  /**
   * A new token for a key. The one before stays good for `grace` milliseconds, any older one does not.
   * Undefined when there is no such key, or it is revoked or expired.
   */
  rotate(id: string, options: { readonly grace: number }): Promise<NewKey | undefined>;
  /** The key of a token, while it is good. */
  verify(token: string): Promise<Key | undefined>;
  /** Writes what is still to be written. The store stays open. */
  close(): Promise<void>;
}

export interface KeysOptions {
  /** Told once when last uses cannot be written. */
  readonly warn?: (message: string, error: unknown) => void;
  /** Requests a minute of a key without a rate of its own. */
  readonly usualRate?: number;
  readonly now?: () => Date;
}

/** The keys of a store. */
export function createKeys(
  { keys: table }: Pick<Store, 'keys'>,
  { warn = () => {}, usualRate = 100, now = () => new Date() }: KeysOptions = {},
): Keys {
  const reader = createReader(table, usualRate);
  const uses = createLastUses(table, warn);

  async function create(options: KeyOptions): Promise<NewKey> {
    const secret = newSecret();
    const record = newRecord(options, hashOf(secret), now());
    await table.insert(record);
    return { key: keyOf(record, usualRate), token: tokenOf({ id: record.id, secret }) };
  }

  async function list(): Promise<readonly Key[]> {
    await uses.write();
    return (await table.list()).map((record) => keyOf(record, usualRate));
  }

  async function revoke(id: string): Promise<boolean> {
    const revoked = await table.revoke(id, now().toISOString());
    reader.forget(id);
    return revoked;
  }

  async function rotate(id: string, { grace }: { readonly grace: number }): Promise<NewKey | undefined> {
    const record = await table.find(id);
    const time = now();
    if (record === undefined || !isLive(record, time)) return undefined;
    const secret = newSecret();
    const until = new Date(time.getTime() + grace).toISOString();
    const rotated = await table.rotate(id, {
      hash: hashOf(secret),
      ...(grace > 0 ? { previousUntil: until } : {}),
    });
    reader.forget(id);
    const after = rotated ? await table.find(id) : undefined;
    return after && { key: keyOf(after, usualRate), token: tokenOf({ id, secret }) };
  }

  async function verify(text: string): Promise<Key | undefined> {
    const token = readToken(text);
    const entry = token && (await reader.read(token.id));
    if (token === undefined || entry === undefined) return undefined;
    const time = now();
    if (!hasSecret(entry.record, token.secret, time) || !isLive(entry.record, time)) return undefined;
    uses.note(token.id, time);
    return entry.key;
  }
  return { create, list, revoke, rotate, verify, close: () => uses.close() };
}

function newRecord(options: KeyOptions, hash: string, time: Date): KeyRecord {
  return {
    id: newId(),
    name: options.name,
    hash,
    scopes: options.scopes ?? usualScopes,
    createdAt: time.toISOString(),
    ...(options.rate === undefined ? {} : { rate: options.rate }),
    ...(options.expiresAt === undefined ? {} : { expiresAt: options.expiresAt.toISOString() }),
  };
}
