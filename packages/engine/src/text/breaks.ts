import type { LineBreakClass } from './line-break/classes.js';
import { lineBreaks } from './line-break/line-break.js';
import { tailored } from './line-break/tailoring.js';

/**
 * Offsets at which a line may end, words found by dictionary where a script writes none; the text's end included.
 *
 * @param lang BCP 47; Chinese has quotes that open and close
 */
export function breakOffsets(text: string, lang?: string): readonly number[] {
  const classes = lang && CHINESE.test(lang) ? chineseClasses : undefined;
  return withDictionaryBreaks(text, lineBreaks(text, { rules: tailored, smallKana: 'ID', classes }));
}

const CHINESE = /^(?:zh|yue)\b/i;

/** Curved double quotes are brackets there, and a wave dash or a double hyphen may begin a line. */
const chineseClasses: ReadonlyMap<number, LineBreakClass> = new Map([
  [0x201c, 'OP'],
  [0x201d, 'CL'],
  [0x301c, 'ID'],
  [0x30a0, 'ID'],
]);

// Letters of complex context (UAX 14 class SA), without the digits and signs of their blocks.
const DICTIONARY =
  /[\u0E01-\u0E3A\u0E40-\u0E4E\u0E81-\u0ECE\u0EDC-\u0EDF\u1000-\u103F\u1050-\u108F\u109A-\u109F\u1780-\u17D3\u17D7\u17DC\u17DD\uA9E0-\uA9EF\uA9FA-\uA9FE\uAA60-\uAA7F]+/g;
const words = new Intl.Segmenter('th', { granularity: 'word' });

function withDictionaryBreaks(text: string, offsets: readonly number[]): readonly number[] {
  const runs = [...text.matchAll(DICTIONARY)];
  if (runs.length === 0) return offsets;
  const all = new Set(offsets);
  for (const { 0: run, index } of runs) {
    for (const word of words.segment(run)) {
      if (word.index > 0) all.add(index + word.index);
    }
  }
  return [...all].sort((a, b) => a - b);
}
