import type { Line } from './lines.js';

/** From a first to a last code unit: the distance of baselines, as a multiple of the size. */
type Range = readonly [first: number, last: number, height: number];

const LATIN = 1.2;
const IDEOGRAPHS = 1.3;
const ARABIC = 1.4;
const INDIC = 1.4;

/**
 * What the ink of a script takes, from its highest mark to its deepest, and some air: Latin 1.05, Han 1.06, Devanagari
 * 1.22, Arabic without vowels 1.22, Thai 1.26, Telugu 1.28, Khmer, Lao and Burmese 1.54, in the Noto families. What
 * faces ask for is no measure: Noto Sans Arabic says 2.1, for signs of recitation that a headline does not have.
 */
const RANGES: readonly Range[] = [
  [0x0000, 0x05ff, LATIN],
  [0x0600, 0x06ff, ARABIC],
  [0x0750, 0x077f, ARABIC],
  [0x08a0, 0x08ff, ARABIC],
  [0x0900, 0x0dff, INDIC],
  // Thai; Lao puts two signs below a letter, and two above.
  [0x0e00, 0x0e7f, 1.4],
  [0x0e80, 0x0eff, 1.6],
  // Tibetan, Burmese
  [0x0f00, 0x0fff, 1.7],
  [0x1000, 0x109f, 1.7],
  // Georgian, Hangul, Ethiopic, Khmer
  [0x10a0, 0x10ff, LATIN],
  [0x1100, 0x11ff, IDEOGRAPHS],
  [0x1200, 0x139f, LATIN],
  [0x1780, 0x17ff, 1.6],
  // Latin and Greek again; punctuation and symbols
  [0x1d00, 0x2bff, LATIN],
  [0x2c60, 0x2c7f, LATIN],
  [0x2e00, 0x2e7f, LATIN],
  [0x2e80, 0x9fff, IDEOGRAPHS],
  [0xa640, 0xa7ff, LATIN],
  [0xa8e0, 0xa8ff, INDIC],
  [0xa960, 0xa97f, IDEOGRAPHS],
  [0xaa60, 0xaa7f, 1.7],
  [0xac00, 0xd7ff, IDEOGRAPHS],
  [0xf900, 0xfaff, IDEOGRAPHS],
  [0xfb00, 0xfb4f, LATIN],
  [0xfb50, 0xfdff, ARABIC],
  [0xfe00, 0xfe6f, LATIN],
  [0xfe70, 0xfefe, ARABIC],
  [0xfeff, 0xffff, LATIN],
];

// With vowel signs, up to three over each other, Arabic reaches 1.7.
const VOWELLED_ARABIC = 1.8;
const ARABIC_VOWEL = /[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/;
// Beyond 16 bits: ideographs and emoji are no taller, of the rest the face knows more.
const PLAIN_PAIR = /^[\p{Script=Common}\p{Script=Inherited}\p{Script=Latin}\p{Script=Han}]*$/u;

/** The largest of what the scripts of a text need; of a rare script, what its face asks for. 1.2 at least. */
export function naturalLineHeight(lines: readonly Line[]): number {
  let tallest = LATIN;
  for (const { fragments } of lines) {
    for (const { text, face } of fragments) {
      const needed = heightOf(text) ?? face.metrics.ascent + face.metrics.descent;
      if (needed > tallest) tallest = needed;
    }
  }
  return tallest;
}

/** Undefined where the table does not have a script. */
function heightOf(text: string): number | undefined {
  let tallest = LATIN;
  let range = RANGES[0]!;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= range[0] && unit <= range[1]) continue;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      if (PLAIN_PAIR.test(text.slice(i, i + 2))) i++;
      else return undefined;
      continue;
    }
    const found = RANGES.find(([first, last]) => unit >= first && unit <= last);
    if (!found) return undefined;
    range = found;
    tallest = Math.max(tallest, range[2]);
  }
  return tallest === ARABIC && ARABIC_VOWEL.test(text) ? VOWELLED_ARABIC : tallest;
}
