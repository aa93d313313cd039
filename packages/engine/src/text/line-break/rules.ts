// The rules of UAX 14 (Unicode 15.0) in their order. The first that speaks decides; LB31 breaks where none does.
// Numbers follow section 8.2, example 7, as the standard's own test file does.
import type { LineBreakClass } from './classes.js';
import type { Unit } from './units.js';

/** A place between two units: before `units[at]`. */
export interface Gap {
  readonly units: readonly Unit[];
  readonly at: number;
  readonly before: LineBreakClass;
  readonly after: LineBreakClass;
  /** Index of the last unit before the gap that is no space; -1 where there is none. */
  readonly word: number;
}

export type Verdict = 'break' | 'join' | undefined;
export type Rule = (gap: Gap) => Verdict;

type Classes = ReadonlySet<LineBreakClass>;

function classes(...names: LineBreakClass[]): Classes {
  return new Set(names);
}

const HARD = classes('BK', 'CR', 'LF', 'NL');
const LETTER = classes('AL', 'HL');
const PICTURE = classes('ID', 'EB', 'EM');
const UNIT = classes('PR', 'PO');
const CLOSE = classes('CL', 'CP');
const SPACED_BREAK = classes('SP', 'BA', 'HY');
const KOREAN = classes('JL', 'JV', 'JT', 'H2', 'H3');

export function wordClass({ units, word }: Gap): LineBreakClass | undefined {
  return units[word]?.class;
}

/** The class `steps` units before the gap; 1 is `before`. */
export function classBefore({ units, at }: Gap, steps: number): LineBreakClass | undefined {
  return units[at - steps]?.class;
}

const join = (holds: boolean): Verdict => (holds ? 'join' : undefined);
const breaks = (holds: boolean): Verdict => (holds ? 'break' : undefined);

export const LB4_5: Rule = ({ before, after }) =>
  before === 'CR' && after === 'LF' ? 'join' : breaks(HARD.has(before));
export const LB6: Rule = ({ after }) => join(HARD.has(after));
export const LB7: Rule = ({ after }) => join(after === 'SP' || after === 'ZW');
export const LB8: Rule = (gap) => breaks(wordClass(gap) === 'ZW');
export const LB8a: Rule = ({ units, at }) => join(units[at - 1]!.joins);
export const LB11: Rule = ({ before, after }) => join(before === 'WJ' || after === 'WJ');
export const LB12: Rule = ({ before, after }) =>
  join(before === 'GL' || (after === 'GL' && !SPACED_BREAK.has(before)));
export const LB13: Rule = ({ before, after }) =>
  join(after === 'EX' || (before !== 'NU' && (CLOSE.has(after) || after === 'IS' || after === 'SY')));
export const LB14: Rule = (gap) => join(wordClass(gap) === 'OP');
export const LB15: Rule = (gap) => join(wordClass(gap) === 'QU' && gap.after === 'OP');
export const LB16: Rule = (gap) => join(gap.after === 'NS' && CLOSE.has(wordClass(gap)!));
export const LB17: Rule = (gap) => join(wordClass(gap) === 'B2' && gap.after === 'B2');
export const LB18: Rule = ({ before }) => breaks(before === 'SP');
export const LB19: Rule = ({ before, after }) => join(before === 'QU' || after === 'QU');
export const LB20: Rule = ({ before, after }) => breaks(before === 'CB' || after === 'CB');
export const LB21: Rule = ({ before, after }) =>
  join(before === 'BB' || after === 'BA' || after === 'HY' || after === 'NS');
export const LB21a: Rule = (gap) =>
  join(classBefore(gap, 2) === 'HL' && (gap.before === 'HY' || gap.before === 'BA'));
export const LB21b: Rule = ({ before, after }) => join(before === 'SY' && after === 'HL');
export const LB22: Rule = ({ after }) => join(after === 'IN');
export const LB23: Rule = ({ before, after }) =>
  join((LETTER.has(before) && after === 'NU') || (before === 'NU' && LETTER.has(after)));
export const LB23a: Rule = ({ before, after }) =>
  join((before === 'PR' && PICTURE.has(after)) || (PICTURE.has(before) && after === 'PO'));
export const LB24: Rule = ({ before, after }) =>
  join((UNIT.has(before) && LETTER.has(after)) || (LETTER.has(before) && UNIT.has(after)));

/** A number with its sign, its brackets and its unit: `$(12,345.67)%`. */
export const LB25: Rule = (gap) => {
  const { before, after, units, at } = gap;
  const next = units[at + 1]?.class;
  if (UNIT.has(before) && (after === 'NU' || ((after === 'OP' || after === 'HY') && next === 'NU')))
    return 'join';
  if ((before === 'OP' || before === 'HY') && after === 'NU') return 'join';
  if (after === 'NU' || after === 'SY' || after === 'IS' || CLOSE.has(after)) return join(endsNumber(gap, 0));
  return join(UNIT.has(after) && endsNumber(gap, CLOSE.has(before) ? 1 : 0));
};

/** Whether NU (NU | SY | IS)* ends `skip` units before the gap. */
function endsNumber({ units, at }: Gap, skip: number): boolean {
  let i = at - 1 - skip;
  while (units[i]?.class === 'SY' || units[i]?.class === 'IS') i--;
  return units[i]?.class === 'NU';
}

export const LB26: Rule = ({ before, after }) => {
  if (before === 'JL') return join(after === 'JL' || after === 'JV' || after === 'H2' || after === 'H3');
  if (before === 'JV' || before === 'H2') return join(after === 'JV' || after === 'JT');
  return join((before === 'JT' || before === 'H3') && after === 'JT');
};
export const LB27: Rule = ({ before, after }) =>
  join((KOREAN.has(before) && after === 'PO') || (before === 'PR' && KOREAN.has(after)));
export const LB28: Rule = ({ before, after }) => join(LETTER.has(before) && LETTER.has(after));
export const LB29: Rule = ({ before, after }) => join(before === 'IS' && LETTER.has(after));
export const LB30: Rule = ({ before, after, units, at }) =>
  join(
    ((LETTER.has(before) || before === 'NU') && after === 'OP' && !isWide(units[at]!.codePoint)) ||
      (before === 'CP' && !isWide(units[at - 1]!.codePoint) && (LETTER.has(after) || after === 'NU')),
  );
export const LB30a: Rule = ({ before, after, units, at }) => {
  if (before !== 'RI' || after !== 'RI') return undefined;
  let flags = 0;
  while (units[at - 1 - flags]?.class === 'RI') flags++;
  return join(flags % 2 === 1);
};
export const LB30b: Rule = ({ before, after, units, at }) =>
  join(after === 'EM' && (before === 'EB' || isUnassignedPicture(units[at - 1]!.codePoint)));

/** East Asian Width F, W or H, as far as brackets and the neighbours of quotes go. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x20a9 && codePoint <= 0x20a9) ||
    (codePoint >= 0x2329 && codePoint <= 0x232a) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7a3) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xffdc) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x1f000 && codePoint <= 0x1faff) ||
    (codePoint >= 0x20000 && codePoint <= 0x3fffd)
  );
}

function isUnassignedPicture(codePoint: number): boolean {
  return (
    /^\p{Extended_Pictographic}$/u.test(String.fromCodePoint(codePoint)) &&
    /^\p{Cn}$/u.test(String.fromCodePoint(codePoint))
  );
}

/** All rules in their order. */
export const uax14: readonly Rule[] = [
  LB4_5, LB6, LB7, LB8, LB8a, LB11, LB12, LB13, LB14, LB15, LB16, LB17, LB18, LB19, LB20, LB21, LB21a, LB21b,
  LB22, LB23, LB23a, LB24, LB25, LB26, LB27, LB28, LB29, LB30, LB30a, LB30b,
]; // biome-ignore format: in lines as in the standard
