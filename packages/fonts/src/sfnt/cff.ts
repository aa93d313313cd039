// Checks the frame of PostScript outlines: that every index lies inside the table. The outlines themselves are
// programs, which Skia's reader runs with bounds of its own.

import { invalid } from './tables.js';

interface Index {
  readonly count: number;
  /** Where what follows the index starts. */
  readonly end: number;
  /** Start and end of each element. */
  readonly spans: readonly (readonly [number, number])[];
}

const charStrings = 17;

function readOffset(table: DataView, at: number, size: number): number {
  let value = 0;
  for (let i = 0; i < size; i++) value = value * 256 + table.getUint8(at + i);
  return value;
}

/** @param wide whether the count has four bytes, as in CFF2 */
function readIndex(table: DataView, at: number, wide: boolean): Index {
  const countSize = wide ? 4 : 2;
  const count = readOffset(table, at, countSize);
  if (count === 0) return { count, end: at + countSize, spans: [] };
  const size = table.getUint8(at + countSize);
  const first = at + countSize + 1;
  if (size < 1 || size > 4 || first + (count + 1) * size > table.byteLength)
    throw invalid('Table CFF is cut off.');
  const data = first + (count + 1) * size - 1;
  const spans: [number, number][] = [];
  let start = readOffset(table, first, size);
  if (start !== 1) throw invalid('Table CFF has a broken index.');
  for (let i = 1; i <= count; i++) {
    const end = readOffset(table, first + i * size, size);
    if (end < start || data + end > table.byteLength) throw invalid('Table CFF is cut off.');
    spans.push([data + start, data + end]);
    start = end;
  }
  return { count, end: data + start, spans };
}

/** Bytes of the operand that starts with `first`; undefined for an operator. */
function operandLength(first: number): number | undefined {
  if (first === 28) return 3;
  if (first === 29) return 5;
  if (first >= 32 && first <= 246) return 1;
  return first >= 247 && first <= 254 ? 2 : undefined;
}

/** Bytes of a real number: four bits a digit until one says end. */
function realLength(table: DataView, at: number): number {
  let length = 1;
  for (;;) {
    const byte = table.getUint8(at + length++);
    if ((byte & 0x0f) === 0x0f || byte >> 4 === 0x0f) return length;
  }
}

function integerAt(table: DataView, at: number): number {
  const first = table.getUint8(at);
  if (first === 28) return table.getInt16(at + 1);
  if (first === 29) return table.getInt32(at + 1);
  if (first <= 246) return first - 139;
  const second = table.getUint8(at + 1);
  return first <= 250 ? (first - 247) * 256 + second + 108 : -(first - 251) * 256 - second - 108;
}

/** The operand before the operator that names where the outlines are. */
function charStringsOffset(table: DataView, from: number, to: number): number {
  let operand = -1;
  for (let at = from; at < to; ) {
    const first = table.getUint8(at);
    if (first === 30) {
      at += realLength(table, at);
      continue;
    }
    const length = operandLength(first);
    if (length !== undefined) operand = integerAt(table, at);
    if (length === undefined && first === charStrings) return operand;
    at += length ?? (first === 12 ? 2 : 1);
  }
  throw invalid('Table CFF names no outlines.');
}

function checkOutlines(table: DataView, offset: number, shape: { wide: boolean; glyphs: number }): void {
  if (offset <= 0 || offset >= table.byteLength) throw invalid('Table CFF points outside itself.');
  const { count } = readIndex(table, offset, shape.wide);
  if (count !== shape.glyphs) throw invalid('Table CFF has not as many outlines as the font has glyphs.');
}

/** @throws font_invalid, or RangeError for a table cut off */
export function checkCff(table: DataView, glyphs: number): void {
  if (table.getUint8(0) !== 1) throw invalid('Table CFF is of an unknown version.');
  const names = readIndex(table, table.getUint8(2), false);
  const dictionaries = readIndex(table, names.end, false);
  const strings = readIndex(table, dictionaries.end, false);
  readIndex(table, strings.end, false);
  if (names.count !== 1 || dictionaries.count !== 1) throw invalid('Table CFF holds more than one font.');
  const [from, to] = dictionaries.spans[0]!;
  checkOutlines(table, charStringsOffset(table, from, to), { wide: false, glyphs });
}

/** @throws font_invalid, or RangeError for a table cut off */
export function checkCff2(table: DataView, glyphs: number): void {
  if (table.getUint8(0) !== 2) throw invalid('Table CFF2 is of an unknown version.');
  const from = table.getUint8(2);
  const to = from + table.getUint16(3);
  if (to > table.byteLength) throw invalid('Table CFF2 is cut off.');
  readIndex(table, to, true);
  checkOutlines(table, charStringsOffset(table, from, to), { wide: true, glyphs });
}
