// Turns bytes into a Picture by reading headers only: no decoder runs here.
import { createHash } from 'node:crypto';
import { limitOf } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import type { Picture, VectorPicture } from './assets.js';
import { fault } from './fault.js';
import { readRaster } from './raster/read-raster.js';
import { sniff } from './raster/sniff.js';

/**
 * What a file is, how large it is when upright, and whether it may be drawn.
 * @throws image_invalid, image_too_large, svg_rejected; the path is "" and belongs to the file
 */
export async function readPicture(bytes: Uint8Array): Promise<Picture> {
  const limit = limitOf('images_bytes');
  if (bytes.byteLength > limit) {
    throw fault('image_too_large', `A picture may have at most ${limit} bytes.`, {
      limit,
      actual: bytes.byteLength,
    });
  }
  const format = sniff(bytes);
  return format === 'svg' ? vector(bytes) : readRaster(bytes, format);
}

let gate: Promise<typeof import('./svg/read-svg.js')> | undefined;

/** Logos and patterns come again in every request. What passed the gate is known by the hash of what came. */
const passed = new LRUCache<string, VectorPicture>({
  maxSize: 4 * 1024 * 1024,
  sizeCalculation: weightOf,
});

/** Bytes of memory that a picture takes, about. */
export function weightOf(picture: Picture): number {
  // A drawing says the same once more, in two bytes a letter.
  const isDrawn = picture.kind === 'vector' && picture.drawing !== undefined;
  return picture.bytes.byteLength * (isDrawn ? 3 : 1);
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function vector(bytes: Uint8Array): Promise<VectorPicture> {
  const source = hashOf(bytes);
  const known = passed.get(source);
  if (known !== undefined) return known;
  gate ??= import('./svg/read-svg.js'); // the XML parser takes 17 ms to load, and asking for it again 0.1 ms
  const { readSvg } = await gate;
  const gated = readSvg(bytes);
  const picture: VectorPicture = { kind: 'vector', hash: hashOf(gated.bytes), ...gated };
  passed.set(source, picture);
  return picture;
}
