import { createRequire } from 'node:module';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readTables } from '../src/sfnt/tables.js';
import { bytesOf } from '../src/sfnt/write.js';
import { declaredWoff2Size, unpackWoff2 } from '../src/woff2/unpack.js';
import { packaged } from './font-files.js';

const require = createRequire(import.meta.url);
const reference = require('wawoff2/decompress.js') as (bytes: Uint8Array) => Promise<Uint8Array>;

/** The tables of a font without what depends on who wrote it: the checksum of the whole file, in `head`. */
function tablesOf(font: Uint8Array): ReadonlyMap<string, string> {
  const hex = (tag: string, bytes: Uint8Array) => {
    const copy = bytes.slice();
    if (tag === 'head') copy.fill(0, 8, 12);
    return Buffer.from(copy).toString('base64');
  };
  return new Map([...readTables(font)].map(([tag, view]) => [tag, hex(tag, bytesOf(view))]));
}

describe('unpackWoff2', () => {
  it.each([
    '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
    '@fontsource-variable/inter/files/inter-latin-ext-wght-italic.woff2',
    '@fontsource-variable/noto-sans-devanagari/files/noto-sans-devanagari-devanagari-wght-normal.woff2',
    '@fontsource-variable/noto-sans-jp/files/noto-sans-jp-119-wght-normal.woff2',
    '@fontsource/lato/files/lato-latin-900-italic.woff2',
    '@fontsource/noto-sans-math/files/noto-sans-math-latin-400-normal.woff2',
    '@fontsource/noto-sans-yi/files/noto-sans-yi-yi-400-normal.woff2',
  ])('gives the tables that the reference decoder gives: %s', async (file) => {
    const bytes = packaged(file);
    const [own, theirs] = [await unpackWoff2(bytes), new Uint8Array(await reference(bytes))];
    expect(tablesOf(own)).toEqual(tablesOf(theirs));
    expect(own.length).toBeLessThanOrEqual(declaredWoff2Size(bytes) + 64);
  });

  it('stops at the size that a file declares', async () => {
    // One table of a hundred bytes, they say; ten million zeros in truth.
    const bomb = brotliCompressSync(new Uint8Array(10_000_000));
    const file = new Uint8Array(50 + bomb.length);
    const view = new DataView(file.buffer);
    view.setUint32(0, 0x774f4632);
    view.setUint32(4, 0x00010000);
    view.setUint32(8, file.length);
    view.setUint16(12, 1);
    view.setUint32(20, bomb.length);
    file.set([0, 100], 48);
    file.set(bomb, 50);
    expect(declaredWoff2Size(file)).toBe(100);
    await expect(unpackWoff2(file)).rejects.toThrow();
  });
});
