import { describe, expect, it } from 'vitest';
import { LimnError } from './error.js';
import type { Issue } from './issue.js';
import { parse } from './parse.js';

const canvas = { width: 1200, height: 630 };
const area = { index: 0, type: 'solid-color', hex_color: '#fff' };
const box = { position: { x: 1, y: 2 }, dimensions: { width: 3, height: 4 } };
const text = {
  index: 0,
  type: 'text',
  text: 'Hi',
  font_name: 'Inter',
  font_size_in_px: 20,
  text_color: '#000',
};
const request = (...layers: unknown[]) => ({ dimensions: canvas, layers });

function issuesOf(input: unknown): readonly Issue[] {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof LimnError) return error.issues;
    throw error;
  }
  return [];
}

describe('both dialects give the same spec', () => {
  const same: readonly (readonly [string, unknown, unknown])[] = [
    [
      'sizes',
      { dimensions: { width: 10, height: 20 }, layers: [area] },
      { dimensions: { width_in_px: 10, height_in_px: 20 }, layers: [area] },
    ],
    [
      'sizes, mixed in one object',
      { dimensions: { width: 10, height_in_px: 20 }, layers: [area] },
      { dimensions: { width_in_px: 10, height: 20 }, layers: [area] },
    ],
    [
      'positions and sizes of layers',
      request({ ...text, ...box }),
      request({
        ...text,
        position: { x_in_px: 1, y_in_px: 2 },
        dimensions: { width_in_px: 3, height_in_px: 4 },
      }),
    ],
    ['background type', request({ ...area, type: 'solid-color-background' }), request(area)],
    ['rectangle type', request({ ...area, ...box, type: 'rectangle' }), request({ ...area, ...box })],
    [
      'static image type',
      request({ index: 0, type: 'static-image', file: { type: 'base64', base64: 'QUJD' } }),
      request({ index: 0, type: 'image', file: { type: 'base64', base64: 'QUJD' } }),
    ],
    [
      'buffer of an image',
      request({ index: 0, type: 'image', buffer: 'QUJD' }),
      request({ index: 0, type: 'image', file: { type: 'base64', base64: 'QUJD' } }),
    ],
    [
      'buffer of a font',
      { ...request(area), fonts: [{ name: 'A', weight: 'bold', style: 'normal', buffer: 'QUJD' }] },
      {
        ...request(area),
        fonts: [{ name: 'A', weight: 'Bold', style: 'normal', file: { type: 'base64', base64: 'QUJD' } }],
      },
    ],
    [
      'weights in any case and as numbers',
      request({ ...text, ...box, font_weight: 'SemiBold' }),
      request({ ...text, ...box, font_weight: 600 }),
    ],
    ['jpg', { ...request(area), output_format: 'jpg' }, { ...request(area), output_format: 'jpeg' }],
    ['tif', { ...request(area), output: { format: 'tif' } }, { ...request(area), output_format: 'tiff' }],
    [
      'line ends',
      request({ ...text, ...box, text: 'a\r\nb\rc\vd\fe' }),
      request({ ...text, ...box, text: 'a\nb\nc\nd\ne' }),
    ],
    ['short colours', request(area), request({ ...area, hex_color: '#FFFFFF' })],
    ['null for nothing', request({ ...area, position: null, opacity: null }), request(area)],
    ['null at the top', { ...request(area), fonts: null, webhook_url: null, output: null }, request(area)],
    [
      'empty fetch options',
      request({ index: 0, type: 'image', file: { type: 'base64', base64: 'QUJD', fetch_options: {} } }),
      request({ index: 0, type: 'image', file: { type: 'base64', base64: 'QUJD' } }),
    ],
    [
      'a size of nothing with a position',
      request({ ...area, position: { x: 0, y: 0 }, dimensions: { width: 0, height: 0 } }),
      request(area),
    ],
    [
      'a size of nothing without a position',
      request({ ...area, dimensions: { width_in_px: 0, height_in_px: 0 } }),
      request(area),
    ],
  ];

  it.each(same)('%s', (_, one, other) => {
    expect(issuesOf(one)).toEqual([]);
    expect(parse(one)).toEqual(parse(other));
  });
});

describe('what the dialects do not forgive', () => {
  it('keeps a position that is somewhere', () => {
    const layer = { ...area, position: { x: 5, y: 0 }, dimensions: { width: 0, height: 0 } };
    expect(parse(request(layer)).layers[0]).toMatchObject({ position: { x_in_px: 5, y_in_px: 0 } });
  });

  it('refuses a size of nothing where a size is required', () => {
    const paths = issuesOf(
      request({ ...text, position: { x: 0, y: 0 }, dimensions: { width: 0, height: 0 } }),
    );
    expect(paths.map(({ path, code }) => [path, code])).toEqual([
      ['/layers/0/dimensions/height', 'value_out_of_range'],
      ['/layers/0/dimensions/width', 'value_out_of_range'],
    ]);
  });

  it.each([
    ['/dimensions/width_in_px', { dimensions: { ...canvas, width_in_px: 1 }, layers: [area] }],
    ['/layers/0/position/x_in_px', request({ ...area, position: { x: 1, x_in_px: 1, y: 2 } })],
    [
      '/layers/0/file',
      request({ index: 0, type: 'image', buffer: 'QUJD', file: { type: 'base64', base64: 'QUJD' } }),
    ],
  ])('refuses two words for one thing at %s', (path, input) => {
    expect(issuesOf(input).map((issue) => [issue.path, issue.code])).toEqual([[path, 'conflicting_fields']]);
  });

  it('points into the request as it was sent', () => {
    const layers = [
      { ...area, ...box, dimensions: { width: 1.5, height: 4 } },
      { index: 1, type: 'static-image', buffer: '?' },
      { ...text, position: { x: -1 }, dimensions: { width_in_px: 0, height: 'auto' } },
    ];
    expect(issuesOf(request(...layers)).map(({ path, code }) => [path, code])).toEqual([
      ['/layers/0/dimensions/width', 'invalid_number'],
      ['/layers/1/buffer', 'invalid_base64'],
      ['/layers/2/dimensions/height', 'auto_outside_layout'],
      ['/layers/2/dimensions/width_in_px', 'value_out_of_range'],
      ['/layers/2/position/x', 'value_out_of_range'],
      ['/layers/2/position/y', 'required_field'],
    ]);
  });
});
