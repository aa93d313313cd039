// Files by name on the disk, within a bound. What a crash of the machine leaves of one is for the reader to notice, by its
// hash, so nothing here waits for the disk to be in step. No fault of the disk reaches a request: writing rests for
// a while, says so once, and tries again.
import { readFile, unlink, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { evict } from './eviction.js';
import type { FileWriter } from './file-writer.js';
import { createHealth } from './health.js';
import { createShards, type Shards } from './shards.js';
import { sweep } from './whole-file.js';

export interface DiskOptions {
  readonly folder: string;
  readonly maxBytes: number;
  readonly writer: FileWriter;
  /** Whether a file is in use, whatever its time says; such go last. */
  readonly isInUse: (name: string) => boolean;
  readonly warn: (message: string, error: unknown) => void;
}

export interface DiskStats {
  readonly files: number;
  readonly bytes: number;
  readonly maxBytes: number;
  /** Whether what lay there at the start has been counted; what is not counted is not evicted. */
  readonly isCounted: boolean;
  readonly evicted: number;
  /** Files left out: larger than all there may be, too many were waiting to be written, or writing rests. */
  readonly skipped: number;
  readonly faults: number;
  /** Whether writing rests after a fault. */
  readonly isResting: boolean;
}

export interface Disk {
  /** The file of this name, which is 64 hex digits; undefined when there is none to be had. */
  read(name: string): Promise<Buffer | undefined>;
  /** Writes a file when it can. `content` is asked for when its turn comes. */
  write(name: string, bytes: number, content: () => Uint8Array<ArrayBuffer>): void;
  remove(name: string): Promise<void>;
  stats(): DiskStats;
  /** Resolves when all is written that was to be. */
  close(): Promise<void>;
}

/** Bytes that may wait to be written. */
const maxWaiting = 64 * 1024 * 1024;

export function createDisk({ folder, maxBytes, writer, isInUse, warn }: DiskOptions): Disk {
  const shards = createShards(folder);
  const drafts = join(folder, 'drafts');
  const health = createHealth((error) =>
    warn('Pictures cannot be kept on the disk; they are kept in memory alone until it works again.', error),
  );
  const stop = new AbortController();
  const counts = { evicted: 0, skipped: 0, waiting: 0, isCounted: false };
  const counting = sweep(drafts, Date.now())
    .then(() => countAll(shards, stop.signal))
    .then(() => {
      counts.isCounted = true;
    });
  let making: Promise<void> = Promise.resolve();

  /** Deletes what is too much, one round after the other. */
  function makeRoom(): void {
    making = making
      .then(async () => {
        if (shards.totals().bytes > maxBytes) counts.evicted += await evict(shards, { maxBytes, isInUse });
      })
      .catch(health.fault);
  }

  async function write(name: string, content: () => Uint8Array<ArrayBuffer>): Promise<void> {
    try {
      let size = 0;
      const counted = () => {
        const bytes = content();
        size = bytes.length;
        return bytes;
      };
      await writer.write({ path: shards.pathOf(name), drafts, content: counted });
      shards.note(name, size);
      health.worked();
      makeRoom();
    } catch (error) {
      // Those that were on their way when it began are one fault.
      if (health.isResting()) counts.skipped += 1;
      else health.fault(error);
    }
  }

  return {
    read: async (name) => {
      if (!shards.mayHave(name)) return undefined;
      const path = shards.pathOf(name);
      try {
        const file = await readFile(path);
        const now = new Date();
        utimes(path, now, now).catch(() => {});
        return file;
      } catch (error) {
        if (!isMissing(error)) health.fault(error);
        return undefined;
      }
    },
    write: (name, bytes, content) => {
      if (bytes > maxBytes || counts.waiting + bytes > maxWaiting || health.isResting()) {
        counts.skipped += 1;
        return;
      }
      counts.waiting += bytes;
      void write(name, content).finally(() => {
        counts.waiting -= bytes;
      });
    },
    remove: async (name) => {
      await unlink(shards.pathOf(name)).catch(() => {});
      await shards.look(name.slice(0, 2));
    },
    stats: () => ({
      ...shards.totals(),
      maxBytes,
      isCounted: counts.isCounted,
      evicted: counts.evicted,
      skipped: counts.skipped,
      faults: health.faults(),
      isResting: health.isResting(),
    }),
    close: async () => {
      stop.abort();
      await Promise.all([writer.settled(), counting]);
      await making;
    },
  };
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT';

/** Finds out how much is there, slowly: a service that starts has better things to do. */
async function countAll(shards: Shards, signal: AbortSignal): Promise<void> {
  for (const shard of shards.names) {
    if (signal.aborted) return;
    await shards.look(shard);
    await sleep(5, undefined, { ref: false, signal }).catch(() => {});
  }
}
