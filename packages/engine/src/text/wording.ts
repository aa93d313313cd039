import type { Segment } from './paragraph.js';
import { stopWordsFor } from './stop-words.js';

/** What the words at a break mean for a reader, by index of the segment before it. */
export interface Wording {
  /** The segment ends in an article, a preposition or another small word, or in an opening quote or bracket. */
  isStopWord(at: number): boolean;
  /** A number and its unit, an initial and its name, a title and its bearer. */
  belongsToNext(at: number): boolean;
  /** A line that ended here would cut a Japanese, Chinese or Korean phrase. */
  splitsPhrase(at: number): boolean;
  /** The segments from `start` to `end` are one word, of a text of several. */
  isLoneWord(start: number, end: number): boolean;
}

const OPENING = /[\p{Ps}\p{Pi}"'¿¡]$/u;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
const NUMBER = /^[\p{Sc}+\-−±~#№§]?\d[\d.,:\u00A0\u202F]*$/u;
const UNIT =
  /^(?:[\p{L}°µ%‰€$£¥]{1,4}|percent|million|billion|millions?|milliards?|Millionen|Milliarden|тыс|млн|млрд)[.,;:!?]*$/iu;
const INITIAL = /^\p{Lu}\.$/u;
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|No|Nr|Fig|Vol|Ch|pp|p|Mme|Mlle|M|Herr|Frau|Sra|Sig|г|ул)\.?$/u;
const LABEL =
  /^(?:Chapter|Part|Section|Figure|Table|Step|Version|Day|Week|Episode|Page|Level|Teil|Kapitel|Seite|Schritt|Tag|Étape|Partie|Chapitre|Capítulo|Parte|Paso|Parte|Capitolo|Глава|Часть)$/iu;
const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;
const CONTENT_START = /^[\p{Script=Han}\p{Script=Katakana}\p{Ps}\p{Pi}A-Za-z0-9]/u;
const PHRASE_END = /[\p{Script=Hiragana}\p{P}\s]$/u;

export function wordingOf(segments: readonly Segment[], lang: string | undefined): Wording {
  const texts = segments.map((segment) => segment.words.map((fragment) => fragment.text).join(''));
  const bare = texts.map((text) => lowered(text.replace(EDGES, ''), lang));
  const spaced = segments.map((segment) => segment.spaces.length > 0);
  const stopWords = stopWordsFor(lang, bare);
  return {
    isStopWord: (at) => OPENING.test(texts[at]!) || (spaced[at]! && stopWords.has(bare[at]!)),
    belongsToNext: (at) => spaced[at]! && areOne(texts[at]!, texts[at + 1] ?? ''),
    splitsPhrase: (at) => !spaced[at] && cutsPhrase(texts[at]!, texts[at + 1] ?? ''),
    isLoneWord: (start, end) => isLoneWord(texts.slice(start, end), spaced.slice(start, end)) && start > 0,
  };
}

/** Without a tag JavaScript would take the machine's own language, and it throws at tags that it does not know. */
function lowered(word: string, lang: string | undefined): string {
  return /^(tr|az)\b/i.test(lang ?? '') ? word.toLocaleLowerCase('tr') : word.toLowerCase();
}

function areOne(before: string, after: string): boolean {
  if (INITIAL.test(before) || TITLE.test(before)) return /^\p{L}/u.test(after) || NUMBER.test(after);
  if (NUMBER.test(before)) return UNIT.test(after) || /^\d{3}\b/.test(after);
  return LABEL.test(before) && /^[\dIVX]+\b/.test(after);
}

/**
 * A phrase of Japanese ends after its particles, which are hiragana, and starts with kanji, katakana or a bracket.
 * Chinese has no such marks: there only punctuation ends a phrase for certain.
 */
function cutsPhrase(before: string, after: string): boolean {
  if (!IDEOGRAPHIC.test(before) || !IDEOGRAPHIC.test(after)) return false;
  return !(PHRASE_END.test(before) && CONTENT_START.test(after));
}

function isLoneWord(texts: readonly string[], spaced: readonly boolean[]): boolean {
  const words = texts.filter((_, i) => i === 0 || spaced[i - 1]).length;
  const characters = texts.join('').replace(EDGES, '');
  if (IDEOGRAPHIC.test(characters)) return [...characters].length < 3;
  return words === 1;
}
