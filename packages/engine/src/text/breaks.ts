import LineBreaker from 'linebreak';

/** Offsets at which a line may end (UAX 14, words by dictionary where a script writes none), the text's end included. */
export function breakOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  const breaker = new LineBreaker(text);
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (mayBreak(text, found.position)) offsets.push(found.position);
  }
  return withDictionaryBreaks(text, offsets);
}

// Chromium keeps a path together up to the slash's next sign, so that URLs break before a slash's word, not inside.
const AFTER_SLASH = /[\p{L}@]/u;

function mayBreak(text: string, offset: number): boolean {
  if (offset >= text.length) return true;
  return !(text[offset - 1] === '/' && AFTER_SLASH.test(text[offset]!));
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
