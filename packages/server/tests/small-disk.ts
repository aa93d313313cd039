import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { requiresThat } from '../../../tests/requirement.js';

/** A disk of 1 MiB, taken away at the end of a test file. */
export interface SmallDisk {
  readonly folder: string;
  /** Whether there is one: only root may mount, and not everywhere. Tests that need it are skipped without it, aloud. */
  readonly isThere: boolean;
  /** Does something while nothing can be written. */
  whileReadOnly(work: () => Promise<void>): Promise<void>;
}

export function createSmallDisk(): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'limn-small-disk-'));
  const isMounted = mount(['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  afterAll(() => {
    // Lazily: the store lets go of its files at some garbage collection after it was closed.
    if (isMounted) execFileSync('umount', ['-l', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    folder,
    isThere: requiresThat('a small disk (a tmpfs, which root may mount)', isMounted),
    whileReadOnly: async (work) => {
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      try {
        await work();
      } finally {
        execFileSync('mount', ['-o', 'remount,rw', folder]);
      }
    },
  };
}

function mount(args: readonly string[]): boolean {
  try {
    execFileSync('mount', args, { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
