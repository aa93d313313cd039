// Strings that the guide shows as Limn and as Chromium set them.

export interface BesideCase {
  readonly text: string;
  readonly lang: string;
  readonly family: string;
  readonly weight: number;
  /** Pixels. */
  readonly size: number;
  /** Multiple of the size, given to both so that only the lines differ. */
  readonly lineHeight: number;
  readonly wrap: 'normal' | 'balance' | 'pretty';
  /** How many lines the box has room for. */
  readonly lines: number;
}

const latin = {
  family: 'Inter',
  weight: 700,
  size: 32,
  lineHeight: 1.2,
  lang: 'en',
  wrap: 'normal',
  lines: 3,
} as const;
const headline = {
  ...latin,
  text: 'Learning to cook at 70: the letters of an impatient beginner',
};
const narrow = { ...latin, size: 28, weight: 400, lines: 3 };

/** By the name of the picture, without `beside-`. */
export const besideCases: Readonly<Record<string, readonly BesideCase[]>> = {
  headlines: [headline, { ...headline, wrap: 'balance' }, { ...headline, wrap: 'pretty' }],
  'right-to-left': [
    {
      ...latin,
      lang: 'ar',
      family: 'Cairo',
      lineHeight: 1.4,
      wrap: 'pretty',
      text: 'وصل الإصدار 2.0 من Limn، ومعه خطوط أجمل للعناوين العربية!',
      lines: 4,
    },
    {
      ...latin,
      lang: 'he',
      family: 'Heebo',
      wrap: 'pretty',
      text: 'גרסה 2.0 של Limn כאן (עם 99 גופנים): „שלום עולם” בכל שפה',
      lines: 4,
    },
  ],
  'south-asia': [
    {
      ...latin,
      lang: 'th',
      family: 'Prompt',
      lineHeight: 1.4,
      wrap: 'pretty',
      text: 'เราวาดการ์ดโซเชียลหนึ่งหมื่นสองพันใบให้เสร็จก่อนมื้อเช้า',
    },
    {
      ...latin,
      lang: 'hi',
      family: 'Mukta',
      lineHeight: 1.4,
      wrap: 'pretty',
      text: 'चाँद पर उतरना हमें आज भी क्या सिखा सकता है, और किसे?',
    },
  ],
  'east-asia': [
    {
      ...latin,
      lang: 'ja',
      family: 'Noto Sans JP',
      lineHeight: 1.3,
      wrap: 'pretty',
      text: '「朝ごはんの前に」、一万二千枚の画像を描き終える仕組みについて',
    },
    {
      ...latin,
      lang: 'ko',
      family: 'Noto Sans KR',
      lineHeight: 1.3,
      wrap: 'pretty',
      text: '아침 식사 전에 소셜 카드 1만 2천 장을 그려 내는 방법에 대하여',
    },
  ],
  'long-words': [
    {
      ...latin,
      lang: 'de',
      wrap: 'pretty',
      text: 'Was das Lieferkettensorgfaltspflichtengesetz für kleine Firmen bedeutet',
      lines: 4,
    },
    { ...narrow, text: 'See https://limn.example/guides/typography?lang=en&size=48#wrap for more', lines: 5 },
  ],
  'on-purpose': [
    { ...narrow, text: 'Never start a merge with --force or -f', lines: 2 },
    { ...narrow, lang: 'fr', text: 'Mais où donc est la clé ? « Près de la fenêtre », dit-elle', lines: 2 },
  ],
};
