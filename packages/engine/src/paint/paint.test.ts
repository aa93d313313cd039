import type { Face } from '@limn/fonts';
import { describe, expect, it } from 'vitest';
import {
  apart,
  assetsOf,
  faced,
  group,
  image,
  ink,
  painted,
  pictured,
  pixelAt,
  quarters,
  raster,
  rect,
  sceneOf,
  text,
  vector,
} from '../../tests/stage.js';
import type { Box, Fill } from '../scene/scene.js';

const nothing = assetsOf({});

describe('shapes', () => {
  it('a colour with alpha is premultiplied in the bitmap', async () => {
    const bitmap = await painted(sceneOf(4, 4, rect(0, 0, 4, 4, '#FF000080')), nothing);
    expect(pixelAt(bitmap, 1, 1)).toEqual([128, 0, 0, 128]);
    expect(bitmap.opaque).toBe(false);
  });

  it('a canvas that is covered is opaque', async () => {
    expect((await painted(sceneOf(4, 4, rect(0, 0, 4, 4, '#FF0000')), nothing)).opaque).toBe(true);
  });

  it.each([
    ['a rectangle one pixel short', rect(0, 0, 3, 4, '#FF0000')],
    ['a rectangle of a fading colour', rect(0, 0, 4, 4, '#FF0000FE')],
    ['a curve', { ...rect(0, 0, 4, 4, '#FF0000'), path: 'M0 0H4V4C2 2 1 3 0 4Z' }],
  ])('%s leaves the canvas open', async (_, shape) => {
    expect((await painted(sceneOf(4, 4, shape), nothing)).opaque).toBe(false);
  });

  it('a background lies under everything', async () => {
    const bitmap = await painted(sceneOf(4, 4, rect(0, 0, 2, 4, '#FF000080')), nothing, {
      background: '#FFFFFF',
    });
    expect(apart(pixelAt(bitmap, 0, 0), [255, 127, 127, 255])).toBeLessThanOrEqual(1);
    expect(pixelAt(bitmap, 3, 0)).toEqual([255, 255, 255, 255]);
    expect(bitmap.opaque).toBe(true);
  });

  it('scale gives device pixels', async () => {
    const bitmap = await painted(sceneOf(10, 6, rect(5, 0, 5, 6, '#00FF00')), nothing, { scale: 2.5 });
    expect([bitmap.width, bitmap.height]).toEqual([25, 15]);
    expect([pixelAt(bitmap, 11, 7)[3], pixelAt(bitmap, 13, 7)[3]]).toEqual([0, 255]);
  });

  it('a shape that must not blur moves to whole device pixels', async () => {
    const scene = (smooth: boolean) => sceneOf(9, 9, rect(3, 3, 3, 3, '#000000', smooth));
    const alphas = async (smooth: boolean) => {
      const { data } = await painted(scene(smooth), nothing, { scale: 1.5 });
      return new Set(data.filter((_, index) => index % 4 === 3));
    };
    expect((await alphas(true)).size).toBeGreaterThan(2);
    expect([...(await alphas(false))].sort()).toEqual([0, 255]);
  });
});

describe('gradients', () => {
  const stops = [
    { offset: 0, color: '#000000' },
    { offset: 1, color: '#FFFFFF' },
  ];
  const filled = (fill: Fill) => painted(sceneOf(100, 50, rect(0, 0, 100, 50, fill)), nothing);

  it('a linear gradient runs between its ends', async () => {
    const bitmap = await filled({ kind: 'linear', x0: 0, y0: 0, x1: 100, y1: 0, stops });
    for (const x of [0, 25, 50, 75, 99]) {
      expect(Math.abs(pixelAt(bitmap, x, 20)[0] - (x + 0.5) * 2.55)).toBeLessThan(2);
    }
  });

  it('a radial gradient is as elliptical as it is asked to be', async () => {
    const bitmap = await filled({ kind: 'radial', cx: 50, cy: 25, rx: 50, ry: 25, stops });
    const right = pixelAt(bitmap, 75, 25)[0];
    const below = pixelAt(bitmap, 50, 37)[0];
    expect(Math.abs(right - 128)).toBeLessThan(6);
    expect(Math.abs(below - right)).toBeLessThan(6);
    expect(pixelAt(bitmap, 1, 1)).toEqual([255, 255, 255, 255]);
  });

  it('a gradient without length has its last colour', async () => {
    const flat = await filled({ kind: 'linear', x0: 5, y0: 5, x1: 5, y1: 5, stops });
    expect(pixelAt(flat, 9, 9)).toEqual([255, 255, 255, 255]);
    const point = await filled({ kind: 'radial', cx: 5, cy: 5, rx: 0, ry: 4, stops });
    expect(pixelAt(point, 9, 9)).toEqual([255, 255, 255, 255]);
  });
});

describe('groups', () => {
  it('items that overlap fade as one', async () => {
    const pair = [rect(0, 0, 6, 6, '#FF0000'), rect(3, 3, 6, 6, '#0000FF')];
    const bitmap = await painted(sceneOf(9, 9, group({ opacity: 0.5 }, ...pair)), nothing);
    expect(apart(pixelAt(bitmap, 1, 1), [128, 0, 0, 128])).toBeLessThanOrEqual(1);
    expect(apart(pixelAt(bitmap, 4, 4), [0, 0, 128, 128])).toBeLessThanOrEqual(1);
  });

  it('opacities multiply', async () => {
    const inner = group({ opacity: 0.5 }, rect(0, 0, 9, 9, '#FFFFFF'));
    const single = await painted(sceneOf(9, 9, group({ opacity: 0.5 }, inner)), nothing);
    expect(Math.abs(pixelAt(single, 4, 4)[3] - 64)).toBeLessThanOrEqual(1);
    const several = group({ opacity: 0.5 }, inner, rect(20, 20, 1, 1, '#000000'));
    const isolated = await painted(sceneOf(9, 9, several), nothing);
    expect(Math.abs(pixelAt(isolated, 4, 4)[3] - 64)).toBeLessThanOrEqual(1);
  });

  it('a turn is clockwise about its point', async () => {
    const turned = group({ rotation: { degrees: 90, cx: 10, cy: 10 } }, rect(12, 9, 6, 2, '#FF0000'));
    const bitmap = await painted(sceneOf(20, 20, turned), nothing);
    expect(pixelAt(bitmap, 10, 15)[3]).toBe(255);
    expect(pixelAt(bitmap, 15, 10)[3]).toBe(0);
  });

  it('a turn and an opacity compose, and bring in what lay off the canvas', async () => {
    const pair = [rect(-10, 8, 8, 4, '#FF0000'), rect(-8, 8, 8, 4, '#0000FF')];
    const outer = group({ opacity: 0.5, rotation: { degrees: 180, cx: 2, cy: 10 } }, ...pair);
    const bitmap = await painted(sceneOf(20, 20, outer), nothing);
    expect(apart(pixelAt(bitmap, 13, 10), [128, 0, 0, 128])).toBeLessThanOrEqual(1);
    expect(apart(pixelAt(bitmap, 8, 10), [0, 0, 128, 128])).toBeLessThanOrEqual(1);
  });

  it('a clip has smooth edges and keeps what is inside', async () => {
    const circle = 'M20 10A10 10 0 0 1 0 10A10 10 0 0 1 20 10Z';
    const bitmap = await painted(
      sceneOf(20, 20, group({ clip: circle }, rect(0, 0, 20, 20, '#000000'))),
      nothing,
    );
    const alphas = bitmap.data.filter((_, index) => index % 4 === 3);
    expect(alphas.filter((alpha) => alpha > 20 && alpha < 235).length).toBeGreaterThan(20);
    expect([pixelAt(bitmap, 10, 10)[3], pixelAt(bitmap, 0, 0)[3]]).toEqual([255, 0]);
    // Skia's clips lie up to a seventh of a pixel inside their outline.
    expect(Math.abs(ink(bitmap) / 255 - Math.PI * 100)).toBeLessThan(10);
  });

  it('nothing shows of a group without opacity', async () => {
    expect(
      ink(await painted(sceneOf(9, 9, group({ opacity: 0 }, rect(0, 0, 9, 9, '#000000'))), nothing)),
    ).toBe(0);
  });
});

describe('pictures', () => {
  const whole: Box = { x: 0, y: 0, width: 40, height: 40 };

  it('an opaque photo is the same with a frame around it and without', async () => {
    const bytes = await quarters(60, 40).removeAlpha().png().toBuffer();
    const assets = pictured({ '/p': raster(bytes, { width: 60, height: 40 }) });
    const place: Box = { x: 7, y: 3, width: 20, height: 20 };
    const item = image(place, { x: 5, y: 0, width: 40, height: 40 });
    const framed = group({ clip: 'M0 0H40V40H0Z' }, item);
    const cut = group({ clip: 'M0 0H20V40H0Z' }, item);
    for (const scale of [1, 2]) {
      const ground = rect(0, 0, 40, 40, '#FFFFFF');
      const plain = await painted(sceneOf(40, 40, ground, item), assets, { scale });
      expect(await painted(sceneOf(40, 40, ground, framed), assets, { scale })).toEqual(plain);
      const half = await painted(sceneOf(40, 40, ground, cut), assets, { scale });
      expect(pixelAt(half, 25 * scale, 10 * scale)).toEqual([255, 255, 255, 255]);
      expect(pixelAt(half, 15 * scale, 10 * scale)).toEqual(pixelAt(plain, 15 * scale, 10 * scale));
    }
  });

  it('a photo at its own size is drawn pixel by pixel', async () => {
    const bytes = await quarters(40, 40).png().toBuffer();
    const bitmap = await painted(
      sceneOf(40, 40, image(whole, whole)),
      pictured({ '/p': raster(bytes, { width: 40, height: 40 }) }),
    );
    expect(pixelAt(bitmap, 19, 19)).toEqual([255, 0, 0, 255]);
    expect(pixelAt(bitmap, 20, 19)).toEqual([0, 255, 0, 255]);
  });

  it.each(['raster', 'vector'] as const)('a %s picture fades', async (kind) => {
    const picture =
      kind === 'raster'
        ? raster(await quarters(40, 40).png().toBuffer(), { width: 40, height: 40 })
        : vector('<rect width="40" height="40" fill="#FF0000"/>', { width: 40, height: 40 });
    const scene = sceneOf(40, 40, group({ opacity: 0.5 }, image(whole, whole)));
    const bitmap = await painted(scene, pictured({ '/p': picture }));
    expect(apart(pixelAt(bitmap, 5, 5), [128, 0, 0, 128])).toBeLessThanOrEqual(1);
  });

  it('a document that Skia cannot read is refused', async () => {
    const scene = sceneOf(40, 40, image(whole, whole));
    const broken = {
      ...vector('', { width: 40, height: 40 }),
      bytes: new TextEncoder().encode('<svg'),
      hash: 'broken',
    };
    await expect(painted(scene, pictured({ '/p': broken }))).rejects.toMatchObject({ code: 'svg_rejected' });
  });
});

describe('text', () => {
  it('stands on its baseline and starts at its x', async () => {
    const { assets, face } = await faced({ text: 'H' });
    const bitmap = await painted(sceneOf(100, 80, text('H', face)), assets);
    const rows = Array.from({ length: 80 }, (_, y) => y).filter((y) =>
      Array.from({ length: 100 }, (_, x) => pixelAt(bitmap, x, y)[3]).some((alpha) => alpha > 200),
    );
    expect(rows.at(-1)).toBe(49);
    expect(Math.abs(rows.length - face.metrics.capHeight * 40)).toBeLessThan(1.5);
  });

  it('heavier weights have more ink', async () => {
    const amounts: number[] = [];
    for (const weight of [100, 400, 700, 900]) {
      const { assets, face } = await faced({ text: 'Hamburg', weight });
      amounts.push(ink(await painted(sceneOf(300, 80, text('Hamburg', face)), assets)));
    }
    expect(amounts).toEqual([...amounts].sort((a, b) => a - b));
    expect(new Set(amounts).size).toBe(4);
  });

  it('bold and slant are made up only where the face says so', async () => {
    const { assets, face } = await faced({ text: 'Hl', family: 'Anton' });
    const drawn = async (synthetic: { bold: boolean; oblique: boolean }) => {
      const changed = { ...face, synthetic, weight: face.weight };
      const bitmap = await painted(
        sceneOf(100, 80, text('Hl', changed)),
        assetsOf({ ...assets, stacks: new Map([['', [changed]]]) }),
      );
      return bitmap;
    };
    const plain = await drawn({ bold: false, oblique: false });
    expect(ink(await drawn({ bold: true, oblique: false }))).toBeGreaterThan(ink(plain) * 1.05);
    const slanted = await drawn({ bold: false, oblique: true });
    expect(Math.abs(ink(slanted) / ink(plain) - 1)).toBeLessThan(0.03);
    expect(Buffer.compare(slanted.data, plain.data)).not.toBe(0);
  });

  it('letter spacing moves letters apart', async () => {
    const { assets, face } = await faced({ text: 'll' });
    const lastColumn = async (letterSpacing: number) => {
      const bitmap = await painted(sceneOf(100, 80, text('ll', face, { letterSpacing })), assets);
      return Math.max(...Array.from({ length: 100 }, (_, x) => (pixelAt(bitmap, x, 40)[3] > 100 ? x : 0)));
    };
    expect((await lastColumn(12)) - (await lastColumn(0))).toBe(12);
  });

  it('letters that overlap fade as one', async () => {
    const { assets, face } = await faced({ text: 'OO' });
    const run = text('OO', face, { letterSpacing: -20 });
    const { data } = await painted(sceneOf(100, 80, group({ opacity: 0.5 }, run)), assets);
    expect(Math.max(...data)).toBeLessThanOrEqual(128);
  });

  it('emoji are in colour', async () => {
    const { assets } = await faced({ text: '\u{1F600}' });
    const emoji = assets.stacks.get('')?.find(({ color }) => color) as Face;
    const { data } = await painted(sceneOf(80, 80, text('\u{1F600}', emoji)), assets);
    let yellow = 0;
    for (let at = 0; at < data.length; at += 4) {
      if ((data[at] ?? 0) > 200 && (data[at + 1] ?? 0) > 150 && (data[at + 2] ?? 255) < 120) yellow += 1;
    }
    expect(yellow).toBeGreaterThan(200);
  });
});
