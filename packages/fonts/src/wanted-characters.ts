// What a text asks of its fonts.

import { isEmojiCluster } from './emoji-sequences.js';
import type { Letter } from './marked-letters.js';

export interface WantedCharacters {
  /** Code points that are text, sorted. */
  readonly text: readonly number[];
  /** Code points of clusters that are pictures, sorted. */
  readonly emoji: readonly number[];
  /** Letters that have marks. */
  readonly marked: readonly Letter[];
}

const pictorial = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\uFE0F|\u20E3|[\u{10FF00}-\u{10FF03}]/u;

// Drawn by nobody: controls, joiners, variation selectors, and what stands for a break.
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const allInvisible = new RegExp(invisible, 'gu');

/** Whether a character has no shape of its own, so that no font needs to have it. */
export function isInvisible(codePoint: number): boolean {
  return invisible.test(String.fromCodePoint(codePoint));
}

export function isSpace(codePoint: number): boolean {
  return /\p{Zs}/u.test(String.fromCodePoint(codePoint));
}

/** Whether shaping makes a space of this width from the ordinary one where a font lacks it. */
export function isMadeOfSpace(codePoint: number): boolean {
  return (
    codePoint === 0xa0 ||
    (codePoint >= 0x2000 && codePoint <= 0x200a) ||
    codePoint === 0x202f ||
    codePoint === 0x205f
  );
}

function codePointsOf(text: Iterable<string>): readonly number[] {
  const all = new Set<number>();
  for (const part of text) for (const character of part) all.add(character.codePointAt(0)!);
  return [...all].sort((a, b) => a - b);
}

const firstMark = 0x300;
const withMarks = /\P{M}\p{M}+/gu;

function markedLetters(text: string): readonly Letter[] {
  const letters = text.replace(allInvisible, '').match(withMarks) ?? [];
  return [...new Set(letters)].map((letter) => {
    const [base, ...marks] = Array.from(letter, (character) => character.codePointAt(0)!);
    return [base!, ...marks];
  });
}

// No cluster is a picture without a character above this one; a cheap test for most texts.
const lastBeforePictures = 0x1fff;

export function wantedCharacters(text: string): WantedCharacters {
  const all = codePointsOf([text]);
  const last = all.at(-1) ?? 0;
  const marked = last < firstMark ? [] : markedLetters(text);
  if (last <= lastBeforePictures || !pictorial.test(text)) return { text: all, emoji: [], marked };
  const clusters = [...new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)];
  const pictures = clusters.filter(({ segment }) => isEmojiCluster(segment));
  const rest = clusters.filter(({ segment }) => !isEmojiCluster(segment));
  return {
    text: codePointsOf(rest.map(({ segment }) => segment)),
    emoji: codePointsOf(pictures.map(({ segment }) => segment)),
    marked,
  };
}
