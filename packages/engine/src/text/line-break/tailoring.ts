// Where lines break otherwise than the standard says, as browsers do; each rule with its reason.
import {
  type Gap,
  isWide,
  LB4_5,
  LB6,
  LB7,
  LB8,
  LB8a,
  LB11,
  LB12,
  LB13,
  LB14,
  LB15,
  LB16,
  LB17,
  LB18,
  LB20,
  LB21,
  LB21b,
  LB22,
  LB23,
  LB23a,
  LB24,
  LB25,
  LB26,
  LB27,
  LB28,
  LB29,
  LB30,
  LB30a,
  LB30b,
  type Rule,
} from './rules.js';

const SLASH = 0x2f;
const HYPHEN = 0x2d;

/** `and/or`, `@scope/name`, `/usr/local`: a slash holds the word after it, so that paths stay readable. */
const slashHoldsWord: Rule = ({ units, at, after }) =>
  units[at - 1]!.codePoint === SLASH && (after === 'AL' || after === 'HL') ? 'join' : undefined;

/** `3-for-2`, `1234-5678`: between letters or digits a hyphen is no minus sign, and the line may end behind it. */
const hyphenAfterWord: Rule = ({ units, at, before, after }) => {
  if (before !== 'HY' || units[at - 1]!.codePoint !== HYPHEN || after !== 'NU') return undefined;
  const earlier = units[at - 2]?.class;
  return earlier === 'AL' || earlier === 'NU' || earlier === 'HL' ? 'break' : undefined;
};

/** `--save`, `-x`: a hyphen that opens a word belongs to it (LB 20a of Unicode 16, and flags of commands). */
const hyphenOpensWord: Rule = (gap: Gap) => {
  if (gap.before !== 'HY' || (gap.after !== 'AL' && gap.after !== 'HL' && gap.after !== 'HY'))
    return undefined;
  let first = gap.at - 1;
  while (gap.units[first - 1]?.class === 'HY') first--;
  const earlier = gap.units[first - 1]?.class;
  return earlier === undefined || earlier === 'SP' || earlier === 'OP' || earlier === 'QU'
    ? 'join'
    : undefined;
};

/** Quotes that open or close by their form do so beside spaces too (LB 15a and 15b of Unicode 15.1). */
const quoteByForm: Rule = ({ units, at, after, word }) => {
  const opener = units[word];
  if (opener?.class === 'QU' && isInitial(opener.codePoint) && opensAt(units[word - 1]?.class)) return 'join';
  const closer = units[at]!;
  if (after !== 'QU' || !isFinal(closer.codePoint)) return undefined;
  return closesBefore(units[at + 1]?.class) ? 'join' : undefined;
};

/** Beside wide characters a quote may stand at a line's edge by its form (LB 19a of Unicode 16). */
const quoteBesideWide: Rule = ({ units, at, before, after }) => {
  if (before !== 'QU' && after !== 'QU') return undefined;
  const left = units[at - 1]!.codePoint;
  const right = units[at]!.codePoint;
  if (after === 'QU') {
    const next = units[at + 1]?.codePoint;
    if (!isInitial(right) || !isWide(left) || next === undefined || !isWide(next)) return 'join';
  }
  if (before === 'QU') {
    const previous = units[at - 2]?.codePoint;
    if (!isFinal(left) || !isWide(right) || previous === undefined || !isWide(previous)) return 'join';
  }
  return undefined;
};

/** A Hebrew word keeps its hyphen unless another Hebrew word follows (LB 21a of Unicode 16). */
const hebrewHyphen: Rule = ({ units, at, before, after }) =>
  units[at - 2]?.class === 'HL' && (before === 'HY' || before === 'BA') && after !== 'HL'
    ? 'join'
    : undefined;

const OPENS_AFTER = new Set([undefined, 'BK', 'CR', 'LF', 'NL', 'OP', 'QU', 'GL', 'SP', 'ZW']);
const CLOSES_BEFORE = new Set([
  undefined,
  'SP',
  'GL',
  'WJ',
  'CL',
  'QU',
  'CP',
  'EX',
  'IS',
  'SY',
  'BK',
  'CR',
  'LF',
  'NL',
  'ZW',
]);

const opensAt = (name: string | undefined) => OPENS_AFTER.has(name);
const closesBefore = (name: string | undefined) => CLOSES_BEFORE.has(name);
const isInitial = (codePoint: number) => /^\p{Pi}$/u.test(String.fromCodePoint(codePoint));
const isFinal = (codePoint: number) => /^\p{Pf}$/u.test(String.fromCodePoint(codePoint));

/** The rules that texts are broken by. */
export const tailored: readonly Rule[] = [
  LB4_5,
  LB6,
  LB7,
  LB8,
  LB8a,
  LB11,
  LB12,
  LB13,
  LB14,
  quoteByForm,
  LB15,
  LB16,
  LB17,
  LB18,
  quoteBesideWide,
  LB20,
  hyphenOpensWord,
  LB21,
  hebrewHyphen,
  slashHoldsWord,
  LB21b,
  LB22,
  LB23,
  LB23a,
  LB24,
  hyphenAfterWord,
  LB25,
  LB26,
  LB27,
  LB28,
  LB29,
  LB30,
  LB30a,
  LB30b,
];
