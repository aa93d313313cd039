import bidiFactory from 'bidi-js';

// The package's types describe its ES build; Node loads the CommonJS one, whose export is the function itself.
const bidi = (bidiFactory as unknown as typeof bidiFactory.default)();

// Hebrew, Arabic and the other right-to-left blocks, and the controls that change direction.
const RIGHT_TO_LEFT =
  /[\u0590-\u08FF\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** Which way a paragraph reads; `auto` is the way of its first strong letter. */
export type Direction = 'auto' | 'ltr' | 'rtl';

export interface Levels {
  /** 0 when the paragraph reads left to right, 1 when right to left. */
  readonly base: number;
  /** Embedding level of each code unit. */
  readonly levels: Uint8Array;
}

/** Embedding levels of a paragraph (UAX 9); undefined when all is left to right. */
export function levelsOf(paragraph: string, direction: Direction = 'auto'): Levels | undefined {
  if (direction !== 'rtl' && !RIGHT_TO_LEFT.test(paragraph)) return undefined;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(paragraph, direction);
  return { base: paragraphs[0]?.level ?? (direction === 'rtl' ? 1 : 0), levels };
}

/** UAX 9, rule L2: pieces of a line from logical into visual order. */
export function visualOrder<T extends { readonly level: number }>(pieces: readonly T[]): readonly T[] {
  const order = [...pieces];
  const highest = Math.max(0, ...pieces.map((piece) => piece.level));
  for (let level = highest; level > 0; level--) {
    let start = 0;
    while (start < order.length) {
      if (order[start]!.level < level) {
        start++;
        continue;
      }
      let end = start;
      while (end < order.length && order[end]!.level >= level) end++;
      order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = end;
    }
  }
  return order;
}
