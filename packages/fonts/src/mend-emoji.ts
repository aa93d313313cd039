// Makes the colour emoji font smaller and whole: without its second set of drawings, and with characters of their own for
// the sequences that Skia does not hold together.

import { mendedSequences } from './emoji-sequences.js';
import { glyphOf, unicodeSubtable } from './sfnt/cmap.js';
import { findLigature } from './sfnt/ligatures.js';
import { invalid, readTables, type Tables, tableOf } from './sfnt/tables.js';
import { bytesOf, writeSfnt } from './sfnt/write.js';

const variationSelector = 0xfe0f;
const trueTypeVersion = 0x00010000;
const groupLength = 12;
const groupsAt = 16;

/** The glyph that draws the whole sequence. Fonts spell their ligatures with or without variation selectors. */
function wholeGlyph(tables: Tables, subtable: DataView, sequence: string): number {
  const codePoints = [...sequence].map((character) => character.codePointAt(0)!);
  const spellings = [codePoints, codePoints.filter((codePoint) => codePoint !== variationSelector)];
  for (const spelling of spellings) {
    const glyphs = spelling.map((codePoint) => glyphOf(subtable, codePoint));
    if (glyphs.includes(0)) continue;
    const whole = findLigature(tableOf(tables, 'GSUB'), glyphs);
    if (whole !== undefined) return whole;
  }
  throw invalid('The emoji font lacks a sequence that is to be mended.');
}

/** A format 12 subtable with more characters, all above those it has. */
function extendSubtable(subtable: DataView, added: readonly (readonly [number, number])[]): Uint8Array {
  const count = subtable.getUint32(12);
  const before = new Uint8Array(subtable.buffer, subtable.byteOffset, groupsAt + groupLength * count);
  const extended = new Uint8Array(before.length + groupLength * added.length);
  extended.set(before);
  const view = new DataView(extended.buffer);
  view.setUint32(4, extended.length);
  view.setUint32(12, count + added.length);
  for (const [i, [codePoint, glyph]] of added.entries()) {
    const at = before.length + groupLength * i;
    view.setUint32(at, codePoint);
    view.setUint32(at + 4, codePoint);
    view.setUint32(at + 8, glyph);
  }
  return extended;
}

/** Puts the new subtable at the end of the table and leads every record of the old one to it. */
function replaceSubtable(cmap: DataView, old: DataView, subtable: Uint8Array): Uint8Array {
  const length = (cmap.byteLength + 3) & ~3;
  const replaced = new Uint8Array(length + subtable.length);
  replaced.set(bytesOf(cmap));
  replaced.set(subtable, length);
  const view = new DataView(replaced.buffer);
  for (let i = 0; i < view.getUint16(2); i++) {
    const record = 4 + 8 * i;
    const offset = view.getUint32(record + 4);
    if (view.getUint16(offset) === old.getUint16(0)) view.setUint32(record + 4, length);
  }
  return replaced;
}

/** @param font Noto Color Emoji as an sfnt. @throws font_invalid when it is another font */
export function mendEmojiFont(font: Uint8Array): Uint8Array {
  const tables = readTables(font);
  const cmap = tableOf(tables, 'cmap');
  const subtable = unicodeSubtable(cmap);
  if (subtable.getUint16(0) !== 12) throw invalid('The emoji font has an unknown kind of character map.');
  const added = [...mendedSequences].map(
    ([sequence, character]) => [character.codePointAt(0)!, wholeGlyph(tables, subtable, sequence)] as const,
  );
  const kept = [...tables]
    .filter(([tag]) => tag !== 'SVG ')
    .map(([tag, view]) => [tag, bytesOf(view)] as const);
  const mended = new Map(kept).set('cmap', replaceSubtable(cmap, subtable, extendSubtable(subtable, added)));
  return writeSfnt(trueTypeVersion, mended);
}
