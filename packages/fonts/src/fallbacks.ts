// Who draws a character that the family of a text lacks.

/** One script: how its characters are known and which families draw them. */
interface ScriptFallback {
  readonly test: RegExp;
  readonly families: readonly string[];
}

type HanVariant = 'ja' | 'ko' | 'hans' | 'hant';

// Scripts with families of their own, by Unicode's script extensions.
const scripts: readonly ScriptFallback[] = [
  ['Arab', 'Arabic'],
  ['Hebr', 'Hebrew'],
  ['Deva', 'Devanagari'],
  ['Beng', 'Bengali'],
  ['Guru', 'Gurmukhi'],
  ['Gujr', 'Gujarati'],
  ['Orya', 'Oriya'],
  ['Taml', 'Tamil'],
  ['Telu', 'Telugu'],
  ['Knda', 'Kannada'],
  ['Mlym', 'Malayalam'],
  ['Sinh', 'Sinhala'],
  ['Thai', 'Thai'],
  ['Laoo', 'Lao'],
  ['Khmr', 'Khmer'],
  ['Mymr', 'Myanmar'],
  ['Geor', 'Georgian'],
  ['Armn', 'Armenian'],
  ['Ethi', 'Ethiopic'],
  ['Mong', 'Mongolian'],
  ['Thaa', 'Thaana'],
  ['Syrc', 'Syriac'],
  ['Nkoo', 'NKo'],
  ['Tfng', 'Tifinagh'],
  ['Cher', 'Cherokee'],
  ['Cans', 'Canadian Aboriginal'],
  ['Yiii', 'Yi'],
  ['Adlm', 'Adlam'],
  ['Bali', 'Balinese'],
  ['Bamu', 'Bamum'],
  ['Cham', 'Cham'],
  ['Java', 'Javanese'],
  ['Kali', 'Kayah Li'],
  ['Lana', 'Tai Tham'],
  ['Lisu', 'Lisu'],
  ['Mtei', 'Meetei Mayek'],
  ['Olck', 'Ol Chiki'],
  ['Rohg', 'Hanifi Rohingya'],
  ['Sund', 'Sundanese'],
  ['Talu', 'New Tai Lue'],
].map(([script, name]) => ({
  test: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
  families: [`Noto Sans ${name}`],
}));

const serifScripts: readonly ScriptFallback[] = [
  { test: /\p{Script_Extensions=Tibt}/u, families: ['Noto Serif Tibetan'] },
  { test: /\p{Script_Extensions=Hmnp}/u, families: ['Noto Serif NP Hmong'] },
];

// Ideographs, kana, hangul and the punctuation and wide forms that go with them.
const eastAsian =
  /[\p{Script_Extensions=Hani}\p{Script_Extensions=Hira}\p{Script_Extensions=Kana}\p{Script_Extensions=Hang}\p{Script_Extensions=Bopo}\u3000-\u303F\u3200-\u33FF\uFE30-\uFE4F\uFF00-\uFFEF]/u;

const hanOrder: Readonly<Record<HanVariant, readonly string[]>> = {
  ja: ['Noto Sans JP', 'Noto Sans SC', 'Noto Sans TC', 'Noto Sans KR'],
  ko: ['Noto Sans KR', 'Noto Sans JP', 'Noto Sans SC', 'Noto Sans TC'],
  hans: ['Noto Sans SC', 'Noto Sans TC', 'Noto Sans JP', 'Noto Sans KR'],
  hant: ['Noto Sans TC', 'Noto Sans SC', 'Noto Sans JP', 'Noto Sans KR'],
};

const alphabets = ['Inter', 'Noto Sans'];
const symbols = ['Noto Sans Symbols', 'Noto Sans Symbols 2', 'Noto Sans Math'];
const picture = 'Noto Color Emoji';

const presentedAsEmoji = /\p{Emoji_Presentation}/u;
const mayBeEmoji = /\p{Emoji}/u;
const plainAlphabet = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function hanVariant(text: string, lang: string | undefined): HanVariant {
  const tag = lang?.toLowerCase() ?? '';
  if (/^ja\b/.test(tag)) return 'ja';
  if (/^ko\b/.test(tag)) return 'ko';
  if (/^(?:yue|zh-(?:.*-)?(?:hant|tw|hk|mo))\b/.test(tag)) return 'hant';
  if (/^zh\b/.test(tag)) return 'hans';
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) return 'ja';
  return /\p{Script=Hangul}/u.test(text) ? 'ko' : 'hans';
}

/**
 * A function from a code point to the families to ask for it, best first. Ideographs are drawn as `lang`
 * has them, else as the kana or hangul beside them suggest, else in simplified forms.
 */
export function createFallbackOrder(text: string, lang?: string): (codePoint: number) => readonly string[] {
  const han = hanOrder[hanVariant(text, lang)];
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    if (plainAlphabet.test(character)) return [...alphabets, ...symbols];
    if (presentedAsEmoji.test(character)) return [picture, ...symbols];
    const own = [...scripts, ...serifScripts].filter(({ test }) => test.test(character));
    const eastern = eastAsian.test(character) ? han : [];
    return [
      ...own.flatMap(({ families }) => families),
      ...eastern,
      ...alphabets,
      ...symbols,
      ...(eastern.length === 0 ? han : []),
      ...(mayBeEmoji.test(character) ? [picture] : []),
    ];
  };
}

/** The order of families in a stack: alphabets, scripts, symbols, and pictures last, so that text stays text. */
export const fallbackFamilies: readonly string[] = [
  ...alphabets,
  ...[...scripts, ...serifScripts].flatMap(({ families }) => families),
  ...new Set(Object.values(hanOrder).flat()),
  ...symbols,
  picture,
];

export const emojiFamily = picture;
