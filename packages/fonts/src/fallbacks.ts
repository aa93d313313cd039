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

const scriptTests = new Map<string, RegExp>();

/** A set of characters takes a third of a millisecond to make, and most texts need none or one of the forty. */
function isOfScript(script: string, character: string): boolean {
  const test = scriptTests.get(script) ?? new RegExp(`\\p{Script_Extensions=${script}}`, 'u');
  scriptTests.set(script, test);
  return test.test(character);
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
 * A function from a code point to the families to ask for it, best first, each found when it is asked for. Ideographs
 * are drawn as `lang` has them, else as the kana or hangul beside them suggest, else in simplified forms.
 */
export function createFallbackOrder(text: string, lang?: string): (codePoint: number) => Iterator<string> {
  let variant: HanVariant | undefined;
  const hanFamilies = () => {
    variant ??= hanVariant(text, lang);
    return hanOrder[variant];
  };
  return function* order(codePoint) {
    const character = String.fromCodePoint(codePoint);
    if (plainAlphabet.test(character)) return yield* [...alphabets, ...symbols];
    if (presentedAsEmoji.test(character) && !text.includes(`${character}${asText}`))
      return yield* [picture, ...symbols];
    const eastern = eastAsian.test(character);
    // Half of the scripts use the ideographic comma and its brackets too, in other widths.
    if (eastern) yield* hanFamilies();
    for (const [script, family] of scripts) if (isOfScript(script, character)) yield family;
    yield* alphabets;
    yield* symbols;
    if (!eastern) yield* hanFamilies();
    if (mayBeEmoji.test(character)) yield picture;
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
