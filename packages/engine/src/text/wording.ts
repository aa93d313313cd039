import type { Segment } from './paragraph.js';
import { type Cut, isAsian, isIdeographic, phrasesOf } from './phrases.js';
import { stopWordsFor } from './stop-words.js';

/** What the words at a break mean for a reader, by index of the segment before it. */
export interface Wording {
  /** The segment ends in an article, a short preposition, or an opening quote or bracket. */
  isStopWord(at: number): boolean;
  /** The segment is another small word that leans on the next. */
  isWeakWord(at: number): boolean;
  /** A number and its unit, an initial and its name, a title and its bearer. */
  belongsToNext(at: number): boolean;
  /** The segment ends in a hyphen of its own, with more of the word behind it. */
  endsInHyphen(at: number): boolean;
  /** The segment ends in a comma, a colon, a dash or a full stop. */
  endsClause(at: number): boolean;
  /** What a line that ended here would cut of a Japanese, Chinese or Korean phrase. */
  cuts(at: number): Cut;
  /** The segments from `start` to `end` are one word, of a text of several. */
  isLoneWord(start: number, end: number): boolean;
}

const OPENING = /[\p{Ps}\p{Pi}"'¿¡]$/u;
const CLAUSE_END = /[,;:.!?…–—،؛؟।、。，：；！？][\p{Pe}\p{Pf}"']*$/u;
const HYPHEN_END = /[-\u2010]$/;
const EDGES = /^[\p{P}\p{S}]+|[\p{P}\p{S}]+$/gu;
// In the digits of any script, with the separators of Arabic beside ours.
const NUMBER = /^[\p{Sc}+\-−±~#№§]?\p{Nd}[\p{Nd}.,:\u066B\u066C\u00A0\u202F]*$/u;
const THREE_DIGITS = /^\p{Nd}{3}(?![\p{L}\p{Nd}_])/u;
const UNIT =
  /^(?:[\p{L}°µ%‰€$£¥]{1,4}|percent|million|billion|millions?|milliards?|Millionen|Milliarden|тыс|млн|млрд)[.,;:!?]*$/iu;
const CURRENCY = /^\p{Lu}{0,2}\p{Sc}$/u;
const INITIAL = /^\p{Lu}\.$/u;
const TITLE = /^(?:Dr|Mr|Mrs|Ms|Prof|St|Sr|Jr|No|Nr|Fig|Vol|Ch|pp|p|Mme|Mlle|M|Herr|Frau|Sra|Sig|г|ул)\.?$/u;
const LABEL =
  /^(?:Chapter|Part|Section|Figure|Table|Step|Version|Day|Week|Episode|Page|Level|Teil|Kapitel|Seite|Schritt|Tag|Étape|Partie|Chapitre|Capítulo|Parte|Paso|Parte|Capitolo|Глава|Часть)$/iu;
// Thai, Lao, Khmer and Burmese write no spaces: there each segment is a word of the dictionary.
const UNSPACED = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF]/;

const known = new WeakMap<readonly Segment[], Wording>();

/** Read once for a paragraph, however often it is set. */
export function wordingOf(segments: readonly Segment[], lang: string | undefined): Wording {
  const wording = known.get(segments) ?? readWording(segments, lang);
  known.set(segments, wording);
  return wording;
}

function readWording(segments: readonly Segment[], lang: string | undefined): Wording {
  const texts = segments.map(({ words }) =>
    words.length === 1 ? words[0]!.text : words.map(textOf).join(''),
  );
  // Kerning between two words that no space parts stands where spaces do, without a letter.
  const spaced = segments.map(({ spaces }) => spaces.some(({ text }) => text !== ''));
  const bare = (text: string) => lowered(text.replace(EDGES, ''), lang);
  const stops = stopWordsFor(lang, lang ? [] : texts.map(bare));
  const leans = (at: number) => spaced[at]! && !CLAUSE_END.test(texts[at]!);
  return {
    isStopWord: (at) => OPENING.test(texts[at]!) || (leans(at) && stops.strong.has(bare(texts[at]!))),
    isWeakWord: (at) => leans(at) && stops.weak.has(bare(texts[at]!)),
    belongsToNext: (at) => spaced[at]! && areOne(texts[at]!, texts[at + 1] ?? ''),
    endsInHyphen: (at) => !spaced[at] && HYPHEN_END.test(texts[at]!),
    endsClause: (at) => CLAUSE_END.test(texts[at]!) && !INITIAL.test(texts[at]!),
    cuts: cutsOf(texts, spaced, lang),
    isLoneWord: (start, end) => start > 0 && isLoneWord(texts.slice(start, end), spaced.slice(start, end)),
  };
}

const textOf = ({ text }: { readonly text: string }) => text;

function cutsOf(
  texts: readonly string[],
  spaced: readonly boolean[],
  lang: string | undefined,
): (at: number) => Cut {
  if (!texts.some(isAsian)) return () => 'nothing';
  const text = texts.map((words, i) => (spaced[i] ? `${words} ` : words)).join('');
  const offsets: number[] = [];
  texts.reduce((offset, words, i) => {
    offsets.push(offset + words.length + (spaced[i] ? 1 : 0));
    return offsets.at(-1)!;
  }, 0);
  const cutAt = phrasesOf(text, lang);
  return (at) => cutAt(offsets[at]!);
}

/** Without a tag JavaScript would take the machine's own language, and it throws at tags that it does not know. */
function lowered(word: string, lang: string | undefined): string {
  return /^(tr|az)\b/i.test(lang ?? '') ? word.toLocaleLowerCase('tr') : word.toLowerCase();
}

function areOne(before: string, after: string): boolean {
  if (INITIAL.test(before) || TITLE.test(before)) return /^\p{L}/u.test(after) || NUMBER.test(after);
  if (CURRENCY.test(before)) return NUMBER.test(after);
  if (NUMBER.test(before)) return UNIT.test(after) || THREE_DIGITS.test(after);
  return LABEL.test(before) && /^[\dIVX]+\b/.test(after);
}

function isLoneWord(texts: readonly string[], spaced: readonly boolean[]): boolean {
  const characters = texts.join('').replace(EDGES, '');
  if (isIdeographic(characters)) return [...characters].length < 3;
  const starts = texts.filter((text, i) => i === 0 || spaced[i - 1] || UNSPACED.test(text));
  // A dash or a bracket of its own is no word.
  return starts.filter((text) => /[\p{L}\p{N}]/u.test(text)).length <= 1;
}
