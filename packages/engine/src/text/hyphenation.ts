import type { Paragraph } from './paragraph.js';
import type { StyledText } from './style.js';

/** Words as they are spelt in a text, and at which offsets each may be divided. */
export type Hyphenation = ReadonlyMap<string, readonly number[]>;

/** A paragraph that can be had again with words of it divided by soft hyphens. */
export interface Divider {
  /** Every word that can be. */
  all(): Paragraph;
  /** The words that a headline may divide to look better: long ones, no names, and never near their ends. */
  compounds(): Paragraph;
  /** The words that stand in one of these texts. */
  within(texts: readonly string[]): Paragraph;
}

interface Dividing {
  readonly hyphenation: Hyphenation;
  readonly lang: string | undefined;
  /** Cuts and measures a text; each is asked for once. */
  readonly paragraphOf: (styled: readonly StyledText[]) => Paragraph;
}

export function createDivider(styled: readonly StyledText[], dividing: Dividing): Divider {
  const { hyphenation, lang } = dividing;
  const known = new Map<string, Paragraph>();
  const divided = (offsetsOf: (word: string) => readonly number[] | undefined) => {
    const soft = softened(styled, offsetsOf);
    const key = soft.map(({ text }) => text).join('\n');
    const paragraph = known.get(key) ?? dividing.paragraphOf(soft);
    known.set(key, paragraph);
    return paragraph;
  };
  return {
    all: () => divided((word) => hyphenation.get(word)),
    compounds: () =>
      divided((word) => (isCompound(word, lang) ? awayFromEnds(word, hyphenation.get(word)) : undefined)),
    within: (texts) =>
      divided((word) =>
        texts.some((text) => text.includes(word)) ? awayFromEnds(word, hyphenation.get(word)) : undefined,
      ),
  };
}

const SOFT_HYPHEN = '\u00AD';
const WORD = /\p{L}+/gu;

function softened(
  styled: readonly StyledText[],
  offsetsOf: (word: string) => readonly number[] | undefined,
): readonly StyledText[] {
  return styled.map((part) => ({
    ...part,
    text: part.text.replace(WORD, (word) => {
      const ends = [...(offsetsOf(word) ?? []), word.length];
      return ends.map((end, i) => word.slice(ends[i - 1] ?? 0, end)).join(SOFT_HYPHEN);
    }),
  }));
}

const LONG_WORD = 12;

function isCompound(word: string, lang: string | undefined): boolean {
  // German nouns are capitalised, names or not.
  const isName = /^\p{Lu}/u.test(word) && !/^de\b/i.test(lang ?? '');
  return word.length >= LONG_WORD && !isName && !/^\p{Lu}+$/u.test(word);
}

// A word of a headline leaves this many of its letters at least on either line, if it can.
const SMALLEST_PART = 4;

function awayFromEnds(word: string, offsets: readonly number[] = []): readonly number[] {
  const inner = offsets.filter((at) => at >= SMALLEST_PART && at <= word.length - SMALLEST_PART);
  return inner.length > 0 ? inner : offsets;
}
