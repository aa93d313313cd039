import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { PictureName } from '@limn/cards';
import type { Source } from '@limn/spec';
import { CommandError, fileSystemReason } from '../command-error.js';

const names: readonly PictureName[] = ['image', 'logo', 'avatar'];

export interface LocalPictures {
  /** The parameters without the pictures that are files. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly pictures: Readonly<Partial<Record<PictureName, Source>>>;
}

/**
 * Reads the pictures that are files of this machine; addresses stay as they are.
 * @throws CommandError `file_unreadable`
 */
export async function readLocalPictures(
  parameters: Readonly<Record<string, unknown>>,
): Promise<LocalPictures> {
  const local = names.filter((name) => typeof parameters[name] === 'string' && !isAddress(parameters[name]));
  const read = await Promise.all(
    local.map(async (name) => [name, await sourceOf(String(parameters[name]))] as const),
  );
  const rest = Object.entries(parameters).filter(([name]) => !local.some((one) => one === name));
  return { parameters: Object.fromEntries(rest), pictures: Object.fromEntries(read) };
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(text);
}

async function sourceOf(path: string): Promise<Source> {
  try {
    const bytes = await readFile(path);
    return { type: 'base64', name: basename(path), base64: bytes.toString('base64') };
  } catch (error) {
    throw new CommandError('file_unreadable', `Cannot read ${path}: ${fileSystemReason(error)}.`);
  }
}
