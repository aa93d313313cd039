import { expect, test } from 'vitest';
import { linesOf } from './estimate.js';
import { withPhrasesJoined } from './phrases.js';

/** Phrases parted by strokes. */
const shown = (text: string) =>
  withPhrasesJoined(text)
    .replace(/([^\u2060])(?=[^\u2060])/gu, '$1|')
    .replaceAll('\u2060', '');

test.each([
  ['速いウェブサイトの作り方', '速い|ウェブサイトの|作り方'],
  ['データベースを止めずに移行する方法', 'データベースを|止めずに|移行する|方法'],
  ['入門:はじめてのアプリ', '入門:|はじめての|アプリ'],
])('%s ends its lines with phrases', (text, phrases) => {
  expect(shown(text)).toBe(phrases);
});

test.each(['如何构建快速的网站', 'How to build a REST API', '안녕하세요 여러분'])(
  '%s stays as it is',
  (text) => {
    expect(withPhrasesJoined(text)).toBe(text);
  },
);

test('a phrase counts as a word, and what joins its letters has no width', () => {
  const text = withPhrasesJoined('データベースを止めずに移行する方法');
  expect(linesOf(text, 9.1, { weight: 700, tracking: 0 })).toEqual({ count: 3, widest: 7 });
  expect(linesOf(text, 10.1, { weight: 700, tracking: 0 })).toEqual({ count: 2, widest: 7 });
});
