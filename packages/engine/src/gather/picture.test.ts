// Sharp makes and decodes the pictures here, to hold what the headers say against what a decoder sees.
import { gzipSync } from 'node:zlib';
import { LimnError } from '@limn/spec';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPicture } from './picture.js';

const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#c33' } });

const bytesOf = async (image: { toBuffer: () => Promise<Buffer> }) => new Uint8Array(await image.toBuffer());

async function refusal(bytes: Uint8Array): Promise<LimnError> {
  const error = await readPicture(bytes).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof LimnError) return error;
  throw new Error(`Expected a refusal, got ${String(error)}`);
}

function pngHeader(width: number, height: number): Uint8Array {
  const bytes = Buffer.alloc(45);
  Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex').copy(bytes);
  bytes.writeUInt32BE(width, 16);
  bytes.writeUInt32BE(height, 20);
  bytes.write('IEND', 37);
  return bytes;
}

/** A still of one pixel in the first of many frames. */
function gifOf(frames: number): Uint8Array {
  const head = Buffer.from('474946383961020003008000000000000000ff', 'hex');
  const frame = Buffer.from('21f90400000000002c00000000020003000002028403' + '00', 'hex');
  return Buffer.concat([head, ...Array.from({ length: frames }, () => frame), Buffer.from(';')]);
}

const isSideways = (orientation: number) => orientation >= 5;

describe('a picture is known by its bytes:', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const)('%s', async (format) => {
    const bytes = await bytesOf(blank(37, 23).toFormat(format));
    expect(await readPicture(bytes)).toMatchObject({ kind: 'raster', format, width: 37, height: 23 });
  });

  it('lossless WebP, and WebP with alpha', async () => {
    expect(await readPicture(await bytesOf(blank(37, 23).webp({ lossless: true })))).toMatchObject({
      width: 37,
    });
    const withAlpha = blank(37, 23).ensureAlpha(0.5).webp();
    expect(await readPicture(await bytesOf(withAlpha))).toMatchObject({ width: 37, height: 23 });
  });

  it('progressive JPEG, and JPEG with bytes behind its end', async () => {
    const bytes = await bytesOf(blank(37, 23).jpeg({ progressive: true }));
    const longer = new Uint8Array(Buffer.concat([bytes, Buffer.alloc(1000)]));
    expect(await readPicture(longer)).toMatchObject({ format: 'jpeg', width: 37, height: 23 });
  });

  it('SVG behind a declaration, comments and blanks', async () => {
    const text =
      '\n<?xml version="1.0"?><!-- x --> <svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"/>';
    const picture = await readPicture(new TextEncoder().encode(`\ufeff${text.trimStart()}`));
    expect(picture).toMatchObject({ kind: 'vector', width: 8, height: 9, painter: 'skia' });
  });

  it('a GIF of 20,000 frames is a still', async () => {
    expect(await readPicture(gifOf(20_000))).toMatchObject({ format: 'gif', width: 2, height: 3 });
  });

  it('a hash that tells contents apart', async () => {
    const one = await readPicture(await bytesOf(blank(3, 3).png()));
    const other = await readPicture(await bytesOf(blank(3, 4).png()));
    expect(one.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('an SVG', () => {
  const drawing = (fill: string) =>
    new TextEncoder().encode(
      `<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"><path fill="${fill}"/></svg>`,
    );

  it('passes the gate once', async () => {
    expect(await readPicture(drawing('#123456'))).toBe(await readPicture(drawing('#123456')));
  });

  it('is another one when a byte of it is', async () => {
    const [one, other] = [await readPicture(drawing('#123456')), await readPicture(drawing('#123457'))];
    expect(one.hash).not.toBe(other.hash);
  });
});

describe('width and height are those of the upright picture:', () => {
  const orientations = [1, 2, 3, 4, 5, 6, 7, 8];
  const cases = (['jpeg', 'png', 'webp', 'tiff'] as const).flatMap((format) =>
    orientations.map((orientation) => [format, orientation] as const),
  );
  it.each(cases)('%s with orientation %i', async (format, orientation) => {
    const bytes = await bytesOf(blank(40, 20).withMetadata({ orientation }).toFormat(format));
    const { info } = await sharp(bytes).autoOrient().toBuffer({ resolveWithObject: true });
    const picture = await readPicture(bytes);
    expect([picture.width, picture.height]).toEqual([info.width, info.height]);
    expect(picture.width).toBe(isSideways(orientation) ? 20 : 40);
  });

  it('AVIF with a quarter turn in its own terms', async () => {
    const bytes = Buffer.from(await bytesOf(blank(40, 20).avif()));
    // An irot box takes the place of the pixi box, which is larger; the rest becomes free space.
    const pixi = bytes.indexOf('pixi') - 4;
    const size = bytes.readUInt32BE(pixi);
    bytes.writeUInt32BE(size, pixi);
    bytes.write('irot', pixi + 4);
    bytes[pixi + 8] = 1;
    expect(await readPicture(new Uint8Array(bytes))).toMatchObject({ width: 20, height: 40 });
  });
});

describe('a picture is refused when it', () => {
  const text = (value: string) => new TextEncoder().encode(value);
  const strangers: readonly (readonly [string, Uint8Array, RegExp])[] = [
    ['is an HTML page named .png', text('<!DOCTYPE html><html><svg></svg></html>'), /HTML/],
    ['is an HTML page without a doctype', text('<html lang="en"><body>404'), /HTML/],
    ['is JSON', text('{"error":"not found"}'), /JSON/],
    ['is a PDF', text('%PDF-1.7'), /PDF/],
    ['is a compressed SVG', gzipSync('<svg xmlns="http://www.w3.org/2000/svg"/>'), /gzip/],
    ['is other XML', text('<?xml version="1.0"?><feed/>'), /XML/],
    ['is empty', new Uint8Array(), /nothing/],
    ['is noise', text('hello'), /Send PNG/],
    ['is HEIC', Buffer.from('0000001c6674797068656963000000006d696631', 'hex'), /HEIC/],
  ];
  it.each(strangers)('%s', async (_, bytes, hint) => {
    const error = await refusal(new Uint8Array(bytes));
    expect(error.code).toBe('image_invalid');
    expect(error.issues[0]?.hint).toMatch(hint);
  });

  it.each([
    [50_000, 50_000],
    [16_385, 1],
    [1, 16_385],
    [6325, 6325],
    [4_294_967_295, 4_294_967_295],
  ])('claims %i x %i pixels', async (width, height) => {
    const error = await refusal(pngHeader(width, height));
    expect(error.code).toBe('image_too_large');
    expect(error.issues[0]!.actual).toBeGreaterThan(error.issues[0]!.limit!);
  });

  it('claims no pixels', async () => {
    expect((await refusal(pngHeader(0, 9))).code).toBe('image_invalid');
  });

  it('has one byte more than the limit', async () => {
    const bytes = new Uint8Array(10 * 1024 * 1024 + 1);
    bytes.set(pngHeader(2, 2));
    expect((await refusal(bytes)).code).toBe('image_too_large');
    expect(await readPicture(bytes.subarray(0, -1))).toMatchObject({ width: 2 });
  });

  it.each(['png', 'jpeg', 'webp'] as const)('is a %s that ends early, anywhere', async (format) => {
    const noise = Buffer.from(Array.from({ length: 60 * 60 * 3 }, (_, index) => (index * 7919) % 251));
    const bytes = await bytesOf(
      sharp(noise, { raw: { width: 60, height: 60, channels: 3 } }).toFormat(format),
    );
    for (let length = 0; length < bytes.length - 2; length += 13) {
      expect((await refusal(bytes.subarray(0, length))).code).toBe('image_invalid');
    }
  });

  it.each(['gif', 'avif', 'tiff'] as const)('is a %s cut within its header', async (format) => {
    const bytes = await bytesOf(blank(40, 20).toFormat(format));
    expect((await refusal(bytes.subarray(0, 9))).code).toBe('image_invalid');
  });
});

describe('broken headers never throw anything else, nor take long:', () => {
  it.each(['png', 'jpeg', 'webp', 'gif', 'avif', 'tiff'] as const)('%s', async (format) => {
    const bytes = await bytesOf(blank(40, 20).withMetadata({ orientation: 6 }).toFormat(format));
    const header = Math.min(bytes.length, 600);
    const start = process.cpuUsage();
    for (let at = 0; at < header; at += 1) {
      for (const value of [0, 1, 0x7f, 0xff]) {
        const broken = bytes.slice();
        broken[at] = value;
        await readPicture(broken).catch((error: unknown) => expect(error).toBeInstanceOf(LimnError));
      }
    }
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(10_000);
  });

  it.each([
    ['JPEG of fill bytes', 'ffd8ff', 0xff],
    ['JPEG of zeros', 'ffd8ff', 0],
    ['JPEG of empty segments', 'ffd8ffe00002', 0xfe],
    ['AVIF of zeros', '00000018667479706176696600000000617669660000000000000000', 0],
    ['TIFF of ones', '49492a0008000000ffff', 1],
    ['PNG of zeros', '89504e470d0a1a0a0000000d49484452', 0],
    ['WebP of zeros', '52494646ffffff0057454250565038580a000000', 0],
  ])('ten megabytes of a %s', async (_, head, filling) => {
    const bytes = new Uint8Array(10 * 1024 * 1024).fill(filling);
    bytes.set(Buffer.from(head, 'hex'));
    const start = process.cpuUsage();
    await readPicture(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(LimnError));
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2000);
  });
});
