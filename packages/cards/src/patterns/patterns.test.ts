import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type PatternName, patternNames } from '../names.js';
import { distanceTo } from './mask.js';
import type { PatternRequest } from './pattern.js';
import { patterns } from './patterns.js';

const drawn = patternNames.filter((name) => name !== 'none');

const og: PatternRequest = {
  width: 1200,
  height: 630,
  ink: '#F5F7FA',
  accent: '#8B98FF',
  strength: 0.12,
  words: [{ x: 72, y: 300, width: 700, height: 270 }],
  dir: 'ltr',
};

interface Stroke {
  readonly opacity: number;
  readonly width: number;
  readonly points: readonly (readonly [number, number])[];
}

/** Every subpath of a pattern, read as a painter does. */
function strokesOf(svg: string): readonly Stroke[] {
  return [...svg.matchAll(/<path ([^>]*) d="([^"]*)"\/>/g)].flatMap(([, look, data]) => {
    const opacity = Number(/(?:stroke|fill)-opacity="([^"]*)"/.exec(look!)![1]);
    const width = Number(/stroke-width="([^"]*)"/.exec(look!)?.[1] ?? 0);
    return data!.split(/(?=M)/).map((part) => ({ opacity, width, points: pointsOf(part) }));
  });
}

function pointsOf(data: string): readonly (readonly [number, number])[] {
  let [x, y] = [0, 0];
  return [...data.matchAll(/([Mlhv])([-.\d ]*)/g)].map(([, letter, numbers]) => {
    const [a = 0, b = 0] = numbers!.trim().split(' ').map(Number);
    if (letter === 'M') [x, y] = [a, b];
    else if (letter === 'h') x += a;
    else if (letter === 'v') y += a;
    else [x, y] = [x + a, y + b];
    return [x, y] as const;
  });
}

const sizes = [
  [1200, 630],
  [1200, 600],
  [1080, 1080],
  [1080, 1920],
  [1000, 1500],
  [1280, 720],
  [400, 210],
  [2400, 1260],
] as const;

describe.each(drawn)('%s', (name: PatternName) => {
  const pattern = patterns[name];

  test.each(sizes)('keeps clear of words at %i x %i, whichever way they run', (width, height) => {
    const box = fc.record({
      x: fc.integer({ min: 0, max: Math.floor(width * 0.6) }),
      y: fc.integer({ min: 0, max: Math.floor(height * 0.6) }),
      width: fc.integer({ min: 20, max: Math.floor(width * 0.9) }),
      height: fc.integer({ min: 20, max: Math.floor(height * 0.5) }),
    });
    const scale = Math.min(1.25, Math.max(0.75, Math.sqrt((width * height) / (1200 * 630))));
    fc.assert(
      fc.property(fc.array(box, { maxLength: 3 }), fc.constantFrom('ltr', 'rtl'), (words, dir) => {
        const svg = pattern({ ...og, width, height, words, dir }) ?? '';
        for (const stroke of strokesOf(svg)) {
          for (const [x, y] of stroke.points) {
            const start = dir === 'rtl' ? width - x : x;
            const nearest = Math.min(...words.map((one) => distanceTo(one, start, y)));
            // A piece of a line is as strong as its middle, 12 px from its ends.
            expect(nearest - stroke.width / 2).toBeGreaterThan((40 - 16) * scale);
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test('is there, stronger to the far side, and nowhere stronger than a background may be', () => {
    const strokes = strokesOf(pattern(og)!);
    const strongest = (from: number, to: number) =>
      Math.max(
        0,
        ...strokes.filter(({ points }) => points[0]![0] >= from && points[0]![0] < to).map((s) => s.opacity),
      );
    expect(strokes.length).toBeGreaterThan(10);
    expect(strongest(0, 450)).toBe(0);
    expect(strongest(850, 1201)).toBeGreaterThanOrEqual(0.12);
    expect(strongest(850, 1201)).toBeLessThanOrEqual(0.12 * 3.5);
  });

  test('is few elements and little data', () => {
    for (const [width, height] of sizes) {
      const svg = pattern({ ...og, width, height, words: [] })!;
      expect(svg.match(/<path/g)!.length).toBeLessThan(90);
      expect(svg.length).toBeLessThan(64_000);
    }
  });

  test('is mirrored for words that run to the left', () => {
    const xs = (svg: string) =>
      strokesOf(svg)
        .flatMap(({ points }) => points.map(([x]) => x))
        .sort((a, b) => a - b);
    const left = xs(pattern({ ...og, dir: 'rtl' })!);
    const right = xs(pattern(og)!)
      .map((x) => og.width - x)
      .reverse();
    expect(Math.abs(left[0]! - right[0]!)).toBeLessThan(61);
    expect(left.at(-1)!).toBeLessThan(og.width * 0.65);
  });

  test('goes above the words where they stand low on a tall card, and below where they stand high', () => {
    const tall = { ...og, width: 1080, height: 1920 };
    const ys = (y: number) =>
      strokesOf(pattern({ ...tall, words: [{ x: 80, y, width: 900, height: 500 }] })!).map(
        (s) => s.points[0]![1],
      );
    expect(Math.max(...ys(1200))).toBeLessThan(1200);
    expect(Math.min(...ys(300))).toBeGreaterThan(800);
  });
});

test('the same request gives the same bytes for ever', () => {
  const hashes = drawn.map((name) => [
    name,
    createHash('sha256').update(patterns[name](og)!).digest('hex').slice(0, 16),
  ]);
  expect(Object.fromEntries(hashes)).toMatchInlineSnapshot(`
    {
      "circuit": "de0916a0e3c72110",
      "diagonal": "ade41e2adae9210a",
      "dots": "329deba1f6cc2c13",
      "grid": "e4ae43486dace1db",
      "waves": "0c1a55374e8f7805",
    }
  `);
});

test('none draws nothing, nor does a card that is all words', () => {
  expect(patterns.none(og)).toBeUndefined();
  for (const name of drawn) {
    expect(patterns[name]({ ...og, words: [{ x: 0, y: 0, width: 1200, height: 630 }] })).toBeUndefined();
  }
});
