import type { Key } from '@limn/server';
import { CommandError } from '../command-error.js';

/**
 * The key that somebody means by its name or id, or by a token of it. A name of several is that of the one that is
 * still good.
 * @throws CommandError
 */
export function findKey(keys: readonly Key[], text: string, now: Date): Key {
  const id = /^limn_([0-9A-Za-z]+)/.exec(text)?.[1] ?? text;
  const byId = keys.find((key) => key.id === id);
  if (byId !== undefined) return byId;
  const named = keys.filter(({ name }) => name === text);
  const good = named.filter((key) => isGood(key, now));
  const [found, another] = good.length > 0 ? good : named;
  if (found === undefined) {
    throw new CommandError('usage', `There is no key "${text}".`, 'limn keys list --all lists all.');
  }
  if (another !== undefined) {
    const ids = good.map((key) => key.id).join(' or ');
    throw new CommandError('usage', `Several keys are called "${text}".`, `Write the id instead: ${ids}.`);
  }
  return found;
}

export const isGood = ({ revokedAt, expiresAt }: Key, now: Date): boolean =>
  revokedAt === undefined && (expiresAt === undefined || new Date(expiresAt) > now);
