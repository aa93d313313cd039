import { unlink } from 'node:fs/promises';
import type { ShardFile, Shards } from './shards.js';

interface EvictionOptions {
  readonly maxBytes: number;
  /** Whether a picture is in memory too: such a one was used lately, whatever its file says. */
  readonly isInUse: (name: string) => boolean;
}

/** How full the disk is made again, so that not every new picture needs room made for it. */
const lowMark = 0.95;
/** Files looked at in one round, about; all there are, if they are fewer. */
const sampleSize = 2000;
const filesPerShard = 500;
/** The part of what was seen that goes in one round: the oldest of a sample are old, the younger may not be. */
const share = 0.25;

/**
 * Deletes what was not used for longest until there is room. A round looks at a sample of the folders, never at all of
 * a large cache: its cost does not grow with what is kept.
 * @returns how many were deleted
 */
export async function evict(shards: Shards, options: EvictionOptions): Promise<number> {
  const target = options.maxBytes * lowMark;
  let evicted = 0;
  while (shards.totals().bytes > target) {
    const files = await sample(shards);
    const victims = oldest(files, options.isInUse, shards.totals().bytes - target);
    const removed = await Promise.all(victims.map((file) => remove(file, shards)));
    const count = removed.filter(Boolean).length;
    evicted += count;
    // The accounts were wrong, or nothing can be deleted here: going on would never end.
    if (count === 0) break;
  }
  return evicted;
}

async function sample(shards: Shards): Promise<readonly ShardFile[]> {
  const { names } = shards;
  const wanted = Math.ceil((names.length * sampleSize) / Math.max(1, shards.totals().files));
  const count = Math.min(names.length, Math.max(4, wanted));
  const first = Math.floor(Math.random() * names.length);
  const step = 2 * Math.floor(Math.random() * (names.length / 2)) + 1; // odd, so that each folder comes once
  const files: ShardFile[] = [];
  for (let index = 0; index < count; index++) {
    files.push(...(await shards.look(names[(first + index * step) % names.length]!, filesPerShard)));
  }
  return files;
}

function oldest(
  files: readonly ShardFile[],
  isInUse: (name: string) => boolean,
  bytes: number,
): readonly ShardFile[] {
  const most = Math.ceil(files.length * share);
  const idle = files.filter(({ name }) => !isInUse(name));
  const order = (idle.length > 0 ? idle : files).toSorted((a, b) => a.usedAt - b.usedAt).slice(0, most);
  let freed = 0;
  return order.filter(({ size }) => {
    const isNeeded = freed < bytes;
    freed += size;
    return isNeeded;
  });
}

async function remove({ name, path, size }: ShardFile, shards: Shards): Promise<boolean> {
  try {
    await unlink(path);
    shards.note(name, -size);
    return true;
  } catch {
    return false; // somebody else took it away, or nobody can: the next look at its folder knows
  }
}
