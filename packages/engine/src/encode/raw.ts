import type { Sharp } from 'sharp';

/** RGBA pixels that are not premultiplied. */
export interface Raw {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
  /** True where every alpha is 255. */
  readonly opaque: boolean;
}

let library: Promise<typeof import('sharp')> | undefined;

/** Imported at the first picture in a format that needs it: it costs 60 ms. */
export async function sharpOf({ data, width, height, opaque }: Raw): Promise<Sharp> {
  library ??= import('sharp');
  const { default: sharp } = await library;
  const image = sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  return opaque ? image.removeAlpha() : image;
}
