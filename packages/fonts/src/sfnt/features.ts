// Which OpenType features a font has, by the lists of its GSUB and GPOS tables.

import { type Tables, tagAt } from './tables.js';

/** The tags in a layout table; none where the table is missing or broken, for Skia will not read it either. */
function tagsIn(table: DataView | undefined): string[] {
  if (table === undefined || table.byteLength < 10) return [];
  const list = table.getUint16(6);
  if (list === 0 || list + 2 > table.byteLength) return [];
  const count = Math.min(table.getUint16(list), Math.floor((table.byteLength - list - 2) / 6));
  return Array.from({ length: count }, (_, i) => tagAt(table, list + 2 + 6 * i));
}

export function readFeatures(tables: Tables): ReadonlySet<string> {
  return new Set([...tagsIn(tables.get('GSUB')), ...tagsIn(tables.get('GPOS'))]);
}
