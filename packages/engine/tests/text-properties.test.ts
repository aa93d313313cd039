// What holds for every text, whatever its script and its box.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRun } from '../src/scene/scene.js';
import { box, canvas, flatLayout, textRuns } from './flat-type.js';

const words = fc.constantFrom(
  'a', 'the', 'Zeit', 'Lieferkettengesetz', 'don’t', 'https://example.com/a/b', '12', 'km', 'J.', '«oui»', '—', '(b)',
  'שלום', 'עולם', 'مرحبا', 'يا', 'สวัสดีชาวโลก', '日本語の文章', '你好世界', '한국어', 'हिन्दी', '👩‍👩‍👧', '🇺🇳', 'e\u0301te\u0301', 'x\u00ADy',
); // biome-ignore format: a list of words
const texts = fc.array(words, { minLength: 1, maxLength: 14 }).map((list) => list.join(' '));
const wraps = fc.constantFrom('normal', 'balance', 'pretty');

interface Setting {
  readonly wrap: string;
  readonly width: number;
  readonly fields?: object;
}

function linesOf(text: string, { wrap, width, fields }: Setting): readonly (readonly TextRun[])[] {
  const layer = {
    index: 0,
    type: 'text',
    text: text.replace(/[\\*_]/g, '\\$&'),
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    wrap,
    ...box(0, 0, width, 4000),
    ...fields,
  };
  const { scene } = flatLayout(canvas(layer));
  const lines = new Map<number, TextRun[]>();
  for (const run of textRuns(scene.items)) lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run]);
  return [...lines.values()];
}

/** All that shows, in no order: runs stand as they are seen, not as they are read. */
function shown(texts: readonly string[]): string {
  const text = texts.join('').normalize('NFC');
  return [...text.replace(/[\s\u00AD\u061C\u200B-\u200F\u2010\u2066-\u2069-]/gu, '')].sort().join('');
}

describe('any text', () => {
  it('is drawn whole, each character once', () => {
    fc.assert(
      fc.property(texts, wraps, fc.integer({ min: 20, max: 600 }), (text, wrap, width) => {
        const runs = linesOf(text, { wrap, width }).flat();
        expect(shown(runs.map((run) => run.text))).toBe(shown([text]));
      }),
    );
  });

  it('takes as many lines balanced as filled, and fits where it did', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 20, max: 600 }), (text, width) => {
        const normal = linesOf(text, { wrap: 'normal', width });
        for (const wrap of ['balance', 'pretty'])
          expect(linesOf(text, { wrap, width })).toHaveLength(normal.length);
        const widest = (lines: readonly (readonly TextRun[])[]) =>
          Math.max(...lines.map((line) => line.reduce((sum, run) => sum + run.width, 0)));
        const balanced = widest(linesOf(text, { wrap: 'balance', width }));
        expect(balanced).toBeLessThanOrEqual(Math.max(width, widest(normal)) + 0.01);
      }),
    );
  });

  it('never takes fewer lines in a narrower box', () => {
    fc.assert(
      fc.property(
        texts,
        wraps,
        fc.integer({ min: 20, max: 500 }),
        fc.integer({ min: 1, max: 99 }),
        (text, wrap, width, more) => {
          const narrow = linesOf(text, { wrap, width });
          const wide = linesOf(text, { wrap, width: width + more });
          expect(wide.length).toBeLessThanOrEqual(narrow.length);
        },
      ),
    );
  });

  it('is set the same twice', () => {
    fc.assert(
      fc.property(texts, wraps, (text, wrap) => {
        expect(linesOf(text, { wrap, width: 150 })).toEqual(linesOf(text, { wrap, width: 150 }));
      }),
    );
  });

  it('scales to the same size from any start', () => {
    fc.assert(
      fc.property(
        texts,
        wraps,
        fc.integer({ min: 60, max: 300 }),
        fc.integer({ min: 1, max: 80 }),
        (text, wrap, width, more) => {
          const fields = (size: number) => ({
            should_auto_scale: true,
            font_size_in_px: size,
            ...box(0, 0, width, 80),
          });
          const size = (start: number) =>
            linesOf(text, { wrap, width, fields: fields(start) })[0]?.[0]?.size ?? 0;
          const scaled = size(120);
          if (scaled < 120) expect(size(120 + more)).toBe(scaled);
        },
      ),
    );
  });
});

describe('a hostile text', () => {
  const hostile: readonly (readonly [string, string])[] = [
    ['5,000 combining marks', 'a\u0301\u0327\u0330'.repeat(1250)],
    ['5,000 direction overrides', '\u202Ea\u202Cב'.repeat(1250)],
    ['embeddings one in another', '\u202B'.repeat(2499) + 'a'.repeat(2500)],
    ['no spaces', 'a'.repeat(5000)],
    ['joined letters without spaces', 'م'.repeat(5000)],
    ['nothing but spaces', `${' '.repeat(4999)}a`],
    ['nothing but hyphens', '-'.repeat(5000)],
    ['nothing but opening brackets', '('.repeat(5000)],
    ['nothing but zero width joiners', `${'\u200D'.repeat(4999)}a`],
    ['one Japanese word a character', 'の'.repeat(5000)],
    ['words of one letter', 'a '.repeat(2500)],
    ['lines of one letter', 'a\n'.repeat(2500)],
  ];

  it.each(hostile)('%s: under 100 ms in any wrap', (_, text) => {
    for (const wrap of ['normal', 'balance', 'pretty']) {
      const took = Array.from({ length: 3 }, () => {
        const before = process.cpuUsage();
        linesOf(text, { wrap, width: 300 });
        const { user, system } = process.cpuUsage(before);
        return (user + system) / 1000;
      });
      expect(Math.min(...took), wrap).toBeLessThan(100);
    }
  });

  it('one cluster wider than the box stands on a line of its own', () => {
    expect(linesOf('abc', { wrap: 'pretty', width: 5 }).map((line) => line[0]!.text)).toEqual([
      'a',
      'b',
      'c',
    ]);
  });
});
