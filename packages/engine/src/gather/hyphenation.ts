// Where words may be divided, by the patterns of TeX. Only languages whose pattern file is under a permissive licence
// (MIT, BSD, LPPL, or free to copy and change with its notice kept) are here, so not Czech, Finnish, Hungarian,
// Indonesian, Romanian and Serbian.
import type { Patterns } from 'hyphen';
import type { Hyphenation } from '../text/hyphenation.js';
import type { HyphenationNeed } from './need.js';

const loaders: Readonly<Record<string, () => Promise<{ readonly default: Patterns }>>> = {
  ca: () => import('hyphen/patterns/ca.js'),
  da: () => import('hyphen/patterns/da.js'),
  de: () => import('hyphen/patterns/de-1996.js'),
  el: () => import('hyphen/patterns/el-monoton.js'),
  en: () => import('hyphen/patterns/en-us.js'),
  'en-gb': () => import('hyphen/patterns/en-gb.js'),
  es: () => import('hyphen/patterns/es.js'),
  et: () => import('hyphen/patterns/et.js'),
  fr: () => import('hyphen/patterns/fr.js'),
  hr: () => import('hyphen/patterns/hr.js'),
  it: () => import('hyphen/patterns/it.js'),
  lt: () => import('hyphen/patterns/lt.js'),
  nb: () => import('hyphen/patterns/nb.js'),
  nl: () => import('hyphen/patterns/nl.js'),
  nn: () => import('hyphen/patterns/nn.js'),
  no: () => import('hyphen/patterns/nb.js'),
  pl: () => import('hyphen/patterns/pl.js'),
  pt: () => import('hyphen/patterns/pt.js'),
  ru: () => import('hyphen/patterns/ru.js'),
  sk: () => import('hyphen/patterns/sk.js'),
  sl: () => import('hyphen/patterns/sl.js'),
  sv: () => import('hyphen/patterns/sv.js'),
  tr: () => import('hyphen/patterns/tr.js'),
  uk: () => import('hyphen/patterns/uk.js'),
};

/** Divides the words of each layer; a language without patterns divides none. By JSON pointer of the layer. */
export async function hyphenate(
  needs: readonly HyphenationNeed[],
): Promise<ReadonlyMap<string, Hyphenation>> {
  const found = await Promise.all(needs.map(async (need) => [need.path, await hyphenationOf(need)] as const));
  return new Map(found.filter(([, { size }]) => size > 0));
}

async function hyphenationOf({ lang, text }: HyphenationNeed): Promise<Hyphenation> {
  const tag = lang.toLowerCase();
  const load = loaders[tag] ?? loaders[tag.split('-')[0]!];
  if (!load) return new Map();
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([
    import('hyphen'),
    load(),
  ]);
  const [levels, trie, exceptions] = patterns;
  // The package keeps every word it has seen, in the hyphenator and among the exceptions: both must go with the request.
  const divide = createHyphenator([levels, trie, { ...exceptions }], {
    hyphenChar: SOFT_HYPHEN,
    minWordLength: SHORTEST_WORD,
    html: false,
  });
  return new Map(
    wordsIn(text).flatMap((word) => {
      const offsets = offsetsOf(divide(word), word.length);
      return offsets.length > 0 ? [[word, offsets] as const] : [];
    }),
  );
}

const SOFT_HYPHEN = '\u00AD';
const SHORTEST_WORD = 5;
// Letters that must stay on the line, and that must go to the next.
const LEFT = 2;
const RIGHT = 3;

function offsetsOf(divided: string, length: number): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const part of divided.split(SOFT_HYPHEN).slice(0, -1)) {
    at += part.length;
    if (at >= LEFT && at <= length - RIGHT) offsets.push(at);
  }
  return offsets;
}

// Addresses, paths, code and numbers with letters in them: nothing in them is a word.
const CODE = /[@/\\_#<>=\d]|::|\p{L}\.\p{L}|\p{Ll}\p{Lu}/u;
const WORD = /\p{L}+/gu;

/** Each word once, without those that also stand in an address or in code. */
function wordsIn(text: string): readonly string[] {
  const words = new Set<string>();
  const inCode = new Set<string>();
  for (const token of text.split(/\s+/)) {
    const into = CODE.test(token) ? inCode : words;
    for (const [word] of token.matchAll(WORD)) if (word.length >= SHORTEST_WORD) into.add(word);
  }
  return [...words].filter((word) => !inCode.has(word));
}
