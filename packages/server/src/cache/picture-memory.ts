import { LRUCache } from 'lru-cache';
import type { Kept } from './picture-file.js';

/** Pictures in memory. */
export interface PictureMemory<P extends Kept> {
  readonly get: (key: string) => P | undefined;
  readonly has: (key: string) => boolean;
  readonly set: (key: string, picture: P) => void;
  readonly entries: () => number;
  readonly bytes: () => number;
}

export interface PictureMemoryOptions {
  readonly maxBytes: number;
  /** Whether what leaves memory can still be had now; without it nothing ever can. */
  readonly isBacked?: (() => boolean) | undefined;
}

/** Bytes that an entry takes besides the picture's, about. */
const overhead = 1024;
/** Of the room, for pictures that nobody has asked for again. */
const partOfNew = 1 / 8;

/**
 * Most pictures are asked for once. Where they can be had again they share a small part of the room, so that they neither push out those
 * that are asked for again nor fill the memory for nobody.
 */
export function createPictureMemory<P extends Kept>(options: PictureMemoryOptions): PictureMemory<P> {
  const { maxBytes, isBacked } = options;
  const roomOfNew = Math.floor(maxBytes * partOfNew);
  const fresh = shelf<P>(roomOfNew);
  const asked = shelf<P>(isBacked ? maxBytes - roomOfNew : maxBytes);

  function promoted(key: string): P | undefined {
    const picture = fresh.get(key);
    if (picture === undefined) return undefined;
    fresh.delete(key);
    asked.set(key, picture);
    return picture;
  }

  return {
    get: (key) => asked.get(key) ?? promoted(key),
    has: (key) => asked.has(key) || fresh.has(key),
    set(key, picture) {
      const isFresh = isBacked?.() === true && sizeOf(picture) <= roomOfNew;
      (isFresh ? fresh : asked).set(key, picture);
    },
    entries: () => asked.size + fresh.size,
    bytes: () => asked.calculatedSize + fresh.calculatedSize,
  };
}

const sizeOf = ({ bytes }: Kept) => bytes.length + overhead;

function shelf<P extends Kept>(room: number): LRUCache<string, P> {
  // A bound of 0 would be none.
  return new LRUCache<string, P>({ maxSize: Math.max(1, room), sizeCalculation: sizeOf });
}
