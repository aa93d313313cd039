import type { Output } from '@limn/spec';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { apart, pixelAt } from '../../tests/stage.js';
import type { Bitmap } from '../paint/bitmap.js';
import { encode } from './encode.js';
import { bestQualityThatFits } from './fit-bytes.js';
import type { BitmapFormat, BitmapOutput } from './formats.js';

const formats = ['png', 'jpeg', 'webp', 'avif', 'tiff', 'gif'] as const;

function outputOf(format: BitmapFormat, more: Partial<Output> = {}): BitmapOutput {
  return { scale: 1, progressive: false, ...more, format };
}

/** A smooth picture with some grain, premultiplied; `alpha` is that of the right half. */
function bitmapOf(width: number, height: number, alpha = 255): Bitmap {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const a = x < width / 2 ? 255 : alpha;
      const grain = ((x * 7919 + y * 104_729) % 11) - 5;
      const color = [40 + (150 * x) / width + grain, 60 + (120 * y) / height, 120];
      color.forEach((value, channel) => {
        data[at + channel] = Math.round((value * a) / 255);
      });
      data[at + 3] = a;
    }
  }
  return { width, height, data, opaque: alpha === 255 };
}

async function decoded(bytes: Uint8Array): Promise<{ data: Uint8Array; width: number; height: number }> {
  const { data, info } = await sharp(bytes)
    .toColourspace('srgb')
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

describe('formats', () => {
  it.each(formats)('%s decodes to its size and near its pixels', async (format) => {
    const bitmap = bitmapOf(61, 37);
    const { bytes, warnings } = await encode(bitmap, outputOf(format));
    const back = await decoded(bytes);
    expect(warnings).toEqual([]);
    expect([back.width, back.height]).toEqual([61, 37]);
    const mean = back.data.reduce((sum, value, at) => sum + Math.abs(value - (bitmap.data[at] as number)), 0);
    expect(mean / back.data.length).toBeLessThan(format === 'png' || format === 'tiff' ? 0.001 : 4);
  });

  it.each(formats)('%s is the same bytes twice', async (format) => {
    const [first, second] = [bitmapOf(200, 100, 90), bitmapOf(200, 100, 90)];
    const one = await encode(first, outputOf(format));
    const other = await encode(second, outputOf(format));
    expect(Buffer.compare(one.bytes, other.bytes)).toBe(0);
  });

  it.each(['png', 'webp', 'tiff', 'avif'] as const)(
    '%s keeps half-transparent colours bright',
    async (format) => {
      const { bytes } = await encode(bitmapOf(64, 64, 128), outputOf(format, { quality: 95 }));
      const back = await decoded(bytes);
      const expected = bitmapOf(64, 64);
      const [r, g, b, a] = pixelAt(back, 50, 30);
      expect(Math.abs(a - 128)).toBeLessThan(3);
      expect(apart([r, g, b, 255], pixelAt(expected, 50, 30))).toBeLessThan(10);
    },
  );

  it('jpeg stands on white', async () => {
    const nothing = { width: 8, height: 8, data: new Uint8Array(256), opaque: false };
    const { bytes } = await encode(nothing, outputOf('jpeg'));
    expect(pixelAt(await decoded(bytes), 4, 4)).toEqual([255, 255, 255, 255]);
  });

  it('a jpeg holds no more memory than its bytes', async () => {
    const { bytes } = await encode(bitmapOf(64, 64), outputOf('jpeg'));
    expect(bytes.buffer.byteLength).toBe(bytes.byteLength);
  });

  it('jpegs written at once are those written one after the other', async () => {
    const bitmaps = [bitmapOf(64, 64), bitmapOf(90, 40), bitmapOf(32, 32)];
    const alone: Uint8Array[] = [];
    for (const bitmap of bitmaps) alone.push((await encode(bitmap, outputOf('jpeg'))).bytes);
    const together = await Promise.all(bitmaps.map((bitmap) => encode(bitmap, outputOf('jpeg'))));
    expect(together.map(({ bytes }) => bytes)).toEqual(alone);
  });

  it('jpegs are the same bytes on this thread and on another', async () => {
    const write = (alone: boolean) => encode(bitmapOf(320, 200), { ...outputOf('jpeg'), alone });
    expect((await write(true)).bytes).toEqual((await write(false)).bytes);
  });

  it('progressive is said in the file', async () => {
    const { bytes } = await encode(bitmapOf(64, 64), outputOf('jpeg', { progressive: true }));
    expect((await sharp(bytes).metadata()).isProgressive).toBe(true);
    const plain = await encode(bitmapOf(64, 64), outputOf('jpeg'));
    expect((await sharp(plain.bytes).metadata()).isProgressive).toBe(false);
  });

  it('colours have their full resolution from quality 90 on', async () => {
    const chroma = async (quality: number) => {
      const { bytes } = await encode(bitmapOf(64, 64), outputOf('jpeg', { quality }));
      return (await sharp(bytes).metadata()).chromaSubsampling;
    };
    expect([await chroma(89), await chroma(90)]).toEqual(['4:2:0', '4:4:4']);
  });

  it.each(['jpeg', 'webp', 'avif'] as const)('%s is smaller at a lower quality', async (format) => {
    const size = async (quality: number) =>
      (await encode(bitmapOf(128, 128), outputOf(format, { quality }))).bytes.byteLength;
    expect(await size(20)).toBeLessThan(await size(90));
  });

  it('a size that a format cannot hold is refused', async () => {
    const wide = { width: 16_500, height: 1, data: new Uint8Array(66_000), opaque: false };
    await expect(encode(wide, outputOf('webp'))).rejects.toMatchObject({ code: 'encode_failed' });
  });
});

describe('max_bytes', () => {
  it.each(['jpeg', 'webp', 'avif', 'png'] as const)('%s gets under it where it can', async (format) => {
    const bitmap = bitmapOf(300, 200);
    const free = await encode(bitmap, outputOf(format));
    const max_bytes = Math.round(free.bytes.byteLength * 0.6);
    const { bytes, warnings } = await encode(bitmap, outputOf(format, { max_bytes }));
    expect(warnings).toEqual([]);
    expect(bytes.byteLength).toBeLessThanOrEqual(max_bytes);
    expect(bytes.byteLength).toBeGreaterThan(max_bytes * 0.2);
  });

  it.each([0.9, 0.6, 0.35, 0.2])('comes near %f of the bytes of a card in four encodes', async (share) => {
    const curves: readonly ((quality: number) => number)[] = [
      (quality) => 9000 + 900 * 1.045 ** quality,
      (quality) => 2000 + 40 * quality ** 1.6,
      (quality) => 30_000 * 1.02 ** quality,
    ];
    for (const curve of curves) {
      let encodes = 0;
      const encodeAt = async (quality: number) => {
        encodes += 1;
        return new Uint8Array(Math.round(curve(quality)));
      };
      const limit = Math.max(curve(90) * share, curve(8));
      const { bytes, fits } = await bestQualityThatFits(encodeAt, 90, limit);
      expect(fits).toBe(true);
      expect(encodes).toBeLessThanOrEqual(4);
      expect(bytes.byteLength / limit).toBeGreaterThan(0.75);
    }
  });

  it('changes nothing when the file fits anyway', async () => {
    const free = await encode(bitmapOf(64, 64), outputOf('jpeg'));
    const { bytes } = await encode(bitmapOf(64, 64), outputOf('jpeg', { max_bytes: free.bytes.byteLength }));
    expect(Buffer.compare(bytes, free.bytes)).toBe(0);
  });

  it.each(formats)('%s says so when nothing fits', async (format) => {
    const { bytes, warnings } = await encode(bitmapOf(64, 64), outputOf(format, { max_bytes: 20 }));
    expect(warnings).toMatchObject([{ code: 'max_bytes_exceeded', limit: 20, actual: bytes.byteLength }]);
    expect((await decoded(bytes)).width).toBe(64);
  });
});
