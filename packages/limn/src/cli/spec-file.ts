import { readFile } from 'node:fs/promises';
import { CommandError, fileSystemReason } from './command-error.js';

/** A spec as it lies on disk or came by standard input, not yet parsed. */
export interface SpecFile {
  /** As people see it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** `-` on the command line. */
export const standardInput = '-';

/** How a spec is called in messages: its path as typed, or `stdin`. */
export function specName(file: string): string {
  return file === standardInput ? 'stdin' : file;
}

/**
 * Reads a spec from a file, or from standard input for `-`.
 * @throws CommandError `file_unreadable`
 */
export async function readSpecFile(file: string): Promise<SpecFile> {
  if (file === standardInput) return { name: specName(file), bytes: await readStandardInput() };
  try {
    return { name: file, bytes: await readFile(file) };
  } catch (error) {
    throw new CommandError('file_unreadable', `Cannot read ${file}: ${fileSystemReason(error)}.`);
  }
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
