import type { TextLayer } from '@limn/spec';

/** The text in the case its layer asks for, by the rules of its language. */
export function inCase(
  text: string,
  { text_transform, lang }: Pick<TextLayer, 'text_transform' | 'lang'>,
): string {
  if (text_transform === 'none') return text;
  const language = languageOf(text, lang);
  if (text_transform === 'uppercase') return text.toLocaleUpperCase(language);
  if (text_transform === 'lowercase') return text.toLocaleLowerCase(language);
  return text.replace(INITIAL, (initial) => capital(initial, language));
}

// Capitals of Greek have no accents, and hardly anyone writes Greek letters in words of another language. Of a tag only
// the language counts here, and the rest may be more than JavaScript knows.
function languageOf(text: string, lang: string | undefined): string {
  const language = lang?.split('-', 1)[0]?.toLowerCase();
  return language ?? (/\p{Script=Greek}/u.test(text) ? 'el' : 'und');
}

// The first letter of each word, and in Dutch words in ij both; an apostrophe inside a word starts no other.
const INITIAL = /(?<![\p{L}\p{M}\p{N}])(?<![\p{L}\p{M}]['’])(?:ij(?=\p{L})|\p{L}\p{M}*)/giu;

function capital(initial: string, language: string): string {
  if (initial.length === 2 && /^ij$/i.test(initial)) {
    return language === 'nl' ? 'IJ' : `${initial[0]!.toLocaleUpperCase(language)}${initial[1]}`;
  }
  if (/^\p{Script=Georgian}/u.test(initial)) return initial;
  const digraph = DIGRAPHS[initial];
  if (digraph) return digraph;
  const upper = initial.toLocaleUpperCase(language);
  // Greek keeps the accent of a lone capital: only words in capitals lose theirs.
  if (language === 'el') return initial.toUpperCase();
  // What becomes several letters, such as ß or ﬁ, begins with one capital.
  const letters = [...upper.normalize('NFC')];
  return /^\p{L}\p{L}/u.test(upper) && [...initial].length === 1
    ? letters[0]! + letters.slice(1).join('').toLocaleLowerCase(language)
    : upper;
}

const DIGRAPHS: Readonly<Record<string, string>> = {
  Ǆ: 'ǅ',
  ǆ: 'ǅ',
  Ǉ: 'ǈ',
  ǉ: 'ǈ',
  Ǌ: 'ǋ',
  ǌ: 'ǋ',
  Ǳ: 'ǲ',
  ǳ: 'ǲ',
};
