// Where lines break otherwise than the standard says, as browsers do; each rule with its reason.
import { breaksBetween, isAsciiSign } from './ascii.js';
import {
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
import type { Unit } from './units.js';

/** Between two ASCII signs the table of browsers speaks; marks on a sign make it none. */
const asciiPairs: Rule = ({ units, at }) => {
  const left = units[at - 1]!;
  const right = units[at]!;
  if (!isAsciiSign(left.codePoint) || !isAsciiSign(right.codePoint) || right.start - left.start > 1)
    return undefined;
  return breaksBetween(left.codePoint, right.codePoint, units[at - 2]?.codePoint) ? 'break' : 'join';
};

/**
 * ` /usr`, ` .env`, ` :root`: a sign that ends words holds to the word before a space only where it stands alone,
 * as in French, not where it begins a word.
 */
const signBeginsWord: Rule = ({ units, at, before, after }) => {
  if (before !== 'SP' || !ENDS_WORDS.has(after)) return undefined;
  let next = at + 1;
  while (ENDS_WORDS.has(units[next]?.class)) next++;
  return closesBefore(units[next]?.class) ? undefined : 'break';
};

// A longer row is drawn as a line, and looking for its start again and again would take a hostile one quadratic time.
const MOST_HYPHENS = 4;

/** `--save`, `-x`, `–er`: a hyphen that opens a word belongs to it (LB 20a of Unicode 17, and flags of commands). */
const hyphenOpensWord: Rule = ({ units, at, after }) => {
  if (after !== 'AL' && after !== 'HL' && after !== 'HY') return undefined;
  let first = at;
  while (at - first < MOST_HYPHENS && isHyphen(units[first - 1])) first--;
  return first < at && OPENS_WORD.has(units[first - 1]?.class) ? 'join' : undefined;
};

/** `if (x) { return`: a brace before a space is code, and opens no word. */
const braceEndsLine: Rule = ({ units, before, word }) =>
  before === 'SP' && units[word]?.codePoint === BRACE ? 'break' : undefined;

const BRACE = 0x7b;

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

/** A Hebrew word keeps its hyphen unless another Hebrew word follows (LB 21a of Unicode 17). */
const hebrewHyphen: Rule = ({ units, at, after }) =>
  units[at - 2]?.class === 'HL' && isHyphen(units[at - 1]) && after !== 'HL' ? 'join' : undefined;

/** `.5`, `:30` in any digits: what may stand inside a number may stand before it (LB 25 of Unicode 16). */
const numberSign: Rule = ({ before, after }) =>
  after === 'NU' && (before === 'IS' || before === 'SY') ? 'join' : undefined;

/** Armenian and Hebrew hyphens, the true hyphen, the figure and the en dash (class HH of Unicode 17). */
const HYPHENS = new Set([0x58a, 0x5be, 0x2010, 0x2012, 0x2013]);

function isHyphen(unit: Unit | undefined): boolean {
  return unit !== undefined && (unit.class === 'HY' || HYPHENS.has(unit.codePoint));
}

const OPENS_WORD = new Set([undefined, 'SP', 'ZW', 'CB', 'GL', 'OP', 'QU']);
const ENDS_WORDS: ReadonlySet<string | undefined> = new Set(['CL', 'CP', 'EX', 'IS', 'SY']);
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
  hyphenOpensWord,
  asciiPairs,
  signBeginsWord,
  LB13,
  braceEndsLine,
  LB14,
  quoteByForm,
  LB16,
  LB17,
  LB18,
  quoteBesideWide,
  LB20,
  LB21,
  hebrewHyphen,
  LB21b,
  LB22,
  LB23,
  LB23a,
  LB24,
  numberSign,
  LB25,
  LB26,
  LB27,
  LB28,
  LB29,
  LB30,
  LB30a,
  LB30b,
];
