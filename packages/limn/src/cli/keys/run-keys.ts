import type { Key, NewKey, Scope } from '@limn/server';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { printable, type Terminal } from '../terminal.js';
import { findKey, isGood } from './find-key.js';
import { aboutOf, jsonOf, newKeyJson, tableOf } from './key-words.js';
import { type KeysOptions, withKeys } from './open.js';
import { durationOf, momentOf, written } from './times.js';

export type { KeysOptions } from './open.js';

export interface CreateOptions extends KeysOptions {
  readonly scopes?: string;
  readonly rate?: string;
  readonly expires?: string;
}

export interface RotateOptions extends KeysOptions {
  readonly grace: string;
}

/** `limn keys create`. */
export async function createKey(name: string, options: CreateOptions, terminal: Terminal): Promise<ExitCode> {
  const wanted = { name: nameOf(name), ...(await wishesOf(options)) };
  return withKeys(options, { mustExist: false }, async ({ keys, folder }) => {
    const made = await keys.create(wanted);
    const { name, id } = made.key;
    const title = `Made the key ${terminal.colors.bold(`"${printable(name)}"`)} (${id}) in ${printable(folder)}`;
    return show(made, `${title}: ${aboutOf(made.key)}.`, { options, terminal });
  });
}

/** `limn keys list`. */
export function listKeys(
  options: KeysOptions & { readonly all?: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  return withKeys(options, { mustExist: true }, async ({ keys }) => {
    const now = new Date();
    const all = await keys.list();
    const shown = options.all ? all : all.filter((key) => isGood(key, now));
    if (options.json) await terminal.out(`${JSON.stringify(shown.map(jsonOf), null, 2)}\n`);
    else await printTable(shown, { now, hidden: all.length - shown.length, terminal });
    return exitCodes.done;
  });
}

/** `limn keys rotate`. */
export async function rotateKey(text: string, options: RotateOptions, terminal: Terminal): Promise<ExitCode> {
  const grace = durationOf(options.grace);
  if (grace === undefined) {
    throw new CommandError('usage', `--grace ${options.grace} is not a time such as 0, 30m, 24h or 2d.`);
  }
  return withKeys(options, { mustExist: true }, async ({ keys }) => {
    const key = findKey(await keys.list(), text, new Date());
    const made = await keys.rotate(key.id, { grace });
    if (made === undefined) {
      throw new CommandError(
        'usage',
        `The key "${key.name}" is ${key.revokedAt === undefined ? 'expired' : 'revoked'}.`,
        `limn keys create ${key.name} makes another.`,
      );
    }
    const until = made.key.previousUntil;
    const old =
      until === undefined ? 'The old token is useless now' : `The old token is good until ${written(until)}`;
    const title = `A new token for ${terminal.colors.bold(`"${printable(key.name)}"`)} (${key.id}). ${old}.`;
    return show(made, title, { options, terminal });
  });
}

/** `limn keys revoke`. */
export function revokeKeys(
  names: readonly string[],
  options: KeysOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  return withKeys(options, { mustExist: true }, async ({ keys }) => {
    const all = await keys.list();
    const now = new Date();
    // All are looked for before the first is revoked: a name mistyped changes nothing.
    const found = names.map((name) => findKey(all, name, now));
    for (const { id, name } of found) {
      const revoked = await keys.revoke(id);
      const title = `${terminal.colors.bold(`"${printable(name)}"`)} (${id})`;
      if (!options.json) {
        terminal.err(
          `${terminal.colors.green('✓')} ${title} ${revoked ? 'is revoked' : 'was revoked before'}.\n`,
        );
      }
    }
    const ids = new Set(found.map(({ id }) => id));
    const after = (await keys.list()).filter(({ id }) => ids.has(id));
    if (options.json) await terminal.out(`${JSON.stringify(after.map(jsonOf), null, 2)}\n`);
    return exitCodes.done;
  });
}

/** The token alone goes to standard output, so that a script can take it; the words around it are for people. */
async function show(
  made: NewKey,
  title: string,
  { options, terminal }: { options: KeysOptions; terminal: Terminal },
): Promise<ExitCode> {
  const { colors, outColors, outIsTerminal, errIsTerminal } = terminal;
  if (options.json) {
    await terminal.out(`${JSON.stringify(newKeyJson(made), null, 2)}\n`);
    return exitCodes.done;
  }
  terminal.err(`${colors.green('✓')} ${title}\n`);
  const gap = outIsTerminal && errIsTerminal ? '\n' : '';
  await terminal.out(`${gap}${outColors.bold(made.token)}\n${gap}`);
  terminal.err(`${colors.dim('It is shown this once. Keep it where you keep passwords.')}\n`);
  return exitCodes.done;
}

async function printTable(
  keys: readonly Key[],
  { now, hidden, terminal }: { now: Date; hidden: number; terminal: Terminal },
): Promise<void> {
  const { head, lines } = tableOf(keys, now, terminal);
  if (lines.length > 0) {
    if (terminal.outIsTerminal) terminal.err(`${head}\n`);
    await terminal.out(`${lines.join('\n')}\n`);
  } else if (hidden === 0) {
    terminal.err('There are no keys. limn keys create NAME makes one.\n');
  }
  if (hidden === 0) return;
  const many = hidden === 1 ? 'One expired or revoked key is' : `${hidden} expired or revoked keys are`;
  terminal.err(`${terminal.colors.dim(`${many} not listed; --all lists all.`)}\n`);
}

function nameOf(name: string): string {
  const isFit = name.trim() === name && name.length >= 1 && name.length <= 100 && printable(name) === name;
  if (isFit && !name.includes('\n')) return name;
  throw new CommandError('usage', 'The name of a key has 1 to 100 characters, on one line.');
}

async function wishesOf({ scopes, rate, expires }: CreateOptions) {
  const expiresAt = expires === undefined ? undefined : momentOf(expires, new Date());
  if (expires !== undefined && expiresAt === undefined) {
    throw new CommandError(
      'usage',
      `--expires ${expires} is not a time to come such as 12h, 90d or 2027-01-31.`,
    );
  }
  if (rate !== undefined && !/^[1-9]\d{0,5}$|^1000000$/.test(rate)) {
    throw new CommandError('usage', `--rate ${rate} is not a whole number from 1 to 1000000.`);
  }
  return {
    ...(scopes === undefined ? {} : { scopes: await scopesOf(scopes) }),
    ...(rate === undefined ? {} : { rate: Number(rate) }),
    ...(expiresAt === undefined ? {} : { expiresAt }),
  };
}

async function scopesOf(text: string): Promise<readonly Scope[]> {
  const { isScope, scopes } = await import('@limn/server');
  const words = [...new Set(text.split(/[\s,]+/).filter((word) => word !== ''))];
  const wrong = words.find((word) => !isScope(word));
  if (words.length > 0 && wrong === undefined) return words.filter(isScope);
  const all = Object.entries(scopes).map(([name, meaning]) => `${name} (${meaning})`);
  throw new CommandError(
    'usage',
    wrong === undefined ? '--scopes names none.' : `There is no scope "${wrong}".`,
    `Scopes are ${all.join(', ')}.`,
  );
}
