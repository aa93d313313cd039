import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { CommandError } from '../command-error.js';
import { specName, standardInput } from '../spec-file.js';

/** One spec to render. */
export interface Input {
  /** Path as given, or `-`. */
  readonly file: string;
  /** Its name without ending; what its picture is called in an output folder. */
  readonly stem: string;
}

/**
 * The specs that the arguments name: files as they are, folders by each `*.json` that lies in them, in order of
 * their names.
 * A file that is not there is found out when it is read, so that it spoils no other.
 * @throws CommandError `usage` for a folder without specs, and for `-` given twice
 */
export async function findInputs(args: readonly string[]): Promise<readonly Input[]> {
  if (args.filter((arg) => arg === standardInput).length > 1) {
    throw new CommandError('usage', 'Standard input (-) can be read only once.');
  }
  const found = await Promise.all(args.map(inputsOf));
  return found.flat();
}

async function inputsOf(arg: string): Promise<readonly Input[]> {
  const isFolder = arg !== standardInput && (await stat(arg).catch(() => undefined))?.isDirectory();
  if (!isFolder) return [{ file: arg, stem: stemOf(basename(specName(arg))) }];
  const names = await readdir(arg);
  const specs = names.filter((name) => name.endsWith('.json') && !name.startsWith('.')).sort();
  if (specs.length === 0) throw new CommandError('usage', `There are no .json files in ${arg}.`);
  return specs.map((name) => ({ file: join(arg, name), stem: stemOf(name) }));
}

function stemOf(name: string): string {
  const extension = extname(name);
  return extension === '' ? name : name.slice(0, -extension.length);
}
