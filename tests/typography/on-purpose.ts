// Where lines end otherwise than Chromium's because Chromium's are ugly.
import type { Sample } from './corpus.js';

/** The first line that ends otherwise, ours and theirs. */
interface Difference {
  readonly sample: Sample;
  readonly ours: string;
  readonly theirs: string;
  /** What Chromium's next line begins with. */
  readonly next: string;
}

interface Choice {
  readonly reason: string;
  readonly applies: (difference: Difference) => boolean;
}

const choices: readonly Choice[] = [
  {
    reason: 'a hyphen that opens a word stays with it: `--save` is one name',
    applies: ({ theirs }) => /(^|\s)-{1,2}$/.test(theirs),
  },
  {
    reason: 'no line starts with a sign that French sets after a space, and none ends with an opening quote',
    applies: ({ theirs, next }) => /^[?!:;»](\s|$)/.test(next) || /\s«$/.test(theirs),
  },
  {
    reason: "the words of Khmer and Lao are those of ICU's whole dictionary; Chromium's is a shortened one",
    applies: ({ sample, ours }) => /^(km|lo)$/.test(sample.lang) && endsWord(sample.text, ours),
  },
];

const words = new Intl.Segmenter('km', { granularity: 'word' });

function endsWord(text: string, line: string): boolean {
  const end = text.indexOf(line) + line.length;
  return Array.from(words.segment(text)).some(({ index }) => index === end);
}

/** Why a string is broken otherwise than by Chromium, if that is wanted. */
export function reasonOf(
  sample: Sample,
  { ours, theirs }: { readonly ours: readonly string[]; readonly theirs: readonly string[] },
): string | undefined {
  const at = ours.findIndex((line, i) => line !== theirs[i]);
  const difference = { sample, ours: ours[at] ?? '', theirs: theirs[at] ?? '', next: theirs[at + 1] ?? '' };
  return choices.find(({ applies }) => applies(difference))?.reason;
}
