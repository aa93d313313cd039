import { describe, expect, it } from 'vitest';
import { type Direction, levelsOf, visualOrder } from '../../src/text/bidi.js';
import { hasUnicodeData, textOf, unicodeData } from './data.js';

interface Case {
  readonly text: string;
  readonly direction: Direction;
  /** `x` for characters that have no level because they are removed. */
  readonly levels: readonly string[];
  readonly order: string;
}

/** What is wrong with our levels and our order of a text, if anything. */
function faultOf({ text, direction, levels, order }: Case): string | undefined {
  const found = levelsOf(text, direction);
  let offset = 0;
  const characters = [...text].map((character, index) => {
    const level = found?.levels[offset] ?? 0;
    offset += character.length;
    return { index, level };
  });
  const kept = characters.filter(({ index }) => levels[index] !== 'x');
  const ours = characters.map(({ index, level }) => (levels[index] === 'x' ? 'x' : level)).join(' ');
  if (ours !== levels.join(' ')) return `levels ${ours}`;
  const drawn = visualOrder(kept)
    .map(({ index }) => index)
    .join(' ');
  return drawn === order ? undefined : `order ${drawn}`;
}

const directions = ['ltr', 'rtl', 'auto'] as const;

describe.runIf(hasUnicodeData('BidiCharacterTest.txt'))('BidiCharacterTest', () => {
  it('finds the levels, the base level and the order of every row', () => {
    const rows = unicodeData('BidiCharacterTest.txt');
    const faults = rows.flatMap((row) => {
      const [codePoints, direction, base, levels, order] = row.split(';') as [
        string,
        string,
        string,
        string,
        string,
      ];
      const asked = directions[Number(direction)]!;
      const text = textOf(codePoints);
      const fault = faultOf({ text, direction: asked, levels: levels.split(' '), order });
      const found = levelsOf(text, asked)?.base ?? 0;
      const wrong = fault ?? (found === Number(base) ? undefined : `base ${found}`);
      return wrong ? [`${row}: ${wrong}`] : [];
    });
    expect(rows.length).toBeGreaterThan(90_000);
    expect(faults).toEqual([]);
  }, 60_000);
});

/** A character of each class, in the rows of BidiTest. */
const samples: Readonly<Record<string, string>> = {
  L: 'a',
  R: '\u05D0',
  EN: '1',
  ES: '+',
  ET: '$',
  AN: '\u0661',
  CS: ',',
  B: '\u2029',
  S: '\t',
  WS: ' ',
  ON: '!',
  NSM: '\u0300',
  AL: '\u0627',
  BN: '\u200B',
  LRE: '\u202A',
  RLE: '\u202B',
  PDF: '\u202C',
  LRO: '\u202D',
  RLO: '\u202E',
  LRI: '\u2066',
  RLI: '\u2067',
  FSI: '\u2068',
  PDI: '\u2069',
};

// In BidiTest a bit says which paragraphs a row is about.
const bits: readonly (readonly [bit: number, direction: Direction])[] = [
  [1, 'auto'],
  [2, 'ltr'],
  [4, 'rtl'],
];

function* bidiTest(): Generator<Case> {
  let levels: readonly string[] = [];
  let order = '';
  for (const row of unicodeData('BidiTest.txt')) {
    if (row.startsWith('@Levels:')) levels = row.slice(8).trim().split(/\s+/);
    else if (row.startsWith('@Reorder:')) order = row.slice(9).trim();
    else {
      const [classes, set] = row.split(';') as [string, string];
      const text = classes
        .split(' ')
        .map((name) => samples[name]!)
        .join('');
      for (const [bit, direction] of bits) {
        if (Number.parseInt(set, 16) & bit) yield { text, direction, levels, order };
      }
    }
  }
}

describe.runIf(hasUnicodeData('BidiTest.txt'))('BidiTest', () => {
  it('finds the levels and the order of every row', () => {
    let cases = 0;
    const faults: string[] = [];
    for (const each of bidiTest()) {
      cases++;
      // Paragraphs are cut before they are given levels: a separator in the middle never comes here.
      if (/\u2029./u.test(each.text)) continue;
      const fault = faultOf(each);
      if (fault) faults.push(`${JSON.stringify(each)}: ${fault}`);
    }
    expect(cases).toBeGreaterThan(700_000);
    expect(faults.slice(0, 10)).toEqual([]);
  }, 120_000);
});
