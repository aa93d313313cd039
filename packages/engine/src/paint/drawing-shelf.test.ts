import { describe, expect, it } from 'vitest';
import { apart, group, image, pictured, pixelAt, rect, sceneOf } from '../../tests/stage.js';
import { createDecoder } from '../decode/decode.js';
import type { Picture } from '../gather/assets.js';
import { readSvg } from '../gather/svg/read-svg.js';
import type { Item } from '../scene/scene.js';
import { createPainter, type Painter } from './paint.js';
import { createTypefaces } from './typefaces.js';

const place = { x: 0, y: 0, width: 60, height: 60 };
const circle = 'M30 0A30 30 0 0 1 30 60A30 30 0 0 1 30 0Z';

function picture(body: string, hash: string): Picture {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60">${body}</svg>`;
  return { kind: 'vector', hash, ...readSvg(new TextEncoder().encode(svg)) };
}

const page = (color: string) => `<rect width="60" height="60" fill="${color}"/>`;
const assets = pictured({
  '/p': picture(page('#f00').repeat(8), 'eight'),
  '/q': picture(page('#00f').repeat(2), 'two'),
});

async function paintedBy(painter: Painter, ...items: Item[]) {
  const scene = sceneOf(60, 60, rect(0, 0, 60, 60, '#FFFFFF'), ...items);
  const pixels = await createDecoder().decode(scene, assets, 1);
  return painter.begin(scene, { typefaces: createTypefaces().use(assets), scale: 1 }).finish(pixels);
}

const cut = group({ clip: circle }, image(place, place));

describe('a drawing that is cut along a smooth edge', () => {
  it('is the same the first, the second and the third time', async () => {
    const painter = createPainter();
    const first = Uint8Array.from((await paintedBy(painter, cut)).data);
    expect(Uint8Array.from((await paintedBy(painter, cut)).data)).toEqual(first);
    expect(Uint8Array.from((await paintedBy(painter, cut)).data)).toEqual(first);
  });

  it('has the edge of one shape, however many lie over each other', async () => {
    const many = await paintedBy(createPainter(), cut);
    const one = await paintedBy(createPainter(), { ...rect(0, 0, 60, 60, '#FF0000'), path: circle });
    for (const x of [4, 5, 6, 7, 8, 9, 10, 11, 12])
      expect(apart(pixelAt(many, x, 9), pixelAt(one, x, 9))).toBeLessThan(4);
  });

  it('stays apart from another of the same picture', async () => {
    const half = { x: 0, y: 0, width: 30, height: 60 };
    const right = { ...half, x: 30 };
    const both = [
      group({ clip: circle }, image(half, place)),
      group({ clip: circle }, { ...image(right, place), picture: '/q' }),
    ];
    const bitmap = await paintedBy(createPainter(), ...both);
    expect([pixelAt(bitmap, 20, 30), pixelAt(bitmap, 40, 30)]).toEqual([
      [255, 0, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it('fades as a whole', async () => {
    const bitmap = await paintedBy(createPainter(), group({ opacity: 0.5 }, image(place, place)));
    expect(apart(pixelAt(bitmap, 30, 30), [255, 128, 128, 255])).toBeLessThan(4);
  });
});
