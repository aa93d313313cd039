// Where a font's GPOS table sets marks on letters.

import { coverageIndex, isSetWith, part, subtablesOf } from './lookups.js';

const markToBase = 4;
const extensionLookup = 9;

/** Two glyphs in a script, by its OpenType tag. */
export interface MarkedGlyph {
  readonly base: number;
  readonly mark: number;
  readonly script: string;
}

/** Whether a base has an anchor for a mark that is used in the script: without one the mark stands beside it. */
export type AnchorTest = (glyph: MarkedGlyph) => boolean;

/** Undefined for a font without any anchors, whose marks are drawn to stand on the letter before. */
export function readAnchors(gpos: DataView): AnchorTest | undefined {
  const subtables = [...subtablesOf(gpos, markToBase, extensionLookup)];
  if (subtables.length === 0) return undefined;
  return (glyph) =>
    subtables.some((subtable) => anchors(subtable, glyph)) && isSetWith(gpos, glyph.script, 'mark');
}

function anchors(subtable: DataView, { base, mark }: MarkedGlyph): boolean {
  const markIndex = coverageIndex(part(subtable, subtable.getUint16(2)), mark);
  const baseIndex = coverageIndex(part(subtable, subtable.getUint16(4)), base);
  if (markIndex < 0 || baseIndex < 0) return false;
  const classes = subtable.getUint16(6);
  const markClass = part(subtable, subtable.getUint16(8)).getUint16(2 + 4 * markIndex);
  const bases = part(subtable, subtable.getUint16(10));
  return bases.getUint16(2 + 2 * (classes * baseIndex + markClass)) !== 0;
}
