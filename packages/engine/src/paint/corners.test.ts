import { describe, expect, it } from 'vitest';
import { apart, assetsOf, group, pixelAt, rect, sceneOf } from '../../tests/stage.js';
import { roundedRect } from '../layout/outline.js';
import type { Item } from '../scene/scene.js';
import type { Bitmap } from './bitmap.js';
import { createPainter } from './paint.js';
import { createTypefaces } from './typefaces.js';

const typefaces = createTypefaces().use(assetsOf({}));

const [width, height] = [400, 300];
const ground = rect(0, 0, width, height, '#FFFFFF');
const blue = rect(0, 0, width, height, '#0000FF');
const box = { x: 50, y: 25, width: 300, height: 250 };
const round = roundedRect(box, [100, 100, 100, 100]);

function painted(scale: number, ...items: Item[]): Bitmap {
  return createPainter()
    .begin(sceneOf(width, height, ...items), { typefaces, scale })
    .finish(new Map());
}

/** How much darker a picture is, in pixels of full ink, and how far it is apart where it is most. */
function compare(a: Bitmap, b: Bitmap): { darker: number; most: number } {
  let [darker, most] = [0, 0];
  for (let index = 0; index < a.data.length; index += 4) {
    const difference = (b.data[index] as number) - (a.data[index] as number);
    darker += difference / 255;
    most = Math.max(most, Math.abs(difference));
  }
  return { darker, most };
}

describe('a cut with round corners', () => {
  const shapes = {
    'four radii': [20, 50, 100, 125],
    'one radius': [0, 100, 0, 0],
    'a pill': [125, 125, 125, 125],
  } as const;
  for (const [name, radii] of Object.entries(shapes))
    for (const scale of [1, 2])
      it(`is as large as one shape, however many lie over each other: ${name}, ${scale}x`, () => {
        const path = roundedRect(box, radii);
        const cut = painted(scale, ground, group({ clip: path }, blue, blue, blue, blue));
        const { darker, most } = compare(cut, painted(scale, ground, { ...blue, path }));
        // A twentieth of a pixel along the whole edge; Skia's own edges are up to a quarter of a pixel off here and there.
        expect(Math.abs(darker)).toBeLessThan(0.05 * 900 * scale);
        expect(most).toBeLessThan(80);
      });

  it('shows what lay there before', () => {
    const halves = [ground, rect(0, 0, 200, 300, '#FF0000'), rect(200, 0, 200, 300, '#00FF00')];
    const cut = painted(1, ...halves, group({ clip: round }, blue, blue));
    expect([pixelAt(cut, 52, 27), pixelAt(cut, 347, 272), pixelAt(cut, 200, 150)]).toEqual([
      [255, 0, 0, 255],
      [0, 255, 0, 255],
      [0, 0, 255, 255],
    ]);
  });

  it('leaves nothing where nothing lay', () => {
    const cut = painted(1, group({ clip: round }, blue, blue));
    expect([pixelAt(cut, 52, 27), pixelAt(cut, 200, 150)]).toEqual([
      [0, 0, 0, 0],
      [0, 0, 255, 255],
    ]);
  });

  it('may be far larger than the surface', () => {
    const vast = { x: -40_000, y: -40_000, width: 80_000, height: 80_000 };
    const before = process.memoryUsage.rss();
    const cut = painted(
      1,
      ground,
      group({ clip: roundedRect(vast, [40_000, 40_000, 40_000, 40_000]) }, blue),
    );
    expect(pixelAt(cut, 10, 10)).toEqual([0, 0, 255, 255]);
    expect(process.memoryUsage.rss() - before).toBeLessThan(200e6);
  });

  it('is smooth on its sides, where they lie between pixels', () => {
    const path = roundedRect({ ...box, x: 50.5 }, [9, 9, 9, 9]);
    expect(
      apart(pixelAt(painted(1, ground, group({ clip: path }, blue)), 50, 150), [128, 128, 255, 255]),
    ).toBeLessThan(6);
  });

  it('may lie in another, and be turned', () => {
    const inner = group(
      { clip: roundedRect({ x: 100, y: 75, width: 200, height: 150 }, [60, 60, 60, 60]) },
      blue,
    );
    const nested = painted(1, ground, group({ clip: round }, inner));
    expect([pixelAt(nested, 102, 77), pixelAt(nested, 200, 150)]).toEqual([
      [255, 255, 255, 255],
      [0, 0, 255, 255],
    ]);
    const turned = painted(
      1,
      ground,
      group({ rotation: { degrees: 90, cx: 200, cy: 150 }, clip: round }, blue),
    );
    expect([pixelAt(turned, 77, 2), pixelAt(turned, 200, 150), pixelAt(turned, 60, 150)]).toEqual([
      [255, 255, 255, 255],
      [0, 0, 255, 255],
      [255, 255, 255, 255],
    ]);
  });
});
