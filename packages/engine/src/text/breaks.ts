import { lineBreaks } from './line-break/line-break.js';
import { tailored } from './line-break/tailoring.js';

/** Offsets at which a line may end, words found by dictionary where a script writes none; the text's end included. */
export function breakOffsets(text: string): readonly number[] {
  return withDictionaryBreaks(text, lineBreaks(text, { rules: tailored, smallKana: 'ID' }));
}

// Scripts of complex context (UAX 14 class SA): words are found by dictionary.
const DICTIONARY = /[\u0E01-\u0E5B\u0E81-\u0EDF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F]+/g;
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
