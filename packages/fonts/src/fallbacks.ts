// Who draws a character that the family of a text lacks.

type HanVariant = 'ja' | 'ko' | 'hans' | 'hant';

// Scripts with a family of their own, by Unicode's short names.
const scripts: readonly (readonly [script: string, family: string])[] = [
  ['Arab', 'Noto Sans Arabic'],
  ['Hebr', 'Noto Sans Hebrew'],
  ['Deva', 'Noto Sans Devanagari'],
  ['Beng', 'Noto Sans Bengali'],
  ['Guru', 'Noto Sans Gurmukhi'],
  ['Gujr', 'Noto Sans Gujarati'],
  ['Orya', 'Noto Sans Oriya'],
  ['Taml', 'Noto Sans Tamil'],
  ['Telu', 'Noto Sans Telugu'],
  ['Knda', 'Noto Sans Kannada'],
  ['Mlym', 'Noto Sans Malayalam'],
  ['Sinh', 'Noto Sans Sinhala'],
  ['Thai', 'Noto Sans Thai'],
  ['Laoo', 'Noto Sans Lao'],
  ['Khmr', 'Noto Sans Khmer'],
  ['Mymr', 'Noto Sans Myanmar'],
  ['Geor', 'Noto Sans Georgian'],
  ['Armn', 'Noto Sans Armenian'],
  ['Ethi', 'Noto Sans Ethiopic'],
  ['Mong', 'Noto Sans Mongolian'],
  ['Thaa', 'Noto Sans Thaana'],
  ['Syrc', 'Noto Sans Syriac'],
  ['Nkoo', 'Noto Sans NKo'],
  ['Tfng', 'Noto Sans Tifinagh'],
  ['Cher', 'Noto Sans Cherokee'],
  ['Cans', 'Noto Sans Canadian Aboriginal'],
  ['Yiii', 'Noto Sans Yi'],
  ['Adlm', 'Noto Sans Adlam'],
  ['Bali', 'Noto Sans Balinese'],
  ['Bamu', 'Noto Sans Bamum'],
  ['Cham', 'Noto Sans Cham'],
  ['Java', 'Noto Sans Javanese'],
  ['Kali', 'Noto Sans Kayah Li'],
  ['Lana', 'Noto Sans Tai Tham'],
  ['Lisu', 'Noto Sans Lisu'],
  ['Mtei', 'Noto Sans Meetei Mayek'],
  ['Olck', 'Noto Sans Ol Chiki'],
  ['Rohg', 'Noto Sans Hanifi Rohingya'],
  ['Sund', 'Noto Sans Sundanese'],
  ['Talu', 'Noto Sans New Tai Lue'],
  ['Tibt', 'Noto Serif Tibetan'],
  ['Hmnp', 'Noto Serif NP Hmong'],
];

interface ScriptFallback {
  readonly test: RegExp;
  readonly family: string;
}

let scriptTests: readonly ScriptFallback[] | undefined;

/** Forty sets of characters take some milliseconds to make, and most texts need none of them. */
function scriptFallbacks(): readonly ScriptFallback[] {
  scriptTests ??= scripts.map(([script, family]) => ({
    test: new RegExp(`\\p{Script_Extensions=${script}}`, 'u'),
    family,
  }));
  return scriptTests;
}

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

// Asks for a sign where an emoji is the rule.
const asText = '\uFE0E';
const presentedAsEmoji = /\p{Emoji_Presentation}/u;
const mayBeEmoji = /\p{Emoji}/u;
const plainAlphabet = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

function hanVariant(text: string, lang: string | undefined): HanVariant {
  const tag = lang?.toLowerCase() ?? '';
  if (/^ja\b/.test(tag)) return 'ja';
  if (/^ko\b/.test(tag)) return 'ko';
  if (/^zh-(?:.*-)?hans\b/.test(tag)) return 'hans';
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
  let variant: HanVariant | undefined;
  const hanFamilies = () => {
    variant ??= hanVariant(text, lang);
    return hanOrder[variant];
  };
  return (codePoint) => {
    const character = String.fromCodePoint(codePoint);
    if (plainAlphabet.test(character)) return [...alphabets, ...symbols];
    if (presentedAsEmoji.test(character) && !text.includes(`${character}${asText}`))
      return [picture, ...symbols];
    const own = scriptFallbacks().filter(({ test }) => test.test(character));
    const han = hanFamilies();
    const eastern = eastAsian.test(character) ? han : [];
    return [
      // Half of the scripts use the ideographic comma and its brackets too, in other widths.
      ...eastern,
      ...own.map(({ family }) => family),
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
  ...scripts.map(([, family]) => family),
  ...new Set(Object.values(hanOrder).flat()),
  ...symbols,
  picture,
];

export const emojiFamily = picture;
