import type { Keys } from '@limn/server';
import { CommandError } from '../command-error.js';

export interface KeysOptions {
  readonly data?: string;
  readonly config?: string;
  readonly json?: boolean;
}

/** The keys of the data folder that the service would use, and how to call the folder. */
export interface OpenedKeys {
  readonly keys: Keys;
  readonly folder: string;
}

/** Does something with the keys and lets go of them, whatever happens. */
export async function withKeys<T>(
  options: KeysOptions,
  { mustExist }: { readonly mustExist: boolean },
  work: (opened: OpenedKeys) => Promise<T>,
): Promise<T> {
  const { ConfigError, openKeys, readConfig, StoreError } = await import('@limn/server');
  try {
    const { data: folder, rate: usualRate } = readConfig({
      flags: { data: options.data },
      env: process.env,
      file: options.config,
    });
    const keys = await openKeys(folder, { mustExist, usualRate });
    try {
      return await work({ keys, folder });
    } finally {
      await keys.close();
    }
  } catch (error) {
    if (error instanceof ConfigError) throw new CommandError('usage', error.message);
    if (error instanceof StoreError)
      throw new CommandError('file_unreadable', error.message, hints[error.fault]);
    if (isOfDisk(error)) throw new CommandError('write_failed', `Nothing was changed: ${error.message}.`);
    throw error;
  }
}

/** What the store says when it cannot write: the disk is full or read-only, or another process is in the middle of it. */
const isOfDisk = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_');

const hints = {
  missing: 'limn keys create NAME makes one; --data names the data folder of your service.',
  newer: 'Use the version of Limn that the service has, or a newer one.',
  damaged: 'Bring the file back from a backup, or move it away and make new keys.',
  unusable: 'Run the command as the user that the service runs as, and see that the disk has room.',
} as const;
