import type { Metrics, Rule } from '../face.js';
import { type Tables, tableOf } from './tables.js';

const useTypoMetrics = 1 << 7;

// For fonts that do not say: what most text faces are near.
const usualCapHeight = 0.7;
const usualXHeight = 0.5;

interface LineMeasures {
  readonly ascent: number;
  readonly descent: number;
  readonly lineGap: number;
}

/** In font units, as FreeType and so Chromium takes them: `hhea`, unless OS/2 asks for its own or `hhea` is empty. */
function lineMeasures(hhea: DataView, os2: DataView | undefined): LineMeasures {
  const fromHhea = {
    ascent: hhea.getInt16(4),
    descent: -hhea.getInt16(6),
    lineGap: hhea.getInt16(8),
  };
  if (os2 === undefined || os2.byteLength < 78) return fromHhea;
  const typo = { ascent: os2.getInt16(68), descent: -os2.getInt16(70), lineGap: os2.getInt16(72) };
  if ((os2.getUint16(62) & useTypoMetrics) !== 0) return typo;
  if (fromHhea.ascent !== 0 || fromHhea.descent !== 0) return fromHhea;
  if (typo.ascent !== 0 || typo.descent !== 0) return typo;
  return { ascent: os2.getUint16(74), descent: os2.getUint16(76), lineGap: 0 };
}

/** Nothing where the font leaves it empty, or says what nobody would draw. */
function ruleAt(table: DataView | undefined, at: { top: number; thickness: number }, unitsPerEm: number) {
  if (table === undefined || table.byteLength < Math.max(at.top, at.thickness) + 2) return undefined;
  const rule: Rule = {
    top: table.getInt16(at.top) / unitsPerEm,
    thickness: table.getInt16(at.thickness) / unitsPerEm,
  };
  return rule.thickness >= 0.01 && rule.thickness <= 0.25 && Math.abs(rule.top) <= 1 ? rule : undefined;
}

/** The measures of a face in em. @throws font_invalid */
export function readMetrics(tables: Tables): Metrics {
  const unitsPerEm = tableOf(tables, 'head', 54).getUint16(18);
  const os2 = tables.get('OS/2');
  const { ascent, descent, lineGap } = lineMeasures(tableOf(tables, 'hhea', 36), os2);
  const hasHeights = os2 !== undefined && os2.byteLength >= 90 && os2.getUint16(0) >= 2;
  const heightAt = (at: number, usual: number) => {
    const height = hasHeights ? os2.getInt16(at) : 0;
    return height > 0 ? height / unitsPerEm : usual;
  };
  const underline = ruleAt(tables.get('post'), { top: 8, thickness: 10 }, unitsPerEm);
  const strikeout = ruleAt(os2, { top: 28, thickness: 26 }, unitsPerEm);
  return {
    ascent: ascent / unitsPerEm,
    descent: descent / unitsPerEm,
    lineGap: Math.max(0, lineGap / unitsPerEm),
    capHeight: heightAt(88, usualCapHeight),
    xHeight: heightAt(86, usualXHeight),
    ...(underline && underline.top < 0 && { underline }),
    ...(strikeout && strikeout.top > 0 && { strikeout }),
  };
}
