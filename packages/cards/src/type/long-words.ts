// Words that no line holds, such as addresses and compounds without a language, may be divided where people would.

import { widthOf } from './estimate.js';

const SOFT_HYPHEN = '\u00ad';
const BREAK = '\u200b';

/** The smallest size at which a word is kept whole, at 1200x630. */
const WHOLE = 56;
const PIECE = 12;

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

function divided(word: string): string {
  const joints = word
    .replace(/([/._?&=#:@])(?=[^/._?&=#:@])/g, `$1${BREAK}`)
    .replace(/(\p{Ll})(?=\p{Lu})/gu, `$1${BREAK}`);
  return joints.replace(/[\p{L}\p{M}\p{N}]{20,}/gu, pieces);
}

/** A long run of letters, divided with a hyphen after vowels, or after so many letters where there are none. */
function pieces(run: string): string {
  const letters = [...run];
  let since = 0;
  return letters
    .map((letter, i) => {
      since++;
      const isEnd = since >= PIECE || (since >= PIECE / 2 && /[aeiouyäöüаеиоуыэюя]/i.test(letter));
      if (!isEnd || letters.length - i < 5 || /^\p{M}/u.test(letters[i + 1] ?? '')) return letter;
      since = 0;
      return letter + SOFT_HYPHEN;
    })
    .join('');
}
