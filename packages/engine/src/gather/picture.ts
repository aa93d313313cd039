// Turns bytes into a Picture by reading headers only: no decoder runs here.
import { createHash } from 'node:crypto';
import { limitOf } from '@limn/spec';
import type { Picture } from './assets.js';
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
    throw fault('image_too_large', `A picture may have ${limit} bytes.`, { limit, actual: bytes.byteLength });
  }
  const format = sniff(bytes);
  return format === 'svg' ? vector(bytes) : readRaster(bytes, format);
}

let gate: Promise<typeof import('./svg/read-svg.js')> | undefined;

async function vector(bytes: Uint8Array): Promise<Picture> {
  gate ??= import('./svg/read-svg.js'); // the XML parser takes 17 ms to load, and asking for it again 0.1 ms
  const { readSvg } = await gate;
  const { bytes: canonical, width, height, painter } = readSvg(bytes);
  return {
    kind: 'vector',
    bytes: canonical,
    hash: createHash('sha256').update(canonical).digest('hex'),
    width,
    height,
    painter,
  };
}
