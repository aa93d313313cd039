// npm run headlines [-- --update] [-- --list]: how well headlines are set, beside Chromium.
import { createEngine } from '@limn/engine';
import {
  type ExpectedHeadline,
  readExpectedHeadlines,
  updateExpectedHeadlines,
} from './headline-expected.js';
import { type Quality, qualityOf, type SetHeadline, wordsOf } from './headline-quality.js';
import { createLimnLines } from './limn-lines.js';
import { type Lines, lineTexts } from './lines.js';

const names = ['normal', 'balance', 'pretty', 'wrap*', 'balance*', 'pretty*'] as const;
type Name = (typeof names)[number];
type Setters = Readonly<Record<Name, SetHeadline>>;

async function setAll(expected: readonly ExpectedHeadline[]): Promise<readonly Setters[]> {
  const engine = createEngine();
  const set = {
    normal: createLimnLines(engine, 'normal'),
    balance: createLimnLines(engine, 'balance'),
    pretty: createLimnLines(engine, 'pretty'),
  };
  const all: Setters[] = [];
  for (const { sample, setting, chromium } of expected) {
    const normal = await set.normal({ sample, setting });
    const fewest = normal.ends.length;
    if (fewest < 2 || fewest > 6) continue;
    const ending = { ...sample, text: endingOf(sample.text, sample.lang) };
    const mustEndAlone = (await set.normal({ sample: ending, setting })).ends.length > 1;
    const headline = (lines: Lines, own = fewest): SetHeadline => ({
      sample,
      setting,
      lines,
      fewest: own,
      mustEndAlone,
    });
    const theirs = chromium.wrap.ends.length;
    all.push({
      normal: headline(normal),
      balance: headline(await set.balance({ sample, setting })),
      pretty: headline(await set.pretty({ sample, setting })),
      'wrap*': headline(chromium.wrap, theirs),
      'balance*': headline(chromium.balance, theirs),
      'pretty*': headline(chromium.pretty, theirs),
    });
  }
  return all;
}

/** The last two words. */
function endingOf(text: string, lang: string): string {
  const before = wordsOf(text, lang).at(-2);
  return before === undefined ? text : text.slice(text.lastIndexOf(before, text.length - before.length - 1));
}

const percent = (part: number) => `${(part * 100).toFixed(1)} %`;

const rows: readonly (readonly [string, (quality: Quality) => string])[] = [
  ['headlines of 2 to 6 lines', ({ count }) => String(count)],
  ['last line of one word', ({ lone }) => percent(lone)],
  ['  of two lines', ({ loneOfTwo }) => percent(loneOfTwo)],
  ['  where two words fit', ({ loneAvoidable }) => percent(loneAvoidable)],
  ['  of two lines where two fit', ({ loneAvoidableOfTwo }) => percent(loneAvoidableOfTwo)],
  ['raggedness', ({ raggedness }) => raggedness.toFixed(4)],
  ['lines that end in a stop word', ({ stopWords }) => percent(stopWords)],
  ['last line under 40 %', ({ shortEnds }) => percent(shortEnds)],
  ['more lines than first fit', ({ extraLines }) => percent(extraLines)],
];

function table(columns: readonly string[], qualities: readonly Quality[]): string {
  const line = (head: string, cells: readonly string[]) =>
    head.padEnd(30) + cells.map((cell) => cell.padStart(10)).join('');
  return [line('', columns), ...rows.map(([head, cell]) => line(head, qualities.map(cell)))].join('\n');
}

function byLanguage(all: readonly Setters[]): string {
  const langs = [...new Set(all.map(({ normal }) => normal.sample.lang))];
  return langs
    .map((lang) => {
      const own = all.filter(({ normal }) => normal.sample.lang === lang);
      const pretty = qualityOf(own.map((set) => set.pretty));
      const balance = qualityOf(own.map((set) => set.balance));
      return `${lang.padEnd(8)} ${String(own.length).padStart(4)}   alone ${percent(pretty.lone).padStart(7)} (avoidable ${percent(pretty.loneAvoidable).padStart(6)})   stop words ${percent(pretty.stopWords).padStart(6)}   raggedness of balance ${balance.raggedness.toFixed(3)}`;
    })
    .join('\n');
}

function missed(all: readonly Setters[]): readonly string[] {
  const [balance, pretty] = (['balance', 'pretty'] as const).map((name) =>
    qualityOf(all.map((set) => set[name])),
  );
  const checks: readonly (readonly [string, number, number])[] = [
    ['one-word last lines', Math.max(balance!.lone, pretty!.lone), 0.06],
    ['one-word last lines of two', Math.max(balance!.loneOfTwo, pretty!.loneOfTwo), 0.01],
    ['raggedness of balance', balance!.raggedness, 0.085],
    ['stop words at line ends in pretty', pretty!.stopWords, 0.05],
    ['extra lines', Math.max(balance!.extraLines, pretty!.extraLines), 0],
  ];
  return checks
    .filter(([, is, most]) => is > most)
    .map(([name, is, most]) => `${name}: ${is.toFixed(4)} > ${most}`);
}

if (process.argv.includes('--update')) await updateExpectedHeadlines();
const all = await setAll(readExpectedHeadlines());
console.log(table(['Limn', '', '', 'Chromium'], []).split('\n')[0]);
console.log(
  table(
    names.map((name) => name.replace('*', '')),
    names.map((name) => qualityOf(all.map((set) => set[name]))),
  ),
);
console.log(`\n${byLanguage(all)}`);
if (process.argv.includes('--list')) {
  for (const { pretty, balance, 'pretty*': theirs } of all) {
    const texts = (set: SetHeadline) => lineTexts(set.sample.text, set.lines.ends).join(' | ');
    console.log(
      `\n${pretty.sample.lang} ${pretty.setting.width}\n  pretty   ${texts(pretty)}\n  balance  ${texts(balance)}\n  Chromium ${texts(theirs)}`,
    );
  }
}
const faults = missed(all);
console.log(`\n${faults.length === 0 ? 'Every target is reached.' : `Missed: ${faults.join('; ')}`}`);
process.exitCode = faults.length === 0 ? 0 : 1;
