// Words that no line holds, such as addresses and compounds without a language, may be divided where people would.

import { widthOf } from './estimate.js';

const SOFT_HYPHEN = '\u00ad';
const BREAK = '\u200b';

/** The smallest size at which a word is kept whole, at 1200x630. */
const WHOLE = 56;
/** Letters of a piece at most, and of the last one at least. */
const PIECE = 14;
const LAST_PIECE = 4;

/** The text with places to divide words that are wider than `width` at the smallest size they are kept whole at. */
export function divisible(
  text: string,
  { width, scale }: { readonly width: number; readonly scale: number },
): string {
  const room = width / (WHOLE * scale);
  return text
    .split(/(\s+)/)
    .map((word) => (widthOf(word, { weight: 680, tracking: -0.03 }) > room ? divided(word) : word))
    .join('');
}

/** Scripts whose lines end between words that no space parts: they need no hyphen. */
const WITHOUT_SPACES =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

function divided(word: string): string {
  if (WITHOUT_SPACES.test(word)) return word;
  const joints = word
    .replace(/([/._?&=#:@])(?=[^/._?&=#:@])/g, `$1${BREAK}`)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, `$1${BREAK}`);
  return joints.replace(/[\p{L}\p{M}\p{N}]{20,}/gu, pieces);
}

/** What a syllable begins with: a vowel after as many consonants as are spoken as one. */
const SYLLABLE =
  /(?:sch[lmnrw]?|pf[lr]|s[pt][lr]|s[pt]|ch|ph|th|[bcdfgkptv][lr]|qu|[^aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûüýаеёиоуыэюяіїєαεηιουω])?[aeiouyàáâäãåæèéêëìíîïòóôöõøœùúûüýаеёиоуыэюяіїєαεηιουω]/giu;

/** A long run of letters, divided with a hyphen before syllables, or after so many letters where there are none. */
function pieces(run: string): string {
  const syllables = new Set(Array.from(run.matchAll(SYLLABLE), ({ index }) => index));
  let from = 0;
  return [...run.matchAll(/\P{M}\p{M}*/gu)]
    .map(({ 0: letter, index }) => {
      const since = index - from;
      const isPlace = syllables.has(index) ? since >= PIECE / 2 : since >= PIECE;
      if (!isPlace || run.length - index < LAST_PIECE) return letter;
      from = index;
      return SOFT_HYPHEN + letter;
    })
    .join('');
}
