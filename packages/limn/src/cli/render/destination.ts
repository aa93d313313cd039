import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Format } from '@limn/spec';
import { CommandError } from '../command-error.js';
import { specName, standardInput } from '../spec-file.js';
import type { Input } from './inputs.js';
import { extensionOf, formatOfName } from './picture-format.js';

/** Where pictures go. */
export type Destination =
  | { readonly kind: 'stdout' }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'folder'; readonly path: string }
  /** Next to its spec, with the same name. */
  | { readonly kind: 'beside' };

/**
 * What `-o` means for these specs. A name that ends in a slash, is a folder, or has no ending and gets several
 * pictures is a folder; without `-o` a picture lies beside its spec, and that of standard input goes to standard output.
 * @throws CommandError `usage` when several pictures would get one name
 */
export async function destinationOf(
  output: string | undefined,
  inputs: readonly Input[],
): Promise<Destination> {
  const destination = await readDestination(output, inputs);
  refuseOneFileForSeveral(destination, inputs);
  refuseEqualNames(destination, inputs);
  return destination;
}

async function readDestination(output: string | undefined, inputs: readonly Input[]): Promise<Destination> {
  if (output === standardInput) return { kind: 'stdout' };
  if (output === undefined) {
    const reads = inputs.some((input) => input.file === standardInput);
    return reads ? { kind: 'stdout' } : { kind: 'beside' };
  }
  const isFolder = /[\\/]$/.test(output) || (await stat(output).catch(() => undefined))?.isDirectory();
  const severalIntoBareName = inputs.length > 1 && !/\.[^\\/.]+$/.test(output);
  return { kind: isFolder || severalIntoBareName ? 'folder' : 'file', path: output };
}

function refuseOneFileForSeveral(destination: Destination, inputs: readonly Input[]): void {
  if (inputs.length < 2) return;
  const count = `${inputs.length} specs make ${inputs.length} pictures`;
  if (destination.kind === 'stdout') {
    throw new CommandError('usage', `${count}, and standard output holds one.`, 'Name a folder: -o out/');
  }
  if (destination.kind === 'file') {
    throw new CommandError(
      'usage',
      `${count}, and ${destination.path} is one file.`,
      'Name a folder: -o out/',
    );
  }
}

function refuseEqualNames(destination: Destination, inputs: readonly Input[]): void {
  if (destination.kind !== 'folder') return;
  const taken = new Map<string, string>();
  for (const { file, stem } of inputs) {
    const other = taken.get(stem);
    if (other !== undefined) {
      throw new CommandError(
        'usage',
        `${specName(other)} and ${specName(file)} would both be written as ${join(destination.path, stem)}.`,
        'Give them different names, or render them into two folders.',
      );
    }
    taken.set(stem, file);
  }
}

/** The format that the destination's name asks for. @throws CommandError `usage` */
export function formatOfDestination(destination: Destination): Format | undefined {
  return destination.kind === 'file' ? formatOfName(destination.path) : undefined;
}

/** The path of one picture; null for standard output. */
export function pathOf(destination: Destination, input: Input, format: Format): string | null {
  switch (destination.kind) {
    case 'stdout':
      return null;
    case 'file':
      return destination.path;
    case 'folder':
      return join(destination.path, `${input.stem}.${extensionOf(format)}`);
    case 'beside':
      return join(dirname(input.file), `${input.stem}.${extensionOf(format)}`);
  }
}
