import { pngFile } from './png/png-file.js';
import { type Raw, sharpOf } from './raw.js';

/** Writes PNG fast, at once. */
export async function encodePng(raw: Raw): Promise<Uint8Array> {
  return pngFile(raw);
}

/** The same pixels in fewer bytes, for more time. */
export async function encodeSmallPng(raw: Raw): Promise<Uint8Array> {
  return (await sharpOf(raw)).png({ compressionLevel: 6, adaptiveFiltering: false }).toBuffer();
}

/**
 * At most 256 colours, near the same pixels in far fewer bytes. Dithered, gradients stay smooth; without, they have bands
 * and fewer bytes. Fewer colours than that look poor, and take as many bytes once they are dithered.
 */
export async function encodePalettePng(raw: Raw, { dither }: { dither: 0 | 1 }): Promise<Uint8Array> {
  return (await sharpOf(raw)).png({ palette: true, dither, compressionLevel: 9, effort: 4 }).toBuffer();
}
