// Pictures of pixels, read by their headers alone: no decoder runs here.
import { createHash } from 'node:crypto';
import { limitOf } from '@limn/spec';
import type { RasterPicture } from '../assets.js';
import { fault } from '../fault.js';
import { readFrame } from './read-frame.js';
import type { RasterFormat } from './sniff.js';

/**
 * The upright size of a picture of pixels.
 * @throws image_invalid, image_too_large
 */
export function readRaster(bytes: Uint8Array, format: RasterFormat): RasterPicture {
  const frame = readFrame(bytes, format);
  if (frame === undefined || !(frame.width >= 1 && frame.height >= 1)) {
    throw fault('image_invalid', 'This picture is damaged or ends too early.', {
      hint: `The first bytes are those of ${format.toUpperCase()}; the rest could not be followed.`,
    });
  }
  checkSize(frame.width, frame.height);
  const isTurned = frame.orientation >= 5;
  return {
    kind: 'raster',
    format,
    bytes,
    hash: createHash('sha256').update(bytes).digest('hex'),
    width: isTurned ? frame.height : frame.width,
    height: isTurned ? frame.width : frame.height,
  };
}

function checkSize(width: number, height: number): void {
  const side = Math.max(width, height);
  const maxSide = limitOf('image_side');
  if (side > maxSide) {
    throw fault('image_too_large', `A side of a picture may have at most ${maxSide} pixels.`, {
      limit: maxSide,
      actual: side,
    });
  }
  const maxArea = limitOf('image_area');
  if (width * height > maxArea) {
    throw fault('image_too_large', `A picture may have at most ${maxArea} pixels.`, {
      limit: maxArea,
      actual: width * height,
    });
  }
}
