// Checks TrueType outlines, so that no glyph makes a reader run past its end, or in circles.

import { invalid, type Tables, tableOf } from './tables.js';

const maxDepth = 16;
// A composite of composites doubles at every level; no drawn glyph has this many parts.
const maxParts = 2048;

const argumentsAreWords = 1 << 0;
const hasScale = 1 << 3;
const moreComponents = 1 << 5;
const hasTwoScales = 1 << 6;
const hasMatrix = 1 << 7;
const hasInstructions = 1 << 8;

const repeatFlag = 1 << 3;

/** Where each glyph starts in `glyf`, and after the last one its end. */
function readLoca(tables: Tables, glyphs: number): readonly number[] {
  const long = tableOf(tables, 'head', 54).getInt16(50) === 1;
  const loca = tableOf(tables, 'loca', (glyphs + 1) * (long ? 4 : 2));
  const size = tableOf(tables, 'glyf').byteLength;
  const offsets: number[] = [];
  for (let i = 0; i <= glyphs; i++) {
    const offset = long ? loca.getUint32(i * 4) : loca.getUint16(i * 2) * 2;
    if (offset > size || offset < (offsets.at(-1) ?? 0))
      throw invalid('The table loca points outside the outlines.');
    offsets.push(offset);
  }
  return offsets;
}

/** Bytes that the coordinates of a point take on one axis. */
function coordinateSize(flags: number, short: number, same: number): number {
  if ((flags & short) !== 0) return 1;
  return (flags & same) !== 0 ? 0 : 2;
}

function checkSimple(glyph: DataView, contours: number): void {
  let points = 0;
  for (let i = 0; i < contours; i++) {
    const end = glyph.getUint16(10 + 2 * i);
    if (end + 1 < points + (i === 0 ? 0 : 1)) throw invalid('An outline has contours out of order.');
    points = end + 1;
  }
  const instructions = 10 + 2 * contours;
  let at = instructions + 2 + glyph.getUint16(instructions);
  let coordinates = 0;
  for (let point = 0; point < points; ) {
    const flags = glyph.getUint8(at++);
    const times = (flags & repeatFlag) === 0 ? 1 : glyph.getUint8(at++) + 1;
    if (point + times > points) throw invalid('An outline has more flags than points.');
    coordinates += times * (coordinateSize(flags, 2, 16) + coordinateSize(flags, 4, 32));
    point += times;
  }
  if (at + coordinates > glyph.byteLength) throw invalid('An outline is cut off.');
}

function transformSize(flags: number): number {
  if ((flags & hasMatrix) !== 0) return 8;
  if ((flags & hasTwoScales) !== 0) return 4;
  return (flags & hasScale) === 0 ? 0 : 2;
}

/** The glyphs that a composite is made of. */
function readParts(glyph: DataView): readonly number[] {
  const parts: number[] = [];
  let at = 10;
  for (let flags = moreComponents; (flags & moreComponents) !== 0; ) {
    flags = glyph.getUint16(at);
    parts.push(glyph.getUint16(at + 2));
    at += 4 + ((flags & argumentsAreWords) === 0 ? 2 : 4) + transformSize(flags);
    const end =
      (flags & hasInstructions) === 0 || (flags & moreComponents) !== 0 ? at : at + 2 + glyph.getUint16(at);
    if (end > glyph.byteLength) throw invalid('A composed glyph is cut off.');
  }
  return parts;
}

/** @throws font_invalid when composites hold one another, or too many parts */
function checkComposites(composites: ReadonlyMap<number, readonly number[]>, glyphs: number): void {
  const counted = new Map<number, number>();
  const count = (glyph: number, depth: number): number => {
    const known = counted.get(glyph);
    if (known !== undefined) return known;
    if (glyph >= glyphs || depth > maxDepth)
      throw invalid('A composed glyph is made of itself or of no glyph.');
    let parts = 1;
    for (const part of composites.get(glyph) ?? []) parts += count(part, depth + 1);
    if (parts > maxParts) throw invalid('A composed glyph has too many parts.');
    counted.set(glyph, parts);
    return parts;
  };
  for (const glyph of composites.keys()) count(glyph, 0);
}

/** @throws font_invalid, or RangeError for an outline cut off */
export function checkGlyphs(tables: Tables, glyphs: number): void {
  const glyf = tableOf(tables, 'glyf');
  const offsets = readLoca(tables, glyphs);
  const composites = new Map<number, readonly number[]>();
  for (let i = 0; i < glyphs; i++) {
    const length = offsets[i + 1]! - offsets[i]!;
    if (length === 0) continue;
    const glyph = new DataView(glyf.buffer, glyf.byteOffset + offsets[i]!, length);
    const contours = glyph.getInt16(0);
    if (contours > 0) checkSimple(glyph, contours);
    else if (contours < 0) composites.set(i, readParts(glyph));
  }
  checkComposites(composites, glyphs);
}
