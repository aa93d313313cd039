// Letters that are written side by side without spaces, each in a square: Han, kana, bopomofo and their punctuation.

const LETTER =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Bopomofo}\\u3000-\\u303F\\u30FC\\uFF01-\\uFF9F]';
const STRETCH = new RegExp(`(?:${LETTER}\\p{M}*)+`, 'gu');
const FIRST = new RegExp(`^${LETTER}`, 'u');
const ANY = new RegExp(LETTER, 'u');

/** Whether a stretch of `ideographicStretches` is of ideographs. */
export function isIdeographic(stretch: string): boolean {
  return FIRST.test(stretch);
}

export function hasIdeographs(text: string): boolean {
  return ANY.test(text);
}

/** Ideographs and other text in turn; joined they give the text back. */
export function ideographicStretches(text: string): readonly string[] {
  if (!ANY.test(text)) return [text];
  const stretches: string[] = [];
  let end = 0;
  for (const { 0: stretch, index } of text.matchAll(STRETCH)) {
    if (index > end) stretches.push(text.slice(end, index));
    stretches.push(stretch);
    end = index + stretch.length;
  }
  if (end < text.length) stretches.push(text.slice(end));
  return stretches;
}
