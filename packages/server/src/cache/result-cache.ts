// Pictures that were made before, by the hash of all that decides how they look: in memory, then on the disk. What is
// asked for twice at the same time is made once.
import type { Issue } from '@limn/spec';
import { createDisk, type Disk, type DiskOptions, type DiskStats } from './disk.js';
import { type Kept, packPicture, unpackPicture } from './picture-file.js';
import { createPictureMemory } from './picture-memory.js';
import { createSingleFlight } from './single-flight.js';

export interface StoredPicture extends Kept {
  readonly mimeType: string;
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly Issue[];
}

export type From = 'memory' | 'disk' | 'drawn';
export type Found<P> = P & { readonly from: From };

export interface ResultCache<P extends Kept = StoredPicture> {
  /** What is in memory. */
  kept(key: string): P | undefined;
  /** What is in memory or on the disk. */
  get(key: string): Promise<Found<P> | undefined>;
  /**
   * The picture, made when it is nowhere; then it is kept. Faults are not kept. Who comes while it is being made waits for
   * the same; the signal given to `make` is aborted once nobody waits any more.
   * @throws cancelled, and whatever `make` throws
   */
  through(key: string, make: (signal: AbortSignal) => Promise<P>, signal: AbortSignal): Promise<Found<P>>;
  stats(): ResultCacheStats;
  /** Resolves when the disk has what it was to have. */
  close(): Promise<void>;
}

export interface ResultCacheOptions {
  /** Bytes of pictures in memory; 0 keeps none there. */
  readonly memoryBytes: number;
  /** Where the disk's part lies; without it there is none. Its folder is made when it is needed. */
  readonly disk?: Pick<DiskOptions, 'folder' | 'maxBytes' | 'writer'>;
  /** Told of the first of a row of faults of the disk. */
  readonly warn?: (message: string, error: unknown) => void;
}

export interface ResultCacheStats {
  readonly memory: {
    readonly entries: number;
    readonly bytes: number;
    readonly maxBytes: number;
    readonly hits: number;
  };
  readonly disk?: DiskStats & { readonly hits: number; readonly corrupt: number };
  /** Pictures that had to be made. */
  readonly misses: number;
  /** Requests that waited for a picture that another had asked for. */
  readonly joined: number;
  readonly inFlight: number;
}

export function createResultCache<P extends Kept = StoredPicture>(
  options: ResultCacheOptions,
): ResultCache<P> {
  const { memoryBytes, warn = () => {} } = options;
  const isBacked = options.disk && (() => disk?.stats().isResting === false);
  const memory = memoryBytes > 0 ? createPictureMemory<P>({ maxBytes: memoryBytes, isBacked }) : undefined;
  const flights = createSingleFlight<Found<P>>();
  const counts = { memory: 0, disk: 0, corrupt: 0, misses: 0 };
  const isInUse = (key: string) => memory?.has(key) === true;
  const disk: Disk | undefined = options.disk && createDisk({ ...options.disk, isInUse, warn });

  function kept(key: string): P | undefined {
    const picture = memory?.get(checked(key));
    if (picture !== undefined) counts.memory += 1;
    return picture;
  }

  async function fromDisk(key: string): Promise<Found<P> | undefined> {
    const file = await disk?.read(key);
    if (file === undefined) return undefined;
    const picture = unpackPicture<P>(key, file);
    if (picture === undefined) {
      counts.corrupt += 1;
      await disk?.remove(key);
      return undefined;
    }
    counts.disk += 1;
    memory?.set(key, picture);
    return { ...picture, from: 'disk' };
  }

  async function make(key: string, work: (signal: AbortSignal) => Promise<P>, signal: AbortSignal) {
    const found = await fromDisk(key);
    if (found !== undefined) return found;
    signal.throwIfAborted();
    counts.misses += 1;
    const made = await work(signal);
    const picture = { ...made, bytes: alone(made.bytes) };
    memory?.set(key, picture);
    disk?.write(key, picture.bytes.length, () => packPicture(key, picture));
    return { ...picture, from: 'drawn' as const };
  }

  async function get(key: string): Promise<Found<P> | undefined> {
    const picture = kept(key);
    return picture ? { ...picture, from: 'memory' } : fromDisk(key);
  }

  return {
    kept,
    get,
    through: async (key, work, signal) => {
      const picture = kept(key);
      if (picture !== undefined) return { ...picture, from: 'memory' };
      return flights.run(key, (stop) => make(key, work, stop), signal);
    },
    stats: () => ({
      memory: {
        entries: memory?.entries() ?? 0,
        bytes: memory?.bytes() ?? 0,
        maxBytes: memoryBytes,
        hits: counts.memory,
      },
      ...(disk && { disk: { ...disk.stats(), hits: counts.disk, corrupt: counts.corrupt } }),
      misses: counts.misses,
      joined: flights.joined(),
      inFlight: flights.size(),
    }),
    close: async () => disk?.close(),
  };
}

/** Keys become names of files: nothing but a hash may be one. */
function checked(key: string): string {
  if (!/^[0-9a-f]{64}$/.test(key)) throw new TypeError('The key of a picture is a SHA-256 in hex.');
  return key;
}

/** Bytes that hold no more memory than their own; a part of a large buffer would keep all of it. */
function alone(bytes: Buffer): Buffer {
  return bytes.buffer.byteLength > bytes.length * 1.1 + 256 ? Buffer.from(bytes) : bytes;
}
