import { randomBytes } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError, fileSystemReason } from './command-error.js';

/**
 * Writes a file whole or not at all: the bytes go to a file beside it that then takes its name. Missing folders are
 * made, a symbolic link is followed, and what is no plain file (`/dev/null`, a pipe) is written to directly.
 * @throws CommandError `write_failed`
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    const target = await realpath(path).catch(() => path);
    const existing = await stat(target).catch(() => undefined);
    if (existing && !existing.isFile() && !existing.isDirectory()) await writeFile(target, bytes);
    else await replace(target, bytes, existing?.mode);
  } catch (error) {
    throw new CommandError('write_failed', `Cannot write ${path}: ${fileSystemReason(error)}.`);
  }
}

async function replace(target: string, bytes: Uint8Array, mode: number | undefined): Promise<void> {
  const draft = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.tmp`);
  try {
    await writeFile(draft, bytes, { flag: 'wx', ...(mode === undefined ? {} : { mode: mode & 0o777 }) });
    await rename(draft, target);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}
