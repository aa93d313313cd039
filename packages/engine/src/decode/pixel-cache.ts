import { LRUCache } from 'lru-cache';
import type { PixelImage } from './pixels.js';

export interface PixelCache {
  /** The kept image of this key, or the one `make` makes; asked twice at once, it is made once. */
  get(key: string, make: () => Promise<PixelImage>): Promise<PixelImage>;
  clear(): void;
}

/** Keeps the images asked for last, as many as `bytes` hold. Failures are not kept. */
export function createPixelCache(bytes: number): PixelCache {
  const kept = new LRUCache<string, PixelImage>({
    maxSize: Math.max(1, bytes),
    sizeCalculation: ({ data }) => data.byteLength,
  });
  const underWay = new Map<string, Promise<PixelImage>>();

  async function keep(key: string, make: () => Promise<PixelImage>): Promise<PixelImage> {
    try {
      const image = await make();
      kept.set(key, image);
      return image;
    } finally {
      underWay.delete(key);
    }
  }

  return {
    async get(key, make) {
      const image = kept.get(key) ?? underWay.get(key);
      if (image !== undefined) return image;
      const work = keep(key, make);
      underWay.set(key, work);
      return work;
    },
    clear: () => kept.clear(),
  };
}
