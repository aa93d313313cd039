import type { Script } from '../frame/script.js';

type Marks = readonly [open: string, close: string];

const english: Marks = ['“', '”'];
const low: Marks = ['„', '“'];
const guillemets: Marks = ['«', '»'];
const corners: Marks = ['「', '」'];

const byLanguage: Readonly<Record<string, Marks>> = {
  de: low,
  cs: low,
  sk: low,
  sl: low,
  bg: low,
  is: low,
  lt: low,
  et: low,
  ka: low,
  pl: ['„', '”'],
  hu: ['„', '”'],
  ro: ['„', '”'],
  hr: ['„', '”'],
  nl: english,
  fr: ['«\u202f', '\u202f»'],
  es: guillemets,
  it: guillemets,
  pt: english,
  ru: guillemets,
  uk: guillemets,
  el: guillemets,
  no: guillemets,
  nb: guillemets,
  fa: guillemets,
  hy: guillemets,
  ar: guillemets,
  sv: ['”', '”'],
  fi: ['”', '”'],
  ja: corners,
  'zh-hant': corners,
  'zh-tw': corners,
  'zh-hk': corners,
  he: ['”', '“'],
};

const byScript: Readonly<Partial<Record<Script, Marks>>> = {
  kana: corners,
  arabic: guillemets,
  hebrew: ['”', '“'],
};

/** The quotation marks of a language; of its script where it is not said. */
export function marksFor(lang: string | undefined, script: Script): Marks {
  const tag = lang?.toLowerCase() ?? '';
  return byLanguage[tag] ?? byLanguage[tag.split('-')[0]!] ?? (tag ? undefined : byScript[script]) ?? english;
}

/** The words without marks around them. */
export function unquoted(text: string): string {
  return text.replace(/^["'“”„«»「『‘’]+\s?|\s?["'“”„«»」』’‘]+$/g, '');
}
