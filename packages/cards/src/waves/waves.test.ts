import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { randomFrom } from './random.js';
import { sine } from './sine.js';
import { waveSvg } from './wave.js';

const size = { width: 1160, height: 478 };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

describe('waveSvg', () => {
  it.each([
    ['security', size, '96e7d86af1026b10efd8f1b350db989deea515abab11113b463bd3868c0ba703'],
    [
      'security',
      { width: 900, height: 400 },
      '49973756069deae7b8c59b09e09f8033e1ad57adae9b24972bd7fab5e93a6172',
    ],
    ['', size, '38bca4e5275e5e26404a166ca5d73ce40ec0eb3793da9f04ee169337ca96a022'],
    [
      '日本語 🌊',
      { width: 1080, height: 1920 },
      '6560000116b683caba2d49b42bdfbe0594071e835fb07e054e89a32e2ac54c43',
    ],
    [
      'brand',
      { ...size, colors: ['#3B4BDB'] },
      '51664f2f4edeb5f7aee8f3eb5779e5e9cf6d6d4702f35d8215147cc042ab6713',
    ],
    [
      'brands',
      { ...size, colors: ['#FF6600', '#1A1A2E'] },
      'a088c62b933f2d0255ebf9f1549bdceed7f90b7053e3e50769757972be0a647b',
    ],
  ])('v1 of %j at %j is what it always was', (slug, options, hash) => {
    expect(sha256(waveSvg(slug, { ...options, version: 'v1' }))).toBe(hash);
  });

  it('draws another picture for each of 10,000 slugs', () => {
    // One wave in small: what differs there differs at any size. The name of the gradients does not count.
    const pictures = Array.from({ length: 10_000 }, (_, at) =>
      waveSvg(`page-${at}`, { width: 120, height: 63 }).replaceAll(/w[0-9a-f]+-/g, ''),
    );
    expect(new Set(pictures).size).toBe(10_000);
  });

  it.each([
    [1160, 478],
    [1200, 630],
    [1080, 1920],
    [3000, 250],
    [64, 64],
  ])('has seven bands that never cross, at %i x %i', (width, height) => {
    for (let at = 0; at < 400; at++) {
      const edges = edgesIn(waveSvg(`slug ${at}`, { width, height }));
      expect(edges).toHaveLength(14);
      const least = closest(edges);
      if (least <= 0.002 * height) expect.fail(`slug ${at}: edges come as close as ${least} px`);
    }
  });

  it('is of the size asked for, and stands alone', () => {
    const svg = waveSvg('x', { width: 1, height: 8192 });
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="1" height="8192"/);
    expect(svg).not.toContain('NaN');
  });

  it('takes the colours it is given', () => {
    const colored = waveSvg('x', { ...size, colors: ['#FF0000'] });
    expect(colored).not.toBe(waveSvg('x', size));
    expect(colored).not.toBe(waveSvg('x', { ...size, colors: ['#0000FF'] }));
  });
});

describe('sine', () => {
  it('is the sine of a part of a circle', () => {
    for (let at = -2000; at < 2000; at++) {
      expect(Math.abs(sine(at / 997) - Math.sin((at / 997) * 2 * Math.PI))).toBeLessThan(1e-7);
    }
  });
});

describe('randomFrom', () => {
  it('tells apart texts that differ in one letter, in no more than its case', () => {
    const first = (text: string) => Math.floor(randomFrom(text)() * 4294967296);
    expect(new Set(['', 'a', 'b', 'A', 'aa', 'ａ', 'a ', ' a'].map(first)).size).toBe(8);
  });

  it('is spread evenly', () => {
    const counts = new Array<number>(10).fill(0);
    for (let at = 0; at < 10_000; at++) counts[Math.floor(randomFrom(`n${at}`)() * 10)]! += 1;
    for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});

interface Piece {
  /** Heights of the four points of a cubic Bézier curve; all edges share their x. */
  readonly heights: readonly [number, number, number, number];
}

/** The edges of all bands from the top down, each as its Bézier pieces from left to right. */
function edgesIn(svg: string): Piece[][] {
  const paths = [...svg.matchAll(/ d="M([^"]+)L([^"]+)Z"/g)];
  return paths.flatMap(([, upper, lower]) => [
    piecesOf(upper!),
    piecesOf(lower!)
      .reverse()
      .map(({ heights: [a, b, c, d] }): Piece => ({ heights: [d, c, b, a] })),
  ]);
}

function piecesOf(data: string): Piece[] {
  const groups = data.split(/[CS]/).map((group) => group.split(' ').map(Number));
  let from = groups[0]![1]!;
  let handle = 0;
  return groups.slice(1).map((group): Piece => {
    const leave = group.length === 6 ? group[1]! : 2 * from - handle;
    const [arrive, to] = [group.at(-3)!, group.at(-1)!];
    const heights = [from, leave, arrive, to] as const;
    [from, handle] = [to, arrive];
    return { heights };
  });
}

/** The least distance of neighbouring edges: the points of a Bézier curve hold it between them. */
function closest(edges: readonly Piece[][]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let edge = 1; edge < edges.length; edge++) {
    edges[edge]!.forEach(({ heights }, piece) => {
      const above = edges[edge - 1]![piece]!.heights;
      for (const [at, height] of heights.entries()) least = Math.min(least, height - above[at]!);
    });
  }
  return least;
}
