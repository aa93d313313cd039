// Fonts in all four containers, for tests.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { deflateSync } from 'node:zlib';
import { readTables } from '../src/sfnt/tables.js';
import { bytesOf } from '../src/sfnt/write.js';
import { unpackWoff2 } from '../src/woff2/unpack.js';

const require = createRequire(import.meta.url);

/** A file of a font package, as it is there. */
export function packaged(path: string): Uint8Array {
  return new Uint8Array(readFileSync(require.resolve(path)));
}

export const staticWoff2 = () => packaged('@fontsource/lato/files/lato-latin-400-normal.woff2');
export const variableWoff2 = () => packaged('@fontsource-variable/inter/files/inter-latin-wght-normal.woff2');

/** Packs an sfnt as WOFF 1.0. */
export function packWoff(font: Uint8Array): Uint8Array {
  const tables = [...readTables(font)].map(([tag, view]) => ({ tag, table: bytesOf(view) }));
  const packed = tables.map(({ tag, table }) => {
    const small = deflateSync(table);
    return { tag, length: table.length, data: small.length < table.length ? small : table };
  });
  const start = 44 + 20 * packed.length;
  const total = packed.reduce((sum, { data }) => sum + ((data.length + 3) & ~3), start);
  const bytes = new Uint8Array(total);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 0x774f4646);
  view.setUint32(4, new DataView(font.buffer, font.byteOffset).getUint32(0));
  view.setUint32(8, total);
  view.setUint16(12, packed.length);
  view.setUint32(16, font.length);
  let offset = start;
  for (const [i, { tag, length, data }] of packed.entries()) {
    const at = 44 + 20 * i;
    for (let letter = 0; letter < 4; letter++) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 4, offset);
    view.setUint32(at + 8, data.length);
    view.setUint32(at + 12, length);
    bytes.set(data, offset);
    offset += (data.length + 3) & ~3;
  }
  return bytes;
}

export const staticTtf = () => unpackWoff2(staticWoff2());
export const variableTtf = () => unpackWoff2(variableWoff2());

/** A copy with one table's length in the directory changed. */
export function withTableLength(
  font: Uint8Array,
  tag: string,
  change: (length: number) => number,
): Uint8Array {
  const copy = new Uint8Array(font);
  const view = new DataView(copy.buffer);
  for (let at = 12; at < 12 + 16 * view.getUint16(4); at += 16) {
    const found = String.fromCharCode(...copy.subarray(at, at + 4));
    if (found === tag) view.setUint32(at + 12, change(view.getUint32(at + 12)));
  }
  return copy;
}
