// Which writing system words are in: it decides direction, line height, tracking and faces.

export type Direction = 'ltr' | 'rtl';

export type Script = 'latin' | 'arabic' | 'hebrew' | 'han' | 'kana' | 'hangul' | 'indic' | 'thai' | 'tall';

const ranges: readonly (readonly [Script, RegExp])[] = [
  ['kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ['hangul', /\p{Script=Hangul}/gu],
  ['han', /\p{Script=Han}/gu],
  ['arabic', /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu],
  ['hebrew', /\p{Script=Hebrew}/gu],
  [
    'indic',
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/gu,
  ],
  ['thai', /\p{Script=Thai}/gu],
  ['tall', /[\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu],
];

/** The script that at least a quarter of the letters are in, other than Latin; else Latin, which stands for all alphabets like it. */
export function scriptOf(text: string): Script {
  if (!/[\u0590-\u1fff\u2e80-\ud7ff\uf900-\ufeff]|[\ud800-\udbff]/.test(text)) return 'latin';
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const counted = ranges
    .map(([script, pattern]) => ({ script, count: text.match(pattern)?.length ?? 0 }))
    .filter(({ count }) => count > 0 && count * 4 >= letters);
  // Kana stand beside as many Han characters in Japanese.
  if (counted.some(({ script }) => script === 'kana')) return 'kana';
  return counted.sort((a, b) => b.count - a.count)[0]?.script ?? 'latin';
}

const rightToLeft = /^(?:ar|arc|ckb|dv|fa|he|iw|ji|ks|nqo|ps|sd|syr|ug|ur|yi)(?:-|$)/i;
/** Letters that decide a direction. */
export const reads = {
  rtl: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u,
  ltr: /(?![\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}])\p{L}/u,
} as const;

/** Which way a card reads: what its language says, else its first letter. */
export function directionOf(text: string, lang: string | undefined): Direction {
  if (lang) return rightToLeft.test(lang) && !/-latn\b/i.test(lang) ? 'rtl' : 'ltr';
  const first = /\p{L}/u.exec(text)?.[0] ?? '';
  return reads.rtl.test(first) ? 'rtl' : 'ltr';
}
