import type { Sharp } from 'sharp';
import { loadSharp } from '../decode/sharp.js';

/** RGBA pixels that are not premultiplied. */
export interface Raw {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** True where every alpha is 255. */
  readonly opaque: boolean;
}

export async function sharpOf({ data, width, height, opaque }: Raw): Promise<Sharp> {
  const sharp = await loadSharp();
  const image = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  return opaque ? image.removeAlpha() : image;
}
