import { describe, expect, it } from 'vitest';
import { composed } from './composed.js';

describe('composed', () => {
  it.each([
    ['Latin', 'cafe\u0301, A\u030A, o\u0323\u0301', 'café, Å, ọ\u0301'],
    ['Greek and Cyrillic', 'α\u0301 и\u0306', 'ά й'],
    ['kana', 'か\u3099ハ\u309A', 'がパ'],
    ['hangul', '\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
  ])('joins %s letters with their marks', (_script, apart, joined) => {
    expect(composed(apart)).toBe(joined);
  });

  it('leaves what has no character of its own, and letters that only resemble others', () => {
    for (const text of ['q\u0303 v\u0302', '\uF900 \uFA4A', 'ש\u05C1', '\u212B', 'क\u093C'])
      expect(composed(text)).toBe(text);
  });
});
