import type { Output } from '@limn/spec';
import { encodeJpeg } from './jpeg.js';
import { encodePalettePng, encodePng, encodeSmallPng } from './png.js';
import { type Raw, sharpOf } from './raw.js';

export type BitmapFormat = Exclude<Output['format'], 'svg' | 'pdf'>;

export type BitmapOutput = Output & {
  readonly format: BitmapFormat;
  /** True where no other picture could be drawn meanwhile: what takes a millisecond is then not worth another thread. */
  readonly alone?: boolean;
};

/** One way to write the pixels. */
export type Attempt = () => Promise<Uint8Array>;

/** A format whose bytes follow one number, 1 to 100. */
interface GradedFormat {
  readonly kind: 'graded';
  readonly quality: number;
  readonly encode: (raw: Raw, quality: number, output: BitmapOutput) => Promise<Uint8Array>;
}

/** A format with a few ways to write the same picture, best first, each smaller than the one before. */
interface SteppedFormat {
  readonly kind: 'stepped';
  readonly attempts: (raw: Raw) => readonly Attempt[];
}

// Efforts are chosen for cards made while somebody waits: one step more costs 2 to 5 times the time for a few per cent.
export const bitmapFormats: { readonly [F in BitmapFormat]: GradedFormat | SteppedFormat } = {
  jpeg: {
    kind: 'graded',
    quality: 85,
    encode: (raw, quality, { progressive, alone }) => encodeJpeg(raw, { quality, progressive, alone }),
  },
  webp: {
    kind: 'graded',
    quality: 80,
    encode: async (raw, quality) => (await sharpOf(raw)).webp({ quality, effort: 2 }).toBuffer(),
  },
  avif: {
    kind: 'graded',
    quality: 55,
    encode: async (raw, quality) => (await sharpOf(raw)).avif({ quality, effort: 1 }).toBuffer(),
  },
  png: {
    kind: 'stepped',
    attempts: (raw) => [
      () => encodePng(raw),
      () => encodeSmallPng(raw),
      () => encodePalettePng(raw, { dither: 1 }),
      () => encodePalettePng(raw, { dither: 0 }),
    ],
  },
  gif: {
    kind: 'stepped',
    attempts: (raw) =>
      [256, 64, 16].map((colors) => async () => (await sharpOf(raw)).gif({ effort: 1, colors }).toBuffer()),
  },
  tiff: {
    kind: 'stepped',
    attempts: (raw) => [
      async () => (await sharpOf(raw)).tiff({ compression: 'deflate', predictor: 'horizontal' }).toBuffer(),
    ],
  },
};
