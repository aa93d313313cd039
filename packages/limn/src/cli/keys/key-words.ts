import type { Key, NewKey } from '@limn/server';
import { printable, type Terminal } from '../terminal.js';
import { isGood } from './find-key.js';
import { written } from './times.js';

/** A key in the words of the service's own answers. */
export const jsonOf = (key: Key) => ({
  id: key.id,
  name: key.name,
  scopes: key.scopes,
  rate: key.rate,
  created_at: key.createdAt,
  last_used_at: key.lastUsedAt ?? null,
  expires_at: key.expiresAt ?? null,
  revoked_at: key.revokedAt ?? null,
  previous_token_until: key.previousUntil ?? null,
});

export const newKeyJson = ({ key, token }: NewKey) => ({ ...jsonOf(key), token });

/** What a key is good for, in a few words. */
export const aboutOf = ({ scopes, rate, expiresAt }: Key): string =>
  [
    scopes.join(' and '),
    `${rate} requests a minute`,
    ...(expiresAt === undefined ? [] : [`until ${written(expiresAt)}`]),
  ].join(', ');

/** How a key stands; nothing for one that is simply good. */
function stateOf(key: Key, now: Date): string {
  if (key.revokedAt !== undefined) return `revoked ${written(key.revokedAt)}`;
  if (key.expiresAt !== undefined) {
    return `${isGood(key, now) ? 'expires' : 'expired'} ${written(key.expiresAt)}`;
  }
  if (key.previousUntil !== undefined && new Date(key.previousUntil) > now) {
    return `old token good until ${written(key.previousUntil)}`;
  }
  return '';
}

const heads = ['name', 'id', 'scopes', 'a minute', 'last used', ''];

/** Keys in columns; the heads apart, for people. */
export function tableOf(keys: readonly Key[], now: Date, { outColors, colors }: Terminal) {
  const rows = keys.map((key) => [
    printable(key.name),
    key.id,
    key.scopes.join(' '),
    String(key.rate),
    key.lastUsedAt === undefined ? 'never' : written(key.lastUsedAt),
    stateOf(key, now),
  ]);
  const widths = heads.map((head, column) =>
    Math.max(head.length, ...rows.map((row) => row[column]!.length)),
  );
  const cells = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column]!));
  const line = (row: readonly string[], index: number) => {
    const [name = '', ...rest] = cells(row);
    const text = `${outColors.bold(name)}  ${rest.join('  ')}`.trimEnd();
    return isGood(keys[index]!, now) ? text : outColors.dim(text);
  };
  return { head: colors.dim(cells(heads).join('  ').trimEnd()), lines: rows.map(line) };
}
