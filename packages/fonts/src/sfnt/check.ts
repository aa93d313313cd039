// Checks a font from outside before native code sees it: what a browser requires is required, what is not known is left
// out, and the file is written anew from what remains.

import { checkCff, checkCff2 } from './cff.js';
import { readCoverage } from './cmap.js';
import { checkGlyphs } from './glyphs.js';
import { invalid, type Tables, tableOf } from './tables.js';
import { bytesOf, writeSfnt } from './write.js';

const headMagic = 0x5f0f3cf5;
const maxGlyphs = 65_535;

const trueTypeVersion = 0x00010000;
const openTypeVersion = 0x4f54544f;

// Left out on purpose: SVG and bitmap tables, whose drawings would reach decoders that no limit guards.
const keptTables = new Set([
  ...['OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'post'],
  ...['glyf', 'loca', 'cvt ', 'fpgm', 'prep', 'gasp', 'CFF ', 'CFF2', 'VORG'],
  ...['GDEF', 'GSUB', 'GPOS', 'BASE', 'kern', 'vhea', 'vmtx', 'COLR', 'CPAL'],
  ...['fvar', 'gvar', 'avar', 'cvar', 'HVAR', 'VVAR', 'MVAR', 'STAT'],
]);

function checkHead(tables: Tables): void {
  const head = tableOf(tables, 'head', 54);
  const unitsPerEm = head.getUint16(18);
  if (head.getUint32(12) !== headMagic) throw invalid('Table head is broken.');
  if (unitsPerEm < 16 || unitsPerEm > 16_384)
    throw invalid('The font has no sensible number of units per em.');
  if (head.getUint16(50) > 1) throw invalid('Table head names an unknown form of loca.');
}

/** Reads how many glyphs there are, and checks that each has an advance. */
function checkMeasures(tables: Tables): number {
  const glyphs = tableOf(tables, 'maxp', 6).getUint16(4);
  const outlines = tables.has('glyf') ? 32 : 6;
  tableOf(tables, 'maxp', outlines);
  if (glyphs === 0 || glyphs > maxGlyphs) throw invalid('The font has no glyphs.');
  const advances = tableOf(tables, 'hhea', 36).getUint16(34);
  if (advances === 0 || advances > glyphs) throw invalid('Table hhea counts more advances than glyphs.');
  tableOf(tables, 'hmtx', 4 * advances + 2 * (glyphs - advances));
  return glyphs;
}

function checkOutlines(tables: Tables, glyphs: number): void {
  const cff = tables.get('CFF ');
  const cff2 = tables.get('CFF2');
  if (cff !== undefined) checkCff(cff, glyphs);
  else if (cff2 !== undefined) checkCff2(cff2, glyphs);
  else checkGlyphs(tables, glyphs);
}

function checkNames(tables: Tables): void {
  const name = tableOf(tables, 'name', 6);
  const count = name.getUint16(2);
  const strings = name.getUint16(4);
  if (6 + 12 * count > name.byteLength) throw invalid('Table name is cut off.');
  for (let at = 6; at < 6 + 12 * count; at += 12) {
    const end = strings + name.getUint16(at + 10) + name.getUint16(at + 8);
    if (end > name.byteLength) throw invalid('Table name is cut off.');
  }
  tableOf(tables, 'OS/2', 78);
}

const namedPost = 0x00020000;
const standardNames = 258;

/** Checks the names of glyphs, where there are any: strings that start with their length. */
function checkPost(tables: Tables, glyphs: number): void {
  const post = tableOf(tables, 'post', 32);
  if (post.getUint32(0) !== namedPost) return;
  if (post.getUint16(32) !== glyphs) throw invalid('Table post names not as many glyphs as there are.');
  let strings = 0;
  for (let i = 0; i < glyphs; i++)
    strings = Math.max(strings, post.getUint16(34 + 2 * i) - standardNames + 1);
  let at = 34 + 2 * glyphs;
  for (let i = 0; i < strings; i++) at += 1 + post.getUint8(at);
  if (at > post.byteLength) throw invalid('Table post is cut off.');
}

function checkVariations(tables: Tables, glyphs: number): void {
  const fvar = tables.get('fvar');
  if (fvar === undefined) return;
  const axes = fvar.getUint16(8);
  const size = fvar.getUint16(10);
  const instances = fvar.getUint16(12) * fvar.getUint16(14);
  if (axes === 0 || axes > 64 || size < 20) throw invalid('Table fvar is broken.');
  if (fvar.getUint16(4) + axes * size + instances > fvar.byteLength) throw invalid('Table fvar is cut off.');
  for (let at = fvar.getUint16(4), i = 0; i < axes; i++, at += size) {
    const [min, usual, max] = [fvar.getInt32(at + 4), fvar.getInt32(at + 8), fvar.getInt32(at + 12)];
    if (min > usual || usual > max) throw invalid('Table fvar has an axis out of order.');
  }
  const gvar = tables.get('gvar');
  if (gvar !== undefined) checkGlyphVariations(gvar, { axes, glyphs });
}

function checkGlyphVariations(gvar: DataView, shape: { axes: number; glyphs: number }): void {
  if (gvar.getUint16(4) !== shape.axes || gvar.getUint16(12) !== shape.glyphs)
    throw invalid('Table gvar is broken.');
  const data = gvar.getUint32(16);
  const shared = gvar.getUint32(8) + gvar.getUint16(6) * shape.axes * 2;
  const long = (gvar.getUint16(14) & 1) === 1;
  let previous = 0;
  for (let i = 0; i <= shape.glyphs; i++) {
    const offset = long ? gvar.getUint32(20 + 4 * i) : gvar.getUint16(20 + 2 * i) * 2;
    if (offset < previous || data + offset > gvar.byteLength) throw invalid('Table gvar is cut off.');
    previous = offset;
  }
  if (shared > gvar.byteLength) throw invalid('Table gvar is cut off.');
}

/** Colour layers are flat lists in version 0; later versions are graphs that can grow without bound. */
function isPlainColor(colr: DataView): boolean {
  if (colr.getUint16(0) !== 0) return false;
  const glyphsEnd = colr.getUint32(4) + 6 * colr.getUint16(2);
  const layersEnd = colr.getUint32(8) + 4 * colr.getUint16(12);
  return glyphsEnd <= colr.byteLength && layersEnd <= colr.byteLength;
}

function keep(tables: Tables): ReadonlyMap<string, Uint8Array> {
  const colr = tables.get('COLR');
  const colored = colr !== undefined && isPlainColor(colr);
  const kept = [...tables].filter(([tag]) => keptTables.has(tag) && (colored || !/^(COLR|CPAL)$/.test(tag)));
  return new Map(kept.map(([tag, view]) => [tag, bytesOf(view)]));
}

/** A font of the checked tables, written anew. @throws font_invalid, or RangeError for a table cut off */
export function rewriteChecked(tables: Tables): Uint8Array {
  checkHead(tables);
  const glyphs = checkMeasures(tables);
  checkOutlines(tables, glyphs);
  checkNames(tables);
  checkPost(tables, glyphs);
  checkVariations(tables, glyphs);
  readCoverage(tableOf(tables, 'cmap', 4));
  const version = tables.has('CFF ') || tables.has('CFF2') ? openTypeVersion : trueTypeVersion;
  return writeSfnt(version, keep(tables));
}
