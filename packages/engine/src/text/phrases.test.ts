import { describe, expect, it } from 'vitest';
import { phrasesOf } from './phrases.js';

/** The text with a bar wherever a line may end without cutting a phrase. */
function marked(text: string, lang: string): string {
  const cutAt = phrasesOf(text, lang);
  return [...text]
    .map((sign, i) => (i > 0 && sign !== ' ' && cutAt(i) === 'nothing' ? `|${sign}` : sign))
    .join('');
}

describe('phrases', () => {
  it.each([
    ['ja', '時計のない台所でパンを焼く方法', '時計のない|台所で|パンを|焼く|方法'],
    ['ja', '折り返し地点で見つけた小さな喫茶店', '折り返し|地点で|見つけた|小さな|喫茶店'],
    ['ja', 'よいアイデアに「いいえ」と言う', 'よい|アイデアに|「いいえ」と|言う'],
    ['ja', '歴史をたどる', '歴史を|たどる'],
    ['zh', '如何在没有钟表的厨房里烤面包', '如何|在没有|钟表的|厨房里|烤面包'],
    ['ko', '시계 없는 부엌', '시계 |없는 |부엌'],
  ])('of %s: %s', (lang, text, expected) => {
    expect(marked(text, lang)).toBe(expected);
  });

  it('never begin with a small kana, a long mark or a closing sign', () => {
    const text = 'キャッチー、ッ。';
    const cutAt = phrasesOf(text, 'ja');
    for (let i = 1; i < text.length; i++) if (/[ャッー、。]/.test(text[i]!)) expect(cutAt(i)).toBe('word');
  });
});
