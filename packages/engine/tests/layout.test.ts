import { describe, expect, it } from 'vitest';
import type { Picture } from '../src/gather/assets.js';
import { box, canvas, flatLayout, leaves } from './flat-type.js';

const white = (width: number, height: number, more: object = {}) => ({
  type: 'solid-color',
  hex_color: '#FFFFFF',
  dimensions: { width, height },
  ...more,
});

function boxes(layer: object) {
  const { scene } = flatLayout(canvas({ index: 0, ...layer }));
  return leaves(scene.items).map((item) => ('box' in item ? Object.values(item.box) : []));
}

const photo: Picture = {
  kind: 'raster',
  format: 'png',
  bytes: new Uint8Array(),
  hash: 'a',
  width: 200,
  height: 100,
};
const file = { type: 'base64', name: 'a.png', base64: 'AAAA' };

function imageItem(layer: object) {
  const { scene } = flatLayout(
    canvas({ index: 0, type: 'image', file, ...layer }),
    new Map([['/layers/0', photo]]),
  );
  return leaves(scene.items)[0];
}

describe('layout', () => {
  it('puts children side by side with a gap inside the padding', () => {
    const layer = {
      type: 'layout',
      position: { x: 10, y: 20 },
      gap: 5,
      padding: 3,
      layers: [white(20, 10), white(30, 40)],
    };
    expect(boxes(layer)).toEqual([
      [13, 23, 20, 10],
      [38, 23, 30, 40],
    ]);
  });

  it('stacks children when vertical', () => {
    const layer = { type: 'layout', direction: 'vertical', gap: 5, layers: [white(20, 10), white(30, 40)] };
    expect(boxes(layer)).toEqual([
      [0, 0, 20, 10],
      [0, 15, 30, 40],
    ]);
  });

  it.each([
    [
      'start',
      'end',
      [
        [0, 90, 20, 10],
        [20, 60, 30, 40],
      ],
    ],
    [
      'center',
      'center',
      [
        [25, 45, 20, 10],
        [45, 30, 30, 40],
      ],
    ],
    [
      'end',
      'start',
      [
        [50, 0, 20, 10],
        [70, 0, 30, 40],
      ],
    ],
  ])('aligns %s across and %s down', (horizontal_alignment, vertical_alignment, expected) => {
    const layers = [white(20, 10), white(30, 40)];
    expect(
      boxes({
        type: 'layout',
        horizontal_alignment,
        vertical_alignment,
        dimensions: { width: 100, height: 100 },
        layers,
      }),
    ).toEqual(expected);
  });

  it('fits its children and its padding when it has no size', () => {
    const layer = {
      type: 'layout',
      background_color: '#000000',
      padding_left: 1,
      padding_top: 2,
      padding_right: 3,
      padding_bottom: 4,
      layers: [white(20, 10)],
    };
    expect(boxes(layer)).toEqual([
      [0, 0, 24, 16],
      [1, 2, 20, 10],
    ]);
  });

  it('clips larger content to a fixed size', () => {
    const { scene } = flatLayout(
      canvas({ index: 0, type: 'layout', dimensions: { width: 10, height: 10 }, layers: [white(20, 20)] }),
    );
    expect(scene.items[0]).toMatchObject({ kind: 'group', clip: 'M0 0H10V10H0Z' });
  });

  it('draws background layers behind the children, from its own corner, in the order of their indices', () => {
    const layer = {
      type: 'layout',
      position: { x: 10, y: 10 },
      background_color: '#000000',
      background_layers: [
        white(4, 4, { index: 2, position: { x: 1, y: 2 } }),
        { type: 'solid-color', hex_color: '#FF0000', index: 1 },
      ],
      layers: [white(20, 10)],
    };
    expect(boxes(layer)).toEqual([
      [10, 10, 20, 10],
      [11, 12, 4, 4],
      [10, 10, 20, 10],
    ]);
  });

  it('fits a text of auto width', () => {
    const text = {
      type: 'text',
      text: 'abcd',
      font_name: 'Inter',
      font_size_in_px: 20,
      text_color: '#000000',
      dimensions: { width: 'auto', height: 24 },
    };
    const layer = { type: 'layout', background_color: '#000000', padding: 8, layers: [text] };
    expect(boxes(layer)[0]).toEqual([0, 0, 56, 40]);
  });

  it('nests', () => {
    const inner = { type: 'layout', padding: 2, layers: [white(5, 5), white(5, 5)] };
    const layer = {
      type: 'layout',
      direction: 'vertical',
      gap: 1,
      layers: [inner, { type: 'layout', layers: [inner, white(3, 3)] }],
    };
    expect(boxes(layer)).toEqual([
      [2, 2, 5, 5],
      [7, 2, 5, 5],
      [2, 12, 5, 5],
      [7, 12, 5, 5],
      [14, 10, 3, 3],
    ]);
  });
});

describe('layers', () => {
  it('draw by index, and equal indices in array order', () => {
    const layer = (index: number, hex_color: string) => ({ index, type: 'solid-color', hex_color });
    const { scene } = flatLayout(
      canvas(layer(2, '#000002'), layer(1, '#000001'), layer(2, '#000003'), layer(0, '#000000')),
    );
    expect(scene.items.map((item) => item.kind === 'shape' && item.fill)).toEqual([
      '#000000',
      '#000001',
      '#000002',
      '#000003',
    ]);
  });

  it('turn about their centre and fade as one', () => {
    const { scene } = flatLayout(
      canvas({ index: 0, ...white(0, 0), ...box(10, 20, 100, 50), rotation_in_degrees: 30, opacity: 40 }),
    );
    expect(scene.items[0]).toMatchObject({
      kind: 'group',
      opacity: 0.4,
      rotation: { degrees: 30, cx: 60, cy: 45 },
    });
  });
});

describe('image', () => {
  it('covers its box from the middle', () => {
    expect(imageItem(box(0, 0, 50, 50))).toMatchObject({ crop: { x: 50, y: 0, width: 100, height: 100 } });
  });

  it('keeps its focus in view', () => {
    expect(imageItem({ ...box(0, 0, 50, 50), focus: { x_in_percent: 90, y_in_percent: 0 } })).toMatchObject({
      crop: { x: 100 },
    });
  });

  it('contains and fills when asked', () => {
    expect(imageItem({ ...box(0, 0, 100, 100), fit: 'contain' })).toMatchObject({
      box: { x: 0, y: 25, width: 100, height: 50 },
    });
    expect(imageItem({ ...box(0, 0, 100, 100), fit: 'fill' })).toMatchObject({
      box: { width: 100, height: 100 },
      crop: { width: 200, height: 100 },
    });
  });

  it('covers the canvas without position and dimensions', () => {
    expect(imageItem({})).toMatchObject({ box: { x: 0, y: 0, width: 400, height: 300 } });
  });

  it('keeps its natural size with a position alone, shrunk to stay on the canvas', () => {
    expect(imageItem({ position: { x: 10, y: 10 } })).toMatchObject({
      box: { x: 10, y: 10, width: 200, height: 100 },
    });
    expect(imageItem({ position: { x: 300, y: 10 } })).toMatchObject({
      box: { x: 300, y: 10, width: 100, height: 50 },
    });
  });

  it('asks for attention where smart cropping has something to decide', () => {
    expect(imageItem({ ...box(0, 0, 50, 50), should_use_smart_cropping: true })).toMatchObject({
      crop: 'attention',
    });
    expect(imageItem({ ...box(0, 0, 100, 50), should_use_smart_cropping: true })).toMatchObject({
      crop: { width: 200 },
    });
  });
});
