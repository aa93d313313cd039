// Finds the glyph that a font's GSUB table puts in the place of a sequence of glyphs.

const ligatureLookup = 4;
const extensionLookup = 7;

function part(table: DataView, offset: number): DataView {
  return new DataView(table.buffer, table.byteOffset + offset, table.byteLength - offset);
}

/** The ligature subtables of every lookup. */
function* ligatureSubtables(gsub: DataView): Generator<DataView> {
  const lookups = part(gsub, gsub.getUint16(8));
  for (let i = 0; i < lookups.getUint16(0); i++) {
    const lookup = part(lookups, lookups.getUint16(2 + 2 * i));
    const kind = lookup.getUint16(0);
    for (let j = 0; j < lookup.getUint16(4); j++) {
      const subtable = part(lookup, lookup.getUint16(6 + 2 * j));
      if (kind === ligatureLookup) yield subtable;
      if (kind !== extensionLookup || subtable.getUint16(2) !== ligatureLookup) continue;
      yield part(subtable, subtable.getUint32(4));
    }
  }
}

/** The place of a glyph in a coverage table; -1 when it is not there. */
function coverageIndex(coverage: DataView, glyph: number): number {
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

function matches(ligature: DataView, rest: readonly number[]): boolean {
  if (ligature.getUint16(2) !== rest.length + 1) return false;
  return rest.every((glyph, i) => ligature.getUint16(4 + 2 * i) === glyph);
}

/** The glyph drawn for a sequence of glyphs, or undefined when no ligature is made of exactly these. */
export function findLigature(gsub: DataView, sequence: readonly number[]): number | undefined {
  const [first, ...rest] = sequence;
  for (const subtable of ligatureSubtables(gsub)) {
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
