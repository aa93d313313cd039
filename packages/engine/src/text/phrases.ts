// Where a reader of Japanese, Chinese or Korean expects a line to end. Lines may end between almost any two of their
// characters; headlines should not make use of it.

/** What a line that ends between two characters cuts: nothing, a phrase between its words, or a word. */
export type Cut = 'nothing' | 'phrase' | 'word';

const IDEOGRAPHIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const LETTER = /^[\p{L}\p{N}]/u;
const ASIAN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]/u;

// Small kana, the long mark, iteration marks and closing signs lean on what stands before them.
const NEVER_FIRST =
  /^[ぁぃぅぇぉっゃゅょゎゕゖァィゥェォッャュョヮヵヶㇰ-ㇿー゛゜々ゝゞヽヾ、。，．・：；？！…‥〜～)）」』】〉》〕］｝”’％℃]/u;
const OPENING = /[\p{Ps}\p{Pi}]/u;
const AFTER_SIGN = /[\p{P}\s]$/u;
const CLOSING = /[\p{Pe}\p{Pf}]/u;
const HIRAGANA_START = /^\p{Script=Hiragana}/u;

const FIRST_ASIAN = 0x1100;

/** Whether a text has characters between which phrases must be sought. */
export function isAsian(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) >= FIRST_ASIAN) return ASIAN.test(text);
  return false;
}

export function isIdeographic(text: string): boolean {
  return IDEOGRAPHIC.test(text);
}

/** What a break at an offset of the text would cut; offsets inside it, not at its ends. */
export function phrasesOf(text: string, lang: string | undefined): (offset: number) => Cut {
  const words = wordsByEnd(text, lang);
  const cutsPhrase = isJapanese(text, lang) ? cutsJapanese : cutsChinese;
  return (offset) => {
    const before = text[offset - 1] ?? '';
    const after = text.slice(offset, offset + 2);
    if (/\s/.test(before)) return 'nothing';
    // Particles and counters are joined to figures and Latin words, too: 1만, OGP를.
    if (HANGUL.test(before)) return LETTER.test(after) ? 'word' : 'nothing';
    if (HANGUL.test(after)) return LETTER.test(before) ? 'word' : 'nothing';
    if (!IDEOGRAPHIC.test(before) && !IDEOGRAPHIC.test(after)) return 'nothing';
    if (NEVER_FIRST.test(after)) return 'word';
    if (OPENING.test(before)) return 'word';
    const leans = CLOSING.test(before) && HIRAGANA_START.test(after);
    if (AFTER_SIGN.test(before) && !leans) return 'nothing';
    const word = words.get(offset);
    return word ? cutsPhrase(word.text, word.next) : 'word';
  };
}

interface Word {
  readonly text: string;
  /** The word behind it. */
  readonly next: string;
}

const segmenters = new Map<string, Intl.Segmenter>();

// A headline is set again for other sizes and places, and finding its words takes a fifth of setting it: those of the
// last few are kept.
const LONGEST_KNOWN = 200;
const MOST_KNOWN = 200;
const known = new Map<string, ReadonlyMap<number, Word>>();

/** Words of a dictionary by the offset of their end. */
function wordsByEnd(text: string, lang: string | undefined): ReadonlyMap<number, Word> {
  const locale = isJapanese(text, lang) ? 'ja' : 'zh';
  const key = `${locale} ${text}`;
  const words = known.get(key) ?? foundWords(text, locale);
  if (known.size >= MOST_KNOWN) known.clear();
  if (text.length <= LONGEST_KNOWN) known.set(key, words);
  return words;
}

function foundWords(text: string, locale: string): ReadonlyMap<number, Word> {
  const segmenter = segmenters.get(locale) ?? new Intl.Segmenter(locale, { granularity: 'word' });
  segmenters.set(locale, segmenter);
  const segments = segmenter.segment(text);
  const words = new Map<number, Word>();
  let before = '';
  // A quarter faster than its iterator.
  for (let at = 0; at < text.length; at += before.length) {
    const next = segments.containing(at)?.segment ?? text.slice(at);
    if (at > 0) words.set(at, { text: before, next });
    before = next;
  }
  return words;
}

function isJapanese(text: string, lang: string | undefined): boolean {
  return lang ? /^ja\b/i.test(lang) : KANA.test(text);
}

// Words in hiragana that begin a phrase; all others are particles and endings, which end one.
const FREE_WORDS = new Set(
  'いちばん いつ いつも いま いまだ どう どこ なぜ なに だれ この その あの どの これ それ あれ どれ ここ そこ あそこ こんな そんな どんな とても もっと もう まだ また みんな すべて はじめて はじめての ひとり ふたり よい いい さらに しかし そして または および ずっと ゆっくり わたし わたしたち あなた ぼく おいしい うれしい たのしい やさしい むずかしい ありがとう ようこそ さあ'.split(
    ' ',
  ),
);
// Case particles; a word in hiragana behind one begins a phrase, unless the two are one expression (に|ついて, と|いう).
const CASE_PARTICLE = /^[はがをにでへと]$/u;
const LEANING =
  /^(?:つい|つき|とっ|より|よる|よっ|いう|いっ|ある|あっ|あり|なる|なっ|なり|する|しま|して|した|は|も|の|です|でも)/u;
const HIRAGANA_END = /\p{Script=Hiragana}$/u;
// Written behind a verb or a number they make a noun of it: 集め方, 二年目.
const SUFFIX = /^[方目達的性化者中円年月日人]$/u;

function cutsJapanese(word: string, next: string): Cut {
  if (HIRAGANA_START.test(next)) {
    const isFree =
      FREE_WORDS.has(next) || (CASE_PARTICLE.test(word) && next.length > 1 && !LEANING.test(next));
    return isFree ? 'nothing' : 'word';
  }
  if (!HIRAGANA_END.test(word) || SUFFIX.test(next)) return 'phrase';
  return 'nothing';
}

// Particles and complements that end a phrase, and words that begin one.
const CHINESE_ENDING = /^[的了吗嗎呢吧们們着著过過]$/u;
const CHINESE_COMPLEMENT = /^[个個位台座张張条條里裡上中下后後前内內外得地之些]$/u;
const CHINESE_OPENING = /^[在把和与與从從对對为為被以用向到由因而且或这這那不很最第每]$/u;

function cutsChinese(word: string, next: string): Cut {
  if (CHINESE_ENDING.test(next)) return 'word';
  if (CHINESE_COMPLEMENT.test(next) || CHINESE_OPENING.test(word)) return 'phrase';
  // Two single characters are mostly a word that the dictionary does not have.
  return word.length === 1 && next.length === 1 && !CHINESE_ENDING.test(word) ? 'phrase' : 'nothing';
}
