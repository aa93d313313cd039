/** What a specimen shows of one script. */
export interface SampleText {
  /** A sentence that the ladder of weights repeats. */
  readonly sentence: string;
  /** Letters, in lines. */
  readonly letters: readonly string[];
  /** The side that lines start from; left without it. */
  readonly align?: 'right';
}

const latin: SampleText = {
  sentence: 'Sphinx of black quartz, judge my vow',
  letters: [
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ',
    'abcdefghijklmnopqrstuvwxyz',
    '0123456789 &?!@#%€£$ «()[]{}» ÄÇÉÑØß',
  ],
};

/** By script as font packages call it. The first script of a family that is here, from the top, is shown. */
const byScript: Readonly<Record<string, SampleText>> = {
  japanese: {
    sentence: 'いろはにほへと散りぬるを',
    letters: [
      'あいうえおかきくけこさしすせそ',
      'アイウエオカキクケコサシスセソ',
      '東京駅から海まで二十分 0123456789',
    ],
  },
  korean: {
    sentence: '키스의 고유조건은 입술끼리 만나야 한다',
    letters: ['가나다라마바사아자차카타파하', '거너더러머버서어저처커터퍼허', '서울에서 바다까지 0123456789'],
  },
  'chinese-simplified': {
    sentence: '视野无限广，窗外有蓝天',
    letters: ['天地玄黄宇宙洪荒日月盈昃', '辰宿列张寒来暑往秋收冬藏', '从车站到海边 0123456789'],
  },
  'chinese-traditional': {
    sentence: '視野無限廣，窗外有藍天',
    letters: ['天地玄黃宇宙洪荒日月盈昃', '辰宿列張寒來暑往秋收冬藏', '從車站到海邊 0123456789'],
  },
  arabic: {
    sentence: 'نص حكيم له سر قاطع وذو شأن عظيم',
    letters: ['ا ب ت ث ج ح خ د ذ ر ز س ش', 'ص ض ط ظ ع غ ف ق ك ل م ن ه و ي', '٠١٢٣٤٥٦٧٨٩'],
    align: 'right',
  },
  hebrew: {
    sentence: 'דג סקרן שט בים מאוכזב',
    letters: ['אבגדהוזחטיכלמנ', 'סעפצקרשת ךםןףץ', '0123456789 ₪'],
    align: 'right',
  },
  devanagari: {
    sentence: 'ऋषियों को सताने वाले दुष्ट राक्षसों',
    letters: ['अ आ इ ई उ ऊ ऋ ए ऐ ओ औ', 'क ख ग घ ङ च छ ज झ ञ ट ठ ड ढ ण', '०१२३४५६७८९'],
  },
  bengali: {
    sentence: 'আমার সোনার বাংলা, আমি তোমায় ভালোবাসি',
    letters: ['অ আ ই ঈ উ ঊ ঋ এ ঐ ও ঔ', 'ক খ গ ঘ ঙ চ ছ জ ঝ ঞ ট ঠ ড ঢ ণ', '০১২৩৪৫৬৭৮৯'],
  },
  telugu: {
    sentence: 'దేశ భాషలందు తెలుగు లెస్స',
    letters: ['అ ఆ ఇ ఈ ఉ ఊ ఋ ఎ ఏ ఐ ఒ ఓ ఔ', 'క ఖ గ ఘ చ ఛ జ ఝ ట ఠ డ ఢ ణ', '౦౧౨౩౪౫౬౭౮౯'],
  },
  tamil: {
    sentence: 'யாதும் ஊரே யாவரும் கேளிர்',
    letters: ['அ ஆ இ ஈ உ ஊ எ ஏ ஐ ஒ ஓ ஔ', 'க ங ச ஞ ட ண த ந ப ம ய ர ல வ', '0123456789'],
  },
  thai: {
    sentence: 'เป็นมนุษย์สุดประเสริฐเลิศคุณค่า',
    letters: ['กขคฆงจฉชซฌญฎฏฐฑฒณ', 'ดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ', '๐๑๒๓๔๕๖๗๘๙'],
  },
  emoji: {
    sentence: '🎨🖼️✨🚀🌊🦊',
    letters: ['😀😍🤔😎🥳😴🤯🫠', '🐙🦋🌵🍄🌈🔥❄️🌍', '🏆🎸🧭📦🔑💡🎈🪄'],
  },
  symbols: {
    sentence: '★ ☂ ♞ ⚓ ✈ ☯ ♫ ✂',
    letters: ['☀☁☂☃★☆☎☏☕☘☠☢☣☮☯', '♔♕♖♗♘♙♚♛♜♝♞♟', '✁✂✃✄✆✇✈✉✌✍✎✏'],
  },
  math: {
    sentence: '∀x ∈ ℝ: ⌈x⌉ = −⌊−x⌋',
    letters: ['∀∂∃∅∇∈∉∋∏∑√∝∞∠∧∨∩∪∫', '≈≠≡≤≥⊂⊃⊆⊇⊕⊗⊥⋅⌈⌉⌊⌋', 'ℂℕℙℚℝℤ 𝑎𝑏𝑐 𝔄𝔅ℭ'],
  },
};

const pictorial = ['emoji', 'symbols', 'math'];
const eastAsian = ['japanese', 'korean', 'chinese-simplified', 'chinese-traditional'];

/**
 * The text that shows a family best: that of the script it was made for, else Latin. Symbols are what a family is for
 * only if its name says so, and one that has Greek or Cyrillic was made for all of Europe first.
 */
export function sampleTextFor({ name, scripts }: { name: string; scripts: readonly string[] }): SampleText {
  const isEuropean = scripts.includes('greek') || scripts.includes('cyrillic');
  const own = Object.keys(byScript).find((script) => {
    if (!scripts.includes(script)) return false;
    if (pictorial.includes(script)) return name.toLowerCase().includes(script);
    return !isEuropean || eastAsian.includes(script);
  });
  return (own && byScript[own]) || latin;
}
