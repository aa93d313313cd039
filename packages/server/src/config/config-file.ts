import { readFileSync } from 'node:fs';
import { LimnError, parseJson } from '@limn/spec';
import { ConfigError } from './config-error.js';

/** The settings file as written, and its name for messages. */
export interface ConfigFile {
  readonly name: string;
  readonly values: Readonly<Record<string, unknown>>;
}

const standardName = 'limn.config.json';

/**
 * Reads the settings file. Without a path it is `limn.config.json` in the working folder, which may be absent.
 * @throws ConfigError
 */
export function readConfigFile(path: string | undefined): ConfigFile | undefined {
  const name = path ?? standardName;
  const text = read(name, path !== undefined);
  if (text === undefined) return undefined;
  const values = parsed(text, name);
  if (typeof values === 'object' && values !== null && !Array.isArray(values)) {
    return { name, values: values as Record<string, unknown> };
  }
  throw new ConfigError([`${name} is not a JSON object; write { "port": 8080 }, for example.`]);
}

function read(name: string, isAskedFor: boolean): Uint8Array | undefined {
  try {
    return readFileSync(name);
  } catch (error) {
    const isAbsent = (error as NodeJS.ErrnoException).code === 'ENOENT';
    if (isAbsent && !isAskedFor) return undefined;
    throw new ConfigError([`${name} ${isAbsent ? 'does not exist' : 'cannot be read'}.`]);
  }
}

function parsed(text: Uint8Array, name: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (error instanceof LimnError) throw new ConfigError([`${name}: ${error.message}`]);
    throw error;
  }
}
