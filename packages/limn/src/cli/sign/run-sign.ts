import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type SigningKey, signUrl } from '@limn/cards';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes } from '../exit-code.js';
import { momentOf } from '../keys/times.js';
import type { Terminal } from '../terminal.js';
import { type KeyOptions, signingKey } from './signing-key.js';

export interface SignCommandOptions extends KeyOptions {
  readonly expires?: string;
  readonly json?: boolean;
  readonly newKey?: boolean;
}

/** Runs `limn sign`. */
export async function runSign(
  given: readonly string[],
  options: SignCommandOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  if (options.newKey) return printNewKey(given, terminal);
  const expires = endOf(options.expires);
  const addresses = await addressesOf(given);
  const key = await signingKey(options);
  const signed = await Promise.all(addresses.map((address) => sign(address, key, expires)));
  const lines = options.json
    ? [JSON.stringify(reportOf(addresses, signed, { key, expires }), null, 2)]
    : signed;
  await terminal.out(`${lines.join('\n')}\n`);
  return exitCodes.done;
}

async function sign(address: string, key: SigningKey, expires: Date | undefined): Promise<string> {
  const hint =
    'Write it as https://cards.example.com/api/v1/og?title=Hello, or from the slash after the host.';
  const isRight = /^(https?:\/\/|\/)/i.test(address) && URL.canParse(address, 'http://localhost');
  if (!isRight) throw new CommandError('usage', `${address} is not the address of a card.`, hint);
  return signUrl(address, key, { expires });
}

/** A name that no other key has, and a secret of 256 bits. */
async function printNewKey(given: readonly string[], terminal: Terminal): Promise<ExitCode> {
  if (given.length > 0) throw new CommandError('usage', '--new-key and addresses do not go together.');
  await terminal.out(`k${randomBytes(3).toString('hex')}:${randomBytes(32).toString('base64url')}\n`);
  return exitCodes.done;
}

function endOf(written: string | undefined): Date | undefined {
  if (written === undefined) return undefined;
  const moment = momentOf(written, new Date());
  if (moment) return moment;
  throw new CommandError(
    'usage',
    `--expires ${written} is not a time to come, such as 12h, 90d or 2027-01-31.`,
  );
}

/** The addresses of the command line, those of standard input in the place of `-`. */
async function addressesOf(given: readonly string[]): Promise<readonly string[]> {
  if (given.length === 0)
    throw new CommandError('usage', 'There is no address to sign.', 'limn sign --help says more.');
  if (given.filter((each) => each === '-').length > 1) {
    throw new CommandError('usage', '- stands for standard input once only.');
  }
  const lists = await Promise.all(
    given.map(async (each) => (each === '-' ? linesOf(await buffer(process.stdin)) : [each])),
  );
  return lists.flat();
}

function linesOf(input: Buffer): readonly string[] {
  const lines = input.toString('utf8').split(/\r?\n/);
  return lines.map((line) => line.trim()).filter((line) => line !== '');
}

interface Signing {
  readonly key: SigningKey;
  readonly expires: Date | undefined;
}

function reportOf(addresses: readonly string[], signed: readonly string[], { key, expires }: Signing) {
  const results = signed.map((url, at) => ({ address: addresses[at], url }));
  return { key: key.id, expires: expires?.toISOString() ?? null, results };
}
