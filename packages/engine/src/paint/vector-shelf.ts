import { LRUCache } from 'lru-cache';
import type { VectorImage } from '../decode/pixels.js';
import { LimnError } from '../limn-error.js';
import { Image } from './skia.js';

/** Parsed SVG documents, by content. */
export interface VectorShelf {
  /** @throws LimnError `svg_rejected` for a document Skia cannot read */
  get(vector: VectorImage): Image;
}

/** Keeps parsed documents up to as many bytes of source, since what they take parsed follows it. */
export function createVectorShelf(keptBytes = 8 * 1024 * 1024): VectorShelf {
  const kept = new LRUCache<string, Image>({ maxSize: keptBytes });
  return {
    get({ hash, bytes }) {
      const known = kept.get(hash);
      if (known !== undefined) return known;
      const image = new Image();
      // A copy: the image holds on to its source, and with it to whatever larger buffer that is a view of.
      image.src = Buffer.from(bytes);
      if (image.naturalWidth === 0) throw new LimnError('svg_rejected', 'The SVG could not be read.');
      kept.set(hash, image, { size: Math.max(1, bytes.byteLength) });
      return image;
    },
  };
}
