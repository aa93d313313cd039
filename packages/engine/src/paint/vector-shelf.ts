import { LRUCache } from 'lru-cache';
import type { VectorImage } from '../decode/pixels.js';
import { LimnError } from '../limn-error.js';
import { Image } from './skia.js';

/** Parsed SVG documents, by content. */
export interface VectorShelf {
  /**
   * Hands the parsed document to `draw`, at once. `area` is what all of it takes there, in device pixels.
   *
   * @throws LimnError `svg_rejected` for a document Skia cannot read
   */
  show(vector: VectorImage, area: number, draw: (picture: Image) => void): void;
}

/** Takes the place of a document that is let go, whose memory then need not wait for the garbage collector. */
const nothing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>');

/** Keeps documents up to as many bytes. Each holds on to its source and to the pixels it was last drawn as. */
export function createVectorShelf(keptBytes = 16 * 1024 * 1024): VectorShelf {
  const kept = new LRUCache<string, Image>({
    maxSize: keptBytes,
    dispose: (image) => {
      image.src = nothing;
    },
  });
  return {
    show(vector, area, draw) {
      const image = kept.get(vector.hash) ?? parsed(vector.bytes);
      draw(image);
      // After drawing: what is too large to be kept, or pushes itself out, is let go here.
      kept.set(vector.hash, image, { size: Math.ceil(vector.bytes.byteLength + area * 4) });
    },
  };
}

function parsed(bytes: Uint8Array): Image {
  const image = new Image();
  // A copy: the image holds on to its source, and with it to whatever larger buffer that is a view of.
  image.src = Buffer.from(bytes);
  if (image.naturalWidth === 0) throw new LimnError('svg_rejected', 'The SVG could not be read.');
  return image;
}
