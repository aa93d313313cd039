// Files that are there whole or not at all: each is written under another name and then given its own.
import { randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, renameSync, unlinkSync, writeSync } from 'node:fs';
import { readdir, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Milliseconds after which a file half written is nobody's any more. */
const abandoned = 60_000;

/**
 * Writes a file by way of `folder`, which must lie on the same disk. What is there under that name is replaced.
 * @throws what the file system says; then nothing is left behind
 */
export function writeWhole(path: string, bytes: Uint8Array, folder: string): void {
  const draft = join(folder, randomUUID());
  try {
    inFolder(folder, () => writeNew(draft, bytes));
    inFolder(dirname(path), () => renameSync(draft, path));
  } catch (error) {
    removeIfThere(draft);
    throw error;
  }
}

/** Does something in a folder, which is made when it turns out to be missing. */
function inFolder(folder: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    work();
  }
}

function writeNew(path: string, bytes: Uint8Array): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    // A full disk takes what still fits and calls that a success.
    if (writeSync(file, bytes) !== bytes.length)
      throw Object.assign(new Error('The file was cut short.'), { code: 'ENOSPC' });
  } finally {
    closeSync(file);
  }
}

function removeIfThere(path: string): void {
  try {
    unlinkSync(path);
  } catch {
    // It never came to be.
  }
}

/** Takes away what processes that ended in the middle left in `folder`. */
export async function sweep(folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const path = join(folder, name);
    const file = await stat(path).catch(() => undefined);
    if (file !== undefined && now - file.mtimeMs > abandoned) await unlink(path).catch(() => {});
  }
}
