import { type Gap, type Rule, uax14 } from './rules.js';
import { type UnitOptions, unitsOf } from './units.js';

// A letter by its class, a bracket by the tailored rules.
const LESS_THAN = 0x3c;

export interface BreakOptions extends UnitOptions {
  /** The rules in their order; those of the standard without it. */
  readonly rules?: readonly Rule[];
}

/** Offsets at which a line may or must end by the rules, the text's end included; ascending, never 0. */
export function lineBreaks(text: string, { rules = uax14, ...options }: BreakOptions): readonly number[] {
  if (text === '') return [];
  const units = unitsOf(text, options);
  const offsets: number[] = [];
  let word = units[0]!.class === 'SP' ? -1 : 0;
  for (let at = 1; at < units.length; at++) {
    const before = units[at - 1]!.class;
    const after = units[at]!.class;
    // Inside a word of letters no rule but LB28 has a say: the common case needs no look at the others.
    const insideWord =
      before === 'AL' && (after === 'SP' || (after === 'AL' && units[at]!.codePoint !== LESS_THAN));
    // Nor between ideographs and kana, but LB31.
    const betweenIdeographs = before === 'ID' && after === 'ID' && !units[at - 1]!.joins;
    if (betweenIdeographs) offsets.push(units[at]!.start);
    else if (!insideWord && decide({ units, at, before, after, word }, rules)) offsets.push(units[at]!.start);
    if (after !== 'SP') word = at;
  }
  return [...offsets, text.length];
}

function decide(gap: Gap, rules: readonly Rule[]): boolean {
  for (const rule of rules) {
    const verdict = rule(gap);
    if (verdict) return verdict === 'break';
  }
  return true;
}
