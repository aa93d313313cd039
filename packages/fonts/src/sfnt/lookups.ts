// What the lookups of a font's GSUB and GPOS tables have in common.

import { tagAt } from './tables.js';

export function part(table: DataView, offset: number): DataView {
  return new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset);
}

/** The subtables of every lookup of a kind; those under the `extension` kind are reached by longer offsets. */
export function* subtablesOf(table: DataView, kind: number, extension: number): Generator<DataView> {
  const lookups = part(table, table.getUint16(8));
  for (let i = 0; i < lookups.getUint16(0); i++) {
    const lookup = part(lookups, lookups.getUint16(2 + 2 * i));
    const found = lookup.getUint16(0);
    for (let j = 0; j < lookup.getUint16(4); j++) {
      const subtable = part(lookup, lookup.getUint16(6 + 2 * j));
      if (found === kind) yield subtable;
      if (found !== extension || subtable.getUint16(2) !== kind) continue;
      yield part(subtable, subtable.getUint32(4));
    }
  }
}

/** The place of a glyph in a coverage table; -1 when it is not there. */
export function coverageIndex(coverage: DataView, glyph: number): number {
  const count = coverage.getUint16(2);
  const isList = coverage.getUint16(0) === 1;
  for (let i = 0; i < count; i++) {
    const at = 4 + (isList ? 2 : 6) * i;
    const first = coverage.getUint16(at);
    const last = isList ? first : coverage.getUint16(at + 2);
    if (glyph >= first && glyph <= last) return isList ? i : coverage.getUint16(at + 4) + glyph - first;
  }
  return -1;
}

/** Whether text in a script, by its OpenType tag, is set with a feature in most languages. A script that is not listed is `DFLT`. */
export function isSetWith(table: DataView, script: string, feature: string): boolean {
  const scripts = part(table, table.getUint16(4));
  const at = recordAt(scripts, script) ?? recordAt(scripts, 'DFLT');
  if (at === undefined) return false;
  const found = part(scripts, scripts.getUint16(at + 4));
  if (found.getUint16(0) === 0) return false;
  const system = part(found, found.getUint16(0));
  const features = part(table, table.getUint16(6));
  for (let i = 0; i < system.getUint16(4); i++) {
    if (tagAt(features, 2 + 6 * system.getUint16(6 + 2 * i)) === feature) return true;
  }
  return false;
}

function recordAt(list: DataView, tag: string): number | undefined {
  for (let at = 2; at < 2 + 6 * list.getUint16(0); at += 6) if (tagAt(list, at) === tag) return at;
  return undefined;
}
