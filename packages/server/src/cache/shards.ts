// Files named by a hash, spread over 256 folders by its first two digits, and how many bytes each folder holds.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

export interface ShardFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
  /** Milliseconds; a reader sets it at each use. */
  readonly usedAt: number;
}

export interface Shards {
  readonly names: readonly string[];
  pathOf(name: string): string;
  /** Looks at the files of one folder, at most `most` of them, and corrects its account if that was all. */
  look(shard: string, most?: number): Promise<readonly ShardFile[]>;
  /** Notes that a file came (or, negative, went). */
  note(name: string, bytes: number): void;
  /** False where a look at its folder, and what was noted since, say that there is none. */
  mayHave(name: string): boolean;
  totals(): { readonly bytes: number; readonly files: number };
}

const names = Array.from({ length: 256 }, (_, index) => index.toString(16).padStart(2, '0'));
const isPicture = /^[0-9a-f]{64}$/;

interface Account {
  readonly bytes: number;
  readonly files: number;
  /** `numberOf` the names of its files. */
  readonly known: Set<number>;
}

/** Twelve digits of a name take less memory than all, and tell well enough that a file is not there. */
const numberOf = (name: string) => Number.parseInt(name.slice(2, 14), 16);

export function createShards(folder: string): Shards {
  const accounts = new Map<string, Account>();
  const total = { bytes: 0, files: 0 };

  function settle(shard: string, account: Account): void {
    const before = accounts.get(shard) ?? { bytes: 0, files: 0 };
    total.bytes += account.bytes - before.bytes;
    total.files += account.files - before.files;
    accounts.set(shard, account);
  }

  async function look(shard: string, most = Number.POSITIVE_INFINITY): Promise<readonly ShardFile[]> {
    const all = (await entriesOf(join(folder, shard))).filter((name) => isPicture.test(name));
    const some = all.length > most ? randomRun(all, most) : all;
    const files = (await Promise.all(some.map((name) => fileAt(join(folder, shard, name), name)))).filter(
      (file) => file !== undefined,
    );
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    if (some === all) settle(shard, { bytes, files: files.length, known: new Set(all.map(numberOf)) });
    return files;
  }

  return {
    names,
    pathOf: (name) => join(folder, name.slice(0, 2), name),
    look,
    note: (name, bytes) => {
      const shard = name.slice(0, 2);
      const before = accounts.get(shard);
      // A folder never looked at is counted when it is.
      if (before === undefined) return;
      if (bytes > 0) before.known.add(numberOf(name));
      else before.known.delete(numberOf(name));
      settle(shard, { ...before, bytes: before.bytes + bytes, files: before.files + Math.sign(bytes) });
    },
    mayHave: (name) => accounts.get(name.slice(0, 2))?.known.has(numberOf(name)) !== false,
    totals: () => ({ ...total }),
  };
}

async function entriesOf(path: string): Promise<readonly string[]> {
  try {
    return await readdir(path);
  } catch {
    return [];
  }
}

async function fileAt(path: string, name: string): Promise<ShardFile | undefined> {
  try {
    const { size, mtimeMs } = await stat(path);
    return { name, path, size, usedAt: mtimeMs };
  } catch {
    return undefined;
  }
}

/** Names are hashes, so neighbours have nothing in common. */
function randomRun(all: readonly string[], count: number): readonly string[] {
  const from = Math.floor(Math.random() * (all.length - count));
  return all.slice(from, from + count);
}
