import type { Bitmap } from '../paint/bitmap.js';

let table: Uint8Array | undefined;

/** Straight value of a premultiplied one, at [alpha << 8 | value]; 64 KiB make it three look-ups a pixel. */
function divisions(): Uint8Array {
  if (table !== undefined) return table;
  const made = new Uint8Array(256 * 256);
  for (let alpha = 1; alpha < 256; alpha++) {
    for (let value = 0; value < 256; value++) {
      made[(alpha << 8) | value] = Math.min(255, Math.round((value * 255) / alpha));
    }
  }
  table = made;
  return made;
}

/** RGBA that is not premultiplied; the bitmap's own bytes where it is opaque. */
export function straightPixels({ data, opaque }: Bitmap): Uint8Array {
  if (opaque) return data;
  const divided = divisions();
  const straight = new Uint8Array(data.byteLength);
  for (let at = 0; at < data.byteLength; at += 4) {
    const alpha = data[at + 3] as number;
    if (alpha === 0) continue;
    const row = alpha << 8;
    straight[at] = divided[row | (data[at] as number)] as number;
    straight[at + 1] = divided[row | (data[at + 1] as number)] as number;
    straight[at + 2] = divided[row | (data[at + 2] as number)] as number;
    straight[at + 3] = alpha;
  }
  return straight;
}

/** RGBA with alpha 255 everywhere: the picture on white. The bitmap's own bytes where it is opaque. */
export function flatPixels({ data, opaque }: Bitmap): Uint8Array {
  if (opaque) return data;
  const flat = new Uint8Array(data.byteLength);
  for (let at = 0; at < data.byteLength; at += 4) {
    const white = 255 - (data[at + 3] as number);
    flat[at] = (data[at] as number) + white;
    flat[at + 1] = (data[at + 1] as number) + white;
    flat[at + 2] = (data[at + 2] as number) + white;
    flat[at + 3] = 255;
  }
  return flat;
}
