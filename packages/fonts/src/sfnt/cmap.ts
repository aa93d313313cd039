// Which characters a font has glyphs for.

import { mergePairs, type Ranges } from '../ranges.js';
import { invalid } from './tables.js';

type Pair = readonly [number, number];

/** Reads one subtable into pairs of covered code points. */
type FormatReader = (table: DataView) => Pair[];

const lastCodePoint = 0x10ffff;

// As FreeType chooses: the full repertoire before the basic plane, Windows before Unicode.
const preference = ['3/10', '0/6', '0/4', '3/1', '0/3', '0/2', '0/1', '0/0', '3/0'];

function readFormat0(table: DataView): Pair[] {
  const pairs: Pair[] = [];
  for (let code = 0; code < 256; code++) if (table.getUint8(6 + code) !== 0) pairs.push([code, code]);
  return pairs;
}

function readFormat4(table: DataView): Pair[] {
  const doubled = table.getUint16(6);
  const startsAt = 16 + doubled;
  const pairs: Pair[] = [];
  let previous = -1;
  for (let at = 0; at < doubled; at += 2) {
    const end = table.getUint16(14 + at);
    const start = table.getUint16(startsAt + at);
    const delta = table.getUint16(startsAt + doubled + at);
    const offsetAt = startsAt + 2 * doubled + at;
    const offset = table.getUint16(offsetAt);
    // Overlapping segments would let a small table ask for billions of steps.
    if (start > end || start <= previous) throw invalid('The character map is out of order.');
    previous = end;
    for (let code = start; code <= end && code < 0xffff; code++) {
      const found = offset === 0 ? code : table.getUint16(offsetAt + offset + 2 * (code - start));
      const glyph = found === 0 && offset !== 0 ? 0 : (found + delta) & 0xffff;
      if (glyph !== 0) pairs.push([code, code]);
    }
  }
  return pairs;
}

function readFormat6(table: DataView): Pair[] {
  const first = table.getUint16(6);
  const pairs: Pair[] = [];
  for (let i = 0; i < table.getUint16(8); i++) {
    if (table.getUint16(10 + 2 * i) !== 0) pairs.push([first + i, first + i]);
  }
  return pairs;
}

function readFormat12(table: DataView): Pair[] {
  const pairs: Pair[] = [];
  let previous = -1;
  for (let i = 0; i < table.getUint32(12); i++) {
    const at = 16 + 12 * i;
    const start = table.getUint32(at);
    const end = table.getUint32(at + 4);
    if (start <= previous || end < start || end > lastCodePoint)
      throw invalid('The character map is out of order.');
    previous = end;
    const from = table.getUint32(at + 8) === 0 ? start + 1 : start;
    if (from <= end) pairs.push([from, end]);
  }
  return pairs;
}

const readers: Readonly<Record<number, FormatReader>> = {
  0: readFormat0,
  4: readFormat4,
  6: readFormat6,
  12: readFormat12,
};

/** The best Unicode subtable that can be read. @throws font_invalid when there is none. */
export function unicodeSubtable(cmap: DataView): DataView {
  const found = new Map<string, DataView>();
  for (let i = 0; i < cmap.getUint16(2); i++) {
    const at = 4 + 8 * i;
    const offset = cmap.getUint32(at + 4);
    if (offset + 2 > cmap.byteLength) throw invalid('The character map points outside itself.');
    const subtable = new DataView(cmap.buffer, cmap.byteOffset + offset, cmap.byteLength - offset);
    if (readers[subtable.getUint16(0)] === undefined) continue;
    found.set(`${cmap.getUint16(at)}/${cmap.getUint16(at + 2)}`, subtable);
  }
  const best = preference.find((key) => found.has(key));
  if (best === undefined) throw invalid('The font has no Unicode character map.');
  return found.get(best)!;
}

/** The code points that a font's `cmap` leads to a glyph. @throws font_invalid, or RangeError for a table cut off. */
export function readCoverage(cmap: DataView): Ranges {
  const subtable = unicodeSubtable(cmap);
  return mergePairs(readers[subtable.getUint16(0)]!(subtable));
}

function glyphInFormat4(table: DataView, codePoint: number): number {
  const doubled = table.getUint16(6);
  let at = 0;
  while (at < doubled && table.getUint16(14 + at) < codePoint) at += 2;
  const start = table.getUint16(16 + doubled + at);
  if (at >= doubled || start > codePoint) return 0;
  const delta = table.getUint16(16 + 2 * doubled + at);
  const offsetAt = 16 + 3 * doubled + at;
  const offset = table.getUint16(offsetAt);
  const found = offset === 0 ? codePoint : table.getUint16(offsetAt + offset + 2 * (codePoint - start));
  return found === 0 ? 0 : (found + delta) & 0xffff;
}

function glyphInFormat12(table: DataView, codePoint: number): number {
  for (let i = 0; i < table.getUint32(12); i++) {
    const at = 16 + 12 * i;
    const start = table.getUint32(at);
    if (codePoint >= start && codePoint <= table.getUint32(at + 4))
      return table.getUint32(at + 8) + codePoint - start;
  }
  return 0;
}

/** The glyph of a character in a subtable of format 4 or 12, which bundled fonts have; 0 for none. */
export function glyphOf(subtable: DataView, codePoint: number): number {
  return subtable.getUint16(0) === 12
    ? glyphInFormat12(subtable, codePoint)
    : glyphInFormat4(subtable, codePoint);
}
