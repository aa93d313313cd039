import { describe, expect, it } from 'vitest';
import { visiblePath } from '../src/paint/ink.js';
import { createMeasure } from '../src/paint/measure.js';
import { createTypefaces } from '../src/paint/typefaces.js';
import type { Shape, TextRun } from '../src/scene/scene.js';
import { faced, group, ink, painted, pixelAt, sceneOf, text } from './stage.js';

const rule = (runs: readonly TextRun[], fields: Partial<Shape> = {}): Shape => ({
  kind: 'shape',
  box: { x: 10, y: 54, width: 200, height: 3 },
  path: 'M10 54H210V57H10Z',
  fill: '#FF0000',
  smooth: true,
  avoids: { runs, distance: 3 },
  ...fields,
});

describe('a line that avoids ink', () => {
  it('has gaps at descenders only', async () => {
    const { assets, face } = await faced({ text: 'nopn' });
    const typefaces = createTypefaces().use(assets);
    const run = text('nopn', face);
    const pieces = visiblePath(rule([run]), typefaces).split('M').length - 1;
    const plain = visiblePath(rule([text('nonn', face)]), typefaces).split('M').length - 1;
    typefaces.release();
    expect([plain, pieces]).toEqual([1, 2]);
  });

  it('is drawn in its pieces', async () => {
    const { assets, face } = await faced({ text: 'p' });
    const scene = sceneOf(220, 80, rule([text('p', face, { x: 100 })]));
    const bitmap = await painted(scene, assets);
    const row = Array.from({ length: 200 }, (_, x) => pixelAt(bitmap, 10 + x, 55)[3] > 128);
    const gaps = row.filter((inked, x) => !inked && row[x - 1]).length;
    expect(gaps).toBe(1);
    expect(row[0] && row[199]).toBe(true);
  });
});

describe('outline', () => {
  it('reaches around the letters and has no inside', async () => {
    const { assets, face } = await faced({ text: 'l', weight: 900 });
    const size = { size: 80, baseline: 80 };
    const letter = await painted(sceneOf(80, 100, text('l', face, size)), assets);
    const line = await painted(
      sceneOf(80, 100, text('l', face, { ...size, color: '#FF0000', outline: 3 })),
      assets,
    );
    const widthOf = (bitmap: typeof letter) => {
      const row = Array.from({ length: 80 }, (_, x) => pixelAt(bitmap, x, 50)[3] > 128);
      return row.lastIndexOf(true) - row.indexOf(true) + 1;
    };
    expect(widthOf(line) - widthOf(letter)).toBeGreaterThanOrEqual(5);
    expect(widthOf(line) - widthOf(letter)).toBeLessThanOrEqual(7);
  });
});

describe('shadow', () => {
  const cast = { color: '#0000FF', x: 30, y: 0, blur: 0 };

  it('lies where it is told, in its own colour, behind the letters', async () => {
    const { assets, face } = await faced({ text: 'l' });
    const run = text('l', face, { size: 60, baseline: 60 });
    const plain = await painted(sceneOf(100, 80, run), assets);
    const shadowed = await painted(sceneOf(100, 80, group({ shadow: cast }, run)), assets);
    const column = Array.from({ length: 60 }, (_, x) => x).find((x) => pixelAt(plain, x, 40)[3] === 255)!;
    expect(pixelAt(shadowed, column, 40)).toEqual(pixelAt(plain, column, 40));
    expect(pixelAt(shadowed, column + 30, 40)).toEqual([0, 0, 255, 255]);
    expect(ink(shadowed)).toBe(2 * ink(plain));
  });

  it('turns with its group and grows with the scale', async () => {
    const { assets, face } = await faced({ text: 'l' });
    const run = text('l', face, { size: 60, baseline: 70, x: 40 });
    const turned = group({ rotation: { degrees: 90, cx: 50, cy: 50 }, shadow: cast }, run);
    const bitmap = await painted(sceneOf(100, 100, turned), assets, { scale: 2 });
    const blue = Array.from({ length: 200 * 200 }, (_, i) => [i % 200, Math.floor(i / 200)] as const).filter(
      ([x, y]) => pixelAt(bitmap, x, y)[2] > 200,
    );
    const black = Array.from({ length: 200 * 200 }, (_, i) => [i % 200, Math.floor(i / 200)] as const).filter(
      ([x, y]) => pixelAt(bitmap, x, y)[3] > 200 && pixelAt(bitmap, x, y)[2] < 50,
    );
    const middle = (points: typeof blue, axis: 0 | 1) =>
      points.reduce((sum, point) => sum + point[axis], 0) / points.length;
    expect(middle(blue, 1) - middle(black, 1)).toBeCloseTo(60, 0);
    expect(middle(blue, 0) - middle(black, 0)).toBeCloseTo(0, 0);
  });

  it('blurs without losing ink, also at the edge of the picture', async () => {
    const { assets, face } = await faced({ text: 'HH' });
    const shadow = { ...cast, x: 0, blur: 8 };
    const soft = (x: number, width: number) => {
      const run = text('HH', face, { x, size: 60, baseline: 60 });
      return painted(sceneOf(width, 80, group({ shadow }, run)), assets);
    };
    const [cut, whole] = await Promise.all([soft(-20, 100), soft(30, 150)]);
    expect(pixelAt(cut, 0, 40)).toEqual(pixelAt(whole, 50, 40));
    expect(pixelAt(cut, 0, 40)[3]).toBeGreaterThan(50);
  });

  it('fades with its group as one', async () => {
    const { assets, face } = await faced({ text: 'l' });
    const run = text('l', face, { size: 60, baseline: 60 });
    const bitmap = await painted(
      sceneOf(100, 80, group({ opacity: 0.5, shadow: { ...cast, x: 0 } }, run)),
      assets,
    );
    const most = Math.max(...Array.from({ length: 100 }, (_, x) => pixelAt(bitmap, x, 40)[3]));
    expect(most).toBeGreaterThan(125);
    expect(most).toBeLessThan(131);
  });
});

describe('gradient letters', () => {
  const stops = [
    { offset: 0, color: '#FF0000' },
    { offset: 1, color: '#0000FF' },
  ];

  it.each([
    { kind: 'linear', x0: 0, y0: 0, x1: 200, y1: 0, stops } as const,
    { kind: 'radial', cx: 0, cy: 0, rx: 200, ry: 100, stops } as const,
  ])('$kind', async (color) => {
    const { assets, face } = await faced({ text: 'HH', weight: 900 });
    const bitmap = await painted(
      sceneOf(200, 80, text('HHHH', face, { color, size: 60, baseline: 70 })),
      assets,
    );
    const row = Array.from({ length: 200 }, (_, x) => pixelAt(bitmap, x, 40)).filter(
      (pixel) => pixel[3] === 255,
    );
    expect(row[0]![0]).toBeGreaterThan(row.at(-1)![0] + 100);
    expect(row.at(-1)![2]).toBeGreaterThan(row[0]![2] + 100);
  });
});

describe('features', () => {
  it('are measured as they are drawn, and plain text is not touched by them', async () => {
    const { assets, face } = await faced({ text: '1' });
    const typefaces = createTypefaces().use(assets);
    const measure = createMeasure(typefaces);
    const how = { size: 100, letterSpacing: 0 };
    const plain = measure('1111', face, how);
    const tabular = measure('1111', face, { ...how, features: { tnum: 1 } });
    const again = measure('1112', face, how);
    typefaces.release();
    expect(tabular).toBeGreaterThan(plain + 20);
    expect(again).toBeLessThan(plain + 40);
    expect(tabular).toBeGreaterThan(again);
  });

  it('small capitals are made up where a font has none', async () => {
    const { assets, face } = await faced({ text: 'aA' });
    const size = { size: 60, baseline: 60 };
    const [small, plain] = await Promise.all([
      painted(sceneOf(80, 80, text('a', face, { ...size, features: { smcp: 1 } })), assets),
      painted(sceneOf(80, 80, text('a', face, size)), assets),
    ]);
    expect(ink(small)).not.toBe(ink(plain));
  });
});
