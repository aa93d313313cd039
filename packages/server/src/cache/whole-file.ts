// Files that are there whole or not at all: each is written under another name and then given its own.
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Milliseconds after which a file half written is nobody's any more. */
const abandoned = 60_000;

/**
 * Writes a file by way of `folder`, which must lie on the same disk. What is there under that name is replaced.
 * @throws what the file system says; then nothing is left behind
 */
export async function writeWhole(path: string, parts: readonly Buffer[], folder: string): Promise<void> {
  const draft = join(folder, randomUUID());
  try {
    await writeParts(draft, parts, folder);
    await rename(draft, path).catch(async (error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
      await mkdir(dirname(path), { recursive: true, mode: 0o700 });
      await rename(draft, path);
    });
  } catch (error) {
    await unlink(draft).catch(() => {});
    throw error;
  }
}

async function writeParts(path: string, parts: readonly Buffer[], folder: string): Promise<void> {
  const create = () => open(path, 'wx', 0o600);
  const file = await create().catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error;
    await mkdir(folder, { recursive: true, mode: 0o700 });
    return create();
  });
  try {
    const length = parts.reduce((sum, part) => sum + part.length, 0);
    const { bytesWritten } = await file.writev([...parts]);
    // A full disk takes what still fits and calls that a success.
    if (bytesWritten !== length)
      throw Object.assign(new Error('The file was cut short.'), { code: 'ENOSPC' });
  } finally {
    await file.close();
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
