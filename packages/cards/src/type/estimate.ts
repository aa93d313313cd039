// How wide words will be, without a font: good to a few percent. The engine has the last word and shrinks what is too wide.

import { advances, letters } from './advances.gen.js';

export interface Lettering {
  /** 100 to 900. */
  readonly weight: number;
  /** Added after each letter, in em. */
  readonly tracking: number;
  /** How wide the face is, compared with Inter. */
  readonly breadth?: number;
}

const place: ReadonlyMap<string, number> = new Map([...letters].map((letter, i) => [letter, i]));
const REGULAR = advances['Inter 400'];
const BOLD = advances['Inter 700'];

// Mean advances of the Noto faces, in em.
const classes: readonly (readonly [RegExp, number])[] = [
  [/\p{M}|\p{Cf}/u, 0],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\u30fb\u30fc\uff00-\uff60]/u, 1],
  [/\p{Script=Hangul}/u, 0.92],
  [/\p{Extended_Pictographic}/u, 1.14],
  [/\p{Script=Arabic}/u, 0.53],
  [/\p{Script=Hebrew}/u, 0.58],
  [/[\p{Script=Tamil}\p{Script=Malayalam}]/u, 1.2],
  [/[\p{Script=Sinhala}\p{Script=Myanmar}]/u, 0.9],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Oriya}]/u,
    0.71,
  ],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u, 0.6],
  [/\p{Lu}/u, 0.7],
];
const OTHER = 0.6;

function advanceOf(character: string, weight: number): number {
  const known = place.get(character) ?? place.get(character.normalize('NFD')[0]!);
  if (known !== undefined) {
    const [regular, bold] = [REGULAR[known]!, BOLD[known]!];
    return (regular + ((bold - regular) * (weight - 400)) / 300) / 1000;
  }
  return classes.find(([pattern]) => pattern.test(character))?.[1] ?? OTHER;
}

/** Width of a text on one line, in em. */
export function widthOf(text: string, { weight, tracking, breadth = 1 }: Lettering): number {
  let width = 0;
  for (const character of text) {
    const advance = advanceOf(character, weight);
    if (advance > 0) width += advance * breadth + tracking;
  }
  return width;
}

const BREAKS_ANYWHERE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A letter, and those that a word joiner ties to it. */
const TIED = /.(?:\u2060.)*/gsu;

/** What stays together on a line: words, and letters of scripts that are written without spaces. */
function unitsOf(text: string): readonly string[] {
  return text
    .split(/(?<=\s)/u)
    .flatMap((word) =>
      BREAKS_ANYWHERE.test(word)
        ? (word.match(TIED) ?? [])
        : word.split(/(?<=[-\u00ad\u200b\u2013\u2014/])(?=\S)/u),
    );
}

export interface Lines {
  readonly count: number;
  /** The widest word, in em. */
  readonly widest: number;
}

/** Into how many lines of `room` em a text breaks. */
export function linesOf(text: string, room: number, lettering: Lettering): Lines {
  let count = 1;
  let used = 0;
  let widest = 0;
  for (const unit of unitsOf(text)) {
    const full = widthOf(unit, lettering);
    const bare = widthOf(unit.trimEnd(), lettering);
    widest = Math.max(widest, bare);
    if (used > 0 && used + bare > room) {
      count++;
      used = 0;
    }
    used += full;
  }
  return { count, widest };
}

/** Halvings of the room: finer than a letter. */
const HALVINGS = 7;
/** What sense asks of lines that are alike: to keep an article with its noun, one is longer. */
const UNEVEN = 1.18;

/** About how long, in em, the longest line is of a text that breaks in `room` into lines as alike as they can be. */
export function longestOf(text: string, room: number, lettering: Lettering): number {
  const { count, widest } = linesOf(text, room, lettering);
  if (count === 1) return widthOf(text, lettering);
  let [least, most] = [widest, room];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const middle = (least + most) / 2;
    if (linesOf(text, middle, lettering).count > count) least = middle;
    else most = middle;
  }
  return Math.min(room, most * UNEVEN);
}
