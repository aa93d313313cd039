import type { Face } from '@limn/fonts';
import { describe, expect, it } from 'vitest';
import { naturalLineHeight } from './natural-line-height.js';

const face = { metrics: { ascent: 1.6, descent: 0.9 } } as Face;

function heightOf(text: string): number {
  const fragment = { text, face, level: 0, em: 1, letters: 1 };
  return naturalLineHeight([{ fragments: [fragment], baseLevel: 0, ends: true, em: 1, letters: 1 }]);
}

describe('without a line height', () => {
  it.each([
    ['Latin', 'Ångström, “œuvre” — €5', 1.2],
    ['Vietnamese', 'Ữ Ệ Ẩ', 1.2],
    ['Hebrew with points', 'בְּרֵאשִׁית', 1.2],
    ['emoji', '🚀 👨‍👩‍👧‍👦 ❤️', 1.2],
    ['Japanese', '朝ごはん「前」', 1.3],
    ['a rare ideograph', '𠮷', 1.2],
    ['Korean', '한국어', 1.3],
    ['Arabic', 'مرحبا', 1.4],
    ['Arabic with vowels', 'مَرْحَبًا', 1.8],
    ['Hindi', 'नमस्ते', 1.4],
    ['Thai', 'สวัสดี', 1.4],
    ['Khmer', 'សួស្តី', 1.6],
    ['Burmese', 'မင်္ဂလာပါ', 1.7],
    ['Latin beside Burmese', 'Hello မင်္ဂလာပါ', 1.7],
  ])('%s is set as its ink needs', (_, text, height) => {
    expect(heightOf(text)).toBe(height);
  });

  it.each([
    ['Adlam', '𞤀𞤁'],
    ['Balinese', 'ᬅᬓ᭄ᬱᬭ'],
  ])('%s is set as its face asks for', (_, text) => {
    expect(heightOf(text)).toBe(2.5);
  });
});
