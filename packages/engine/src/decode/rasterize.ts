// The only module that hands untrusted pictures to sharp: pixel limits and strictness are set here.

import { limitOf } from '@limn/spec';
import type { Sharp, SharpOptions } from 'sharp';
import type { RasterPicture, VectorPicture } from '../gather/assets.js';
import type { Box } from '../scene/scene.js';
import { type Cut, cutOf, shrunkTarget } from './cut.js';
import type { Size } from './device-size.js';
import { isOpaque } from './opaque.js';
import type { PixelImage } from './pixels.js';
import { loadSharp } from './sharp.js';

async function open(bytes: Uint8Array, options: SharpOptions): Promise<Sharp> {
  const sharp = await loadSharp();
  return sharp(bytes, { limitInputPixels: limitOf('image_area'), failOn: 'error', ...options });
}

async function pixelsOf(image: Sharp, part: Box | undefined): Promise<PixelImage> {
  const { data, info } = await image
    .toColourspace('srgb')
    .ensureAlpha()
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  const { width, height } = info;
  const opaque = isOpaque(data);
  return { kind: 'pixels', width, height, data, opaque, part: part ?? { x: 0, y: 0, width, height } };
}

/** Resizing comes before cutting: cutting first would forbid shrinking while the file is decoded. */
function applyCut(image: Sharp, { whole, cut }: Cut, picture: Size): Sharp {
  const same = whole.width === picture.width && whole.height === picture.height;
  const resized = same ? image : image.resize(whole.width, whole.height, { fit: 'fill' });
  if (cut.width === whole.width && cut.height === whole.height) return resized;
  return resized.extract({ left: cut.x, top: cut.y, width: cut.width, height: cut.height });
}

/**
 * Decodes the first frame of a raster picture upright, in sRGB, cut to `crop` and shrunk to `target` but never enlarged.
 *
 * @throws what sharp throws
 */
export async function rasterizePhoto(
  picture: RasterPicture,
  crop: Box | 'attention',
  target: Size,
): Promise<PixelImage> {
  const image = await open(picture.bytes, { autoOrient: true });
  if (crop === 'attention') {
    const { width, height } = shrunkTarget(picture, target);
    return pixelsOf(image.resize(width, height, { fit: 'cover', position: 'attention' }), undefined);
  }
  const cut = cutOf(picture, crop, target);
  return pixelsOf(applyCut(image, cut, picture), cut.part);
}

/**
 * Draws `crop` of a vector picture with librsvg on exactly `target` pixels.
 *
 * @throws what sharp throws
 */
export async function rasterizeVector(picture: VectorPicture, crop: Box, target: Size): Promise<PixelImage> {
  const wanted = Math.max(target.width / crop.width, target.height / crop.height);
  const largest = Math.sqrt(limitOf('canvas_area') / (picture.width * picture.height));
  const factor = Math.min(wanted, largest);
  const size = { width: picture.width * factor, height: picture.height * factor };
  const cut = cutOf(
    { width: Math.max(1, Math.round(size.width)), height: Math.max(1, Math.round(size.height)) },
    { x: crop.x * factor, y: crop.y * factor, width: crop.width * factor, height: crop.height * factor },
    target,
  );
  // 72 dots an inch is one pixel for a CSS pixel.
  const density = Math.min(100_000, Math.max(1, 72 * factor));
  const image = await open(picture.bytes, { density });
  const { whole, cut: box } = cut;
  const resized = image.resize(whole.width, whole.height, { fit: 'fill' });
  return pixelsOf(
    resized.extract({ left: box.x, top: box.y, width: box.width, height: box.height }),
    cut.part,
  );
}
