import type { SigningKey } from '@limn/cards';
import { CommandError } from '../command-error.js';

export interface KeyOptions {
  /** The name of the key; the first without it. */
  readonly key?: string;
  readonly config?: string;
}

const hint = 'limn sign --new-key makes one; set LIMN_SIGNING_KEYS to it, here and for the service.';

/** The key that signs, of those that the service knows. */
export async function signingKey({ key: name, config }: KeyOptions): Promise<SigningKey> {
  const keys = await keysOf(config);
  if (keys.length === 0) throw new CommandError('usage', 'There is no key to sign with.', hint);
  const key = name === undefined ? keys[0] : keys.find(({ id }) => id === name);
  if (key) return key;
  const names = keys.map(({ id }) => id).join(', ');
  throw new CommandError('usage', `There is no signing key ${name}.`, `There is: ${names}.`);
}

/** As the service reads them: the environment before the settings file. */
async function keysOf(config: string | undefined): Promise<readonly SigningKey[]> {
  const written = process.env.LIMN_SIGNING_KEYS ?? '';
  return written === ''
    ? keysOfFile(config)
    : written
        .split(/[\s,]+/)
        .filter(Boolean)
        .map(keyFrom);
}

function keyFrom(written: string): SigningKey {
  const [, id, secret] = /^([\w-]{1,32}):(.{16,})$/.exec(written) ?? [];
  if (id !== undefined && secret !== undefined) return { id, secret };
  const message = 'A key of LIMN_SIGNING_KEYS is not a name, a colon and a secret of 16 characters or more.';
  throw new CommandError('usage', message, hint);
}

/** The service is loaded for its settings file alone: it takes a moment. */
async function keysOfFile(file: string | undefined): Promise<readonly SigningKey[]> {
  const { ConfigError, readConfig } = await import('@limn/server');
  try {
    return readConfig({ file }).signingKeys.map(keyFrom);
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandError('usage', error.message);
    throw error;
  }
}
