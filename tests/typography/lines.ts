import type { Sample, Setting } from './corpus.js';

/** The lines of a string in one setting. */
export interface Lines {
  /** How many visible characters stand before the end of each line. */
  readonly ends: readonly number[];
  /** Pixels, without the spaces that hang at a line's end. */
  readonly widths: readonly number[];
}

export interface Trial {
  readonly sample: Sample;
  readonly setting: Setting;
}

/** Spaces, and signs without a shape of their own. */
const unseen = /[\s\u00AD\u200B-\u200F\u2060-\u2069]/gu;

/** Code points that show; counted, they tell where a line ends, whatever happens to the spaces around it. */
export function visibleCount(text: string): number {
  return [...text.replace(unseen, '')].length;
}

/** The text of each line, from its counts of visible characters. */
export function lineTexts(text: string, ends: readonly number[]): readonly string[] {
  const texts: string[] = [];
  let line = '';
  let count = 0;
  for (const character of text) {
    const shows = visibleCount(character) > 0;
    if (shows && count === ends[texts.length]) {
      texts.push(line.trim());
      line = '';
    }
    line += character;
    if (shows) count++;
  }
  return [...texts, line.trim()];
}
