// Puts tables together into a font file. Checksums stay zero: nobody who reads these files looks at them, and to add up a
// font costs as much as to unpack it.

import { invalid } from './tables.js';

const padded = (length: number) => (length + 3) & ~3;

function writeDirectory(view: DataView, version: number, count: number): void {
  const power = 2 ** Math.floor(Math.log2(count));
  view.setUint32(0, version);
  view.setUint16(4, count);
  view.setUint16(6, power * 16);
  view.setUint16(8, Math.log2(power));
  view.setUint16(10, count * 16 - power * 16);
}

/** An sfnt of these tables in the order of their tags. The same tables give the same bytes. */
export function writeSfnt(version: number, tables: ReadonlyMap<string, Uint8Array>): Uint8Array {
  if (tables.size === 0) throw invalid('The font has no tables.');
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  let offset = 12 + 16 * sorted.length;
  const bytes = new Uint8Array(sorted.reduce((sum, [, table]) => sum + padded(table.length), offset));
  const view = new DataView(bytes.buffer);
  writeDirectory(view, version, sorted.length);
  for (const [i, [tag, table]] of sorted.entries()) {
    const at = 12 + 16 * i;
    for (let letter = 0; letter < 4; letter++) bytes[at + letter] = tag.charCodeAt(letter);
    view.setUint32(at + 8, offset);
    view.setUint32(at + 12, table.length);
    bytes.set(table, offset);
    offset += padded(table.length);
  }
  return bytes;
}

export function bytesOf(view: DataView): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
}
