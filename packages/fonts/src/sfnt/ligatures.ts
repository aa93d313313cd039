// Finds the glyph that a font's GSUB table puts in the place of a sequence of glyphs.

import { coverageIndex, part, subtablesOf } from './lookups.js';

const ligatureLookup = 4;
const extensionLookup = 7;

function matches(ligature: DataView, rest: readonly number[]): boolean {
  if (ligature.getUint16(2) !== rest.length + 1) return false;
  return rest.every((glyph, i) => ligature.getUint16(4 + 2 * i) === glyph);
}

/** The glyph drawn for a sequence of glyphs, or undefined when no ligature is made of exactly these. */
export function findLigature(gsub: DataView, sequence: readonly number[]): number | undefined {
  const [first, ...rest] = sequence;
  for (const subtable of subtablesOf(gsub, ligatureLookup, extensionLookup)) {
    const index = coverageIndex(part(subtable, subtable.getUint16(2)), first!);
    if (index < 0) continue;
    const set = part(subtable, subtable.getUint16(6 + 2 * index));
    for (let i = 0; i < set.getUint16(0); i++) {
      const ligature = part(set, set.getUint16(2 + 2 * i));
      if (matches(ligature, rest)) return ligature.getUint16(0);
    }
  }
  return undefined;
}
