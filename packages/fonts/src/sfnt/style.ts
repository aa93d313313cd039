// The weight and slant that a font says it has, where Skia reads them.

import { type Tables, tagAt } from './tables.js';

/** The lowest and the highest weight of a variable font. */
export interface WeightAxis {
  readonly min: number;
  readonly max: number;
}

const italicSelection = 1 << 0;
const boldSelection = 1 << 5;
const regularSelection = 1 << 6;
const obliqueSelection = 1 << 9;

/** The `wght` axis, if there is one. @throws RangeError for a table cut off */
export function readWeightAxis(tables: Tables): WeightAxis | undefined {
  const fvar = tables.get('fvar');
  if (fvar === undefined) return undefined;
  const first = fvar.getUint16(4);
  const size = fvar.getUint16(10);
  for (let i = 0; i < fvar.getUint16(8); i++) {
    const at = first + i * size;
    if (tagAt(fvar, at) !== 'wght') continue;
    return { min: fvar.getInt32(at + 4) / 65536, max: fvar.getInt32(at + 12) / 65536 };
  }
  return undefined;
}

/**
 * Writes the weight into OS/2, in place. Static Thin and ExtraLight files carry 250 and 275, an old
 * workaround, and would be taken for one another.
 */
export function writeWeight(tables: Tables, weight: number): void {
  const os2 = tables.get('OS/2');
  if (os2 !== undefined && os2.byteLength >= 6) os2.setUint16(4, Math.round(weight));
}

/** Writes weight and slant wherever they are looked for, in place. Expects OS/2 of 78 and head of 54 bytes. */
export function writeStyle(
  tables: Tables,
  style: { readonly weight: number; readonly italic: boolean },
): void {
  writeWeight(tables, style.weight);
  const os2 = tables.get('OS/2')!;
  const bold = style.weight >= 600;
  const kept = os2.getUint16(62) & ~(italicSelection | boldSelection | regularSelection | obliqueSelection);
  const regular = !bold && !style.italic ? regularSelection : 0;
  os2.setUint16(62, kept | regular | (bold ? boldSelection : 0) | (style.italic ? italicSelection : 0));
  tables.get('head')!.setUint16(44, (bold ? 1 : 0) | (style.italic ? 2 : 0));
}
