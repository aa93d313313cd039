import { timingSafeEqual } from 'node:crypto';
import type { KeyRecord } from '../store/store.js';
import { isScope, type Scope } from './scopes.js';
import { hashOf } from './token.js';

/** A key without its secret. Times are ISO 8601 in UTC. */
export interface Key {
  readonly id: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  /** Requests a minute. */
  readonly rate: number;
  readonly createdAt: string;
  readonly expiresAt?: string;
  /** At most a minute older than the truth while the service runs. */
  readonly lastUsedAt?: string;
  readonly revokedAt?: string;
  /** Until when the token before the last rotation stays good. */
  readonly previousUntil?: string;
}

/** What may be shown of a record. */
export function keyOf({ hash: _, previous, scopes, ...shown }: KeyRecord, usualRate: number): Key {
  return {
    rate: usualRate,
    ...shown,
    scopes: scopes.filter(isScope),
    ...(previous === undefined ? {} : { previousUntil: previous.until }),
  };
}

/** Whether a key is neither revoked nor expired. */
export const isLive = ({ revokedAt, expiresAt }: Pick<Key, 'revokedAt' | 'expiresAt'>, time: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || time < new Date(expiresAt));

/** Whether `secret` is the key's, or the one before while that is still good. Takes as long for a near miss as for a far one. */
export function hasSecret({ hash, previous }: KeyRecord, secret: string, time: Date): boolean {
  const given = Buffer.from(hashOf(secret), 'hex');
  const is = (kept: string) => timingSafeEqual(given, Buffer.from(kept, 'hex'));
  return is(hash) || (previous !== undefined && time < new Date(previous.until) && is(previous.hash));
}
