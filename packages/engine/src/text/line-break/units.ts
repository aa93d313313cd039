import { classOf, type LineBreakClass } from './classes.js';

/** A character with the marks that lean on it (LB9): no line ends inside. */
export interface Unit {
  /** Offset of its first code unit. */
  readonly start: number;
  readonly codePoint: number;
  readonly class: LineBreakClass;
  /** True when a zero width joiner is its last mark (LB8a). */
  readonly joins: boolean;
}

export interface UnitOptions {
  /** What small kana and the long mark are: NS never starts a line, ID may. */
  readonly smallKana: 'NS' | 'ID';
  /** Characters of another class than the standard's. */
  readonly classes?: ReadonlyMap<number, LineBreakClass> | undefined;
}

const BREAKS: ReadonlySet<LineBreakClass> = new Set(['BK', 'CR', 'LF', 'NL', 'SP', 'ZW']);

/** Rules LB1, LB9 and LB10: characters with their classes, marks folded into their bases. */
export function unitsOf(text: string, { smallKana, classes }: UnitOptions): readonly Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at)!;
    const found = classes?.get(codePoint) ?? classOf(codePoint);
    const last = units.at(-1);
    const isMark = found === 'CM' || found === 'ZWJ';
    if (isMark && last && !BREAKS.has(last.class))
      units[units.length - 1] = { ...last, joins: found === 'ZWJ' };
    else
      units.push({
        start: at,
        codePoint,
        class: isMark ? 'AL' : settled(found, smallKana),
        joins: found === 'ZWJ',
      });
    at += codePoint > 0xffff ? 2 : 1;
  }
  return units;
}

function settled(found: LineBreakClass, smallKana: 'NS' | 'ID'): LineBreakClass {
  if (found === 'CJ') return smallKana;
  return found === 'SA' ? 'AL' : found;
}
