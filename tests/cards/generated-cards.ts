// A set of cards that is the same in every run: each draws its parameters from a list by a number.
import { layoutNames, patternNames, sizes, themeNames } from '@limn/cards';
import { titles } from './titles.js';

type Parameters = Readonly<Record<string, string>>;

/** A stream of whole numbers below `bound`, by xorshift. */
function createDice(seed: number): (bound: number) => number {
  let state = seed | 1;
  return (bound) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % bound;
  };
}

const subtitles: Readonly<Record<string, string>> = {
  ar: 'مقدمة قصيرة لكل من يريد أن يبدأ اليوم',
  he: 'מבוא קצר לכל מי שרוצה להתחיל היום',
  hi: 'आज शुरू करने वालों के लिए छोटा परिचय',
  ja: '今日から始める人のための短い紹介です。カフェで読めます。',
  th: 'บทนำสั้น ๆ สำหรับผู้ที่อยากเริ่มวันนี้',
  ko: '오늘 시작하려는 분들을 위한 짧은 소개',
  'zh-Hans': '写给今天就想开始的人的简短介绍。',
};
const long =
  'A patient, thorough and now and then surprising walk through everything that happens between a request and its answer, written for people who would rather understand their tools than memorise them, with pictures, numbers and a few honest mistakes that we made on the way there.';

const often: readonly (readonly [name: string, values: readonly string[]])[] = [
  [
    'caption',
    [
      'Part 1 of 4',
      'A caption that is as long as a caption can be without going over the limit of it, which is a hundred',
    ],
  ],
  ['brand', ['Acme', 'The Extraordinarily Long Company Name GmbH & Co. K']],
  ['site', ['acme.dev', 'documentation.engineering.internal.example-company.com/docs']],
  ['icon', ['rocket', 'code', 'book-open', 'no-such-icon']],
  ['accent', ['ff6b35', '00c2a8', 'ffd60a', '111111', 'f5f5f5', '3b82f6']],
];
const seldom: typeof often = [
  ['bgColor', ['ffffff', '000000', '808080', 'ff0000', '1d4ed8', 'fde68a']],
  ['bgGradient', ['ff6600,1a1a2e', 'ffffff,000000', '22c55e,0ea5e9', 'fef08a,fda4af']],
  ['titleColor', ['ff0000', '777777', 'ffffff', '000000']],
  ['subtitleColor', ['00ff00', '999999']],
];
const facts: typeof often = [
  ['value', ['98.2%', '€1,284,500', '3', '−0.004 ms per request']],
  ['label', ['Monthly active users', 'Uptime']],
  ['change', ['+12.4%', '-3', '0%']],
  ['series', ['1,4,3,8,6,12', '5,5,5', '9,1']],
  ['author', ['Ada Lovelace', 'Jean-Baptiste Emmanuel Zorg de la Rochefoucauld-Montmorency the Younger']],
  [
    'role',
    ['Mathematician', 'Principal engineer for the reliability of payments in Europe, Middle East and Africa'],
  ],
  ['date', ['2026-03-31', 'Tonight']],
  ['time', ['18:30']],
  ['readingTime', ['8', '25 minutes']],
  ['tags', ['API,Node', 'Architecture,Reliability engineering,Distributed systems,TypeScript,History']],
  ['place', ['Kraftwerk, Berlin', 'The Grand Hall of the Municipal Library, Third Floor, Rotterdam']],
  ['price', ['€49', '1.299.000,00 kr']],
  ['oldPrice', ['€79']],
  ['rating', ['4.7', '0']],
  ['reviews', ['1,204']],
  ['stats', ['12.4k Followers,98 Repos,3 Teams', '1 Post']],
  ['handle', ['@ada']],
  ['version', ['v2.4', '2026.11.0-beta.3']],
  [
    'changes',
    ['New: dark mode|Fixed: slow search|Faster cold starts on small machines, by half', 'One change'],
  ],
  ['episode', ['42']],
  ['duration', ['48 min']],
  [
    'code',
    [
      'npm install limn',
      "import { render } from 'limn';\n\n// draws\nconst picture = await render(spec, { format: 'jpeg', quality: 85, scale: 2 });\nawait writeFile('card.jpg', picture.bytes);\n",
    ],
  ],
  ['codeLang', ['server.ts']],
];

/** So many cards over all themes, patterns, layouts, sizes and languages. */
export function generatedCards(count: number): readonly Parameters[] {
  const dice = createDice(20_260_331);
  const languages = Object.keys(titles);
  const sizeNames = [...Object.keys(sizes), '600x315', '400x400', '1500x500', '300x900', '2400x1260'];
  const pick = <T>(list: readonly T[]): T => list[dice(list.length)]!;
  const some = (list: typeof often, one: number) =>
    list.flatMap(([name, values]) => (dice(one) === 0 ? [[name, pick(values)] as const] : []));
  return Array.from({ length: count }, (_, i) => {
    const language = languages[i % languages.length]!;
    const tag = /^(?:emoji|odd)$/.test(language) ? undefined : language;
    const subtitle = pick([undefined, subtitles[language] ?? 'A complete guide for beginners', long]);
    return Object.fromEntries([
      ['title', pick(titles[language]!)],
      ['layout', layoutNames[Math.floor(i / 7) % layoutNames.length]!],
      ['theme', themeNames[i % themeNames.length]!],
      ['pattern', pick(patternNames)],
      ['size', i % 3 === 0 ? pick(sizeNames) : 'og'],
      ...(subtitle ? [['subtitle', subtitle] as const] : []),
      ...(tag && dice(4) > 0 ? [['lang', tag] as const] : []),
      ...some(often, 2),
      ...some(seldom, 12),
      ...some(facts, 2),
    ]);
  });
}
