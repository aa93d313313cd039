import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import type { Raw } from '../raw.js';
import { pngFile } from './png-file.js';

type Paint = (x: number, y: number) => readonly [number, number, number, number];

function picture(width: number, height: number, paint: Paint, opaque = true): Raw {
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [r, g, b, a] = paint(x, y);
      data.set([r, g, b, opaque ? 255 : a], (y * width + x) * 4);
    }
  }
  return { width, height, data, opaque };
}

/** The same noise in every run. */
function hash(x: number, y: number, channel: number): number {
  let mixed =
    Math.imul(x + 1, 0x9e3779b1) ^ Math.imul(y + 1, 0x85ebca6b) ^ Math.imul(channel + 1, 0xc2b2ae35);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) & 255;
}

const noise: Paint = (x, y) => [hash(x, y, 0), hash(x, y, 1), hash(x, y, 2), hash(x, y, 3)];
const paints: Readonly<Record<string, Paint>> = {
  flat: () => [12, 34, 56, 78],
  'a gradient': (x, y) => [x & 255, y & 255, (x + y) & 255, 255 - (x & 255)],
  noise,
  'noise on flat ground': (x, y) => (hash(x, y, 9) < 8 ? noise(x, y) : [200, 200, 200, 200]),
  'rows of their own': (_, y) => [hash(0, y, 0), hash(0, y, 1), hash(0, y, 2), hash(0, y, 3)],
  'two tones': (x, y) => (((x >> 3) ^ (y >> 3)) & 1 ? [0, 0, 0, 0] : [255, 255, 255, 255]),
};

interface Chunk {
  readonly name: string;
  readonly body: Buffer;
}

/** The chunks of a file, each with the checksum that it should have. */
function chunksOf(file: Uint8Array): readonly Chunk[] {
  const bytes = Buffer.from(file);
  const chunks: Chunk[] = [];
  for (let at = 8; at < bytes.length; ) {
    const end = at + 8 + bytes.readUInt32BE(at);
    expect(bytes.readUInt32BE(end)).toBe(crc32(bytes.subarray(at + 4, end)));
    chunks.push({ name: bytes.toString('latin1', at + 4, at + 8), body: bytes.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

async function expectSame(raw: Raw): Promise<Uint8Array> {
  const file = pngFile(raw);
  const chunks = chunksOf(file);
  expect(chunks.map(({ name }) => name)).toEqual(['IHDR', 'IDAT', 'IEND']);
  // Unlike decoders of pictures, it insists on the checksum of the whole.
  const rows = inflateSync(chunks[1]!.body);
  expect(rows.length).toBe(raw.height * (raw.width * (raw.opaque ? 3 : 4) + 1));
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([raw.width, raw.height]);
  expect(data.equals(raw.data)).toBe(true);
  return file;
}

describe('a PNG file holds the pixels it was given', () => {
  for (const [name, paint] of Object.entries(paints)) {
    for (const opaque of [true, false]) {
      it(`${name}, ${opaque ? 'opaque' : 'with alpha'}`, async () => {
        await expectSame(picture(301, 203, paint, opaque));
      });
    }
  }

  it.each([
    ['one pixel', 1, 1],
    ['one row', 16_384, 1],
    ['one column', 1, 5_000],
    ['the widest rows, over many bands', 16_384, 70],
    ['many bands', 1_200, 1_500],
  ])('%s', async (_, width, height) => {
    await expectSame(picture(width, height, paints['noise on flat ground']!));
  });

  it('any size and any content', async () => {
    const anyPicture = fc.record({
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 60 }),
      paint: fc.constantFrom(...Object.values(paints)),
      opaque: fc.boolean(),
    });
    await fc.assert(
      fc.asyncProperty(anyPicture, async ({ width, height, paint, opaque }) => {
        await expectSame(picture(width, height, paint, opaque));
      }),
      { numRuns: 150 },
    );
  });

  it('pictures after one another do not see each other', async () => {
    const small = picture(40, 40, paints['a gradient']!);
    const alone = pngFile(small);
    await expectSame(picture(900, 700, noise, false));
    expect(Buffer.compare(await expectSame(small), alone)).toBe(0);
  });
});

describe('bytes', () => {
  it('what cannot be packed takes hardly more than its pixels', () => {
    const raw = picture(640, 480, noise);
    expect(pngFile(raw).length).toBeLessThan(640 * 480 * 3 * 1.01);
  });

  it('a flat picture takes next to nothing', () => {
    expect(pngFile(picture(1200, 630, paints.flat!)).length).toBeLessThan(6_000);
  });

  it('alpha is written only where there is some', () => {
    const colorTypeOf = (raw: Raw) => chunksOf(pngFile(raw))[0]!.body[9];
    expect(colorTypeOf(picture(9, 9, noise, true))).toBe(2);
    expect(colorTypeOf(picture(9, 9, noise, false))).toBe(6);
  });
});
