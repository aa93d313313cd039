// The largest requests that the limits allow are drawn before a render deadline of five seconds, with room to spare on an idle machine.
import { readFileSync } from 'node:fs';
import { createEngine, type Rendered, type RenderOptions } from '@limn/engine';
import { limitOf } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { image } from './hostile/row.js';
import { sentences } from './languages.js';

const deadline = 5000;
const photo = readFileSync(new URL('../packages/spec/examples/pictures/coffee.jpg', import.meta.url));

/** The photo with a comment (marker COM) that makes it another file. */
const another = (i: number) =>
  Buffer.concat([photo.subarray(0, 2), Buffer.from([0xff, 0xfe, 0, 4, i >> 8, i & 255]), photo.subarray(2)]);
const engine = createEngine();

async function inTime(spec: unknown, options: RenderOptions = {}): Promise<Rendered> {
  const start = performance.now();
  const rendered = await engine.render(spec, options);
  const took = performance.now() - start;
  expect(took).toBeLessThan(deadline);
  return rendered;
}

const canvas = (width: number, height: number, layers: readonly object[]) => ({
  dimensions: { width, height },
  layers: layers.map((layer, index) => ({ index, ...layer })),
});

const text = (words: string, width: number, height: number, more: object = {}) => ({
  type: 'text',
  text: words,
  font_name: 'Inter',
  font_size_in_px: 16,
  text_color: '#111111',
  position: { x: 0, y: 0 },
  dimensions: { width, height },
  ...more,
});

const prose = (length: number) =>
  'Many small words fill a page sooner than one would think. '.repeat(200).slice(0, length);

describe('within the render deadline:', () => {
  it('250 layers of all kinds', async () => {
    const position = (i: number) => ({
      position: { x: (i * 37) % 1000, y: (i * 53) % 500 },
      dimensions: { width: 200, height: 120 },
    });
    const kinds = [
      { type: 'solid-color', hex_color: '#3366FF80', border_radius: 20 },
      {
        type: 'gradient',
        gradient_type: 'radial',
        colors: [
          { hex_color: '#FFFFFF', position: 0 },
          { hex_color: '#000000', position: 100 },
        ],
      },
      {
        type: 'qr-code',
        value: 'https://example.com',
        foreground_hex_color: '#000000',
        background_hex_color: '#FFFFFF',
      },
      { ...image(photo), border_radius: 30 },
      text(prose(80), 0, 0, {}),
    ];
    const layers = Array.from({ length: limitOf('layers') }, (_, i) => ({
      ...kinds[i % kinds.length],
      ...position(i),
      opacity: 80,
      rotation_in_degrees: (i * 7) % 180,
    }));
    await inTime(canvas(1200, 630, layers), { format: 'jpeg' });
  });

  it('5,000 characters', () =>
    inTime(canvas(1200, 2000, [text(prose(limitOf('text_in_layer')), 1200, 2000)])));

  it('5,000 characters, scaled to their box, in the finest wrapping', () =>
    inTime(
      canvas(600, 600, [
        text(prose(5000), 600, 600, { font_size_in_px: 200, should_auto_scale: true, wrap: 'pretty' }),
      ]),
    ));

  it('20,000 characters of a request in ten scripts', () => {
    const words = ['en', 'ru', 'el', 'ar', 'he', 'hi', 'th', 'ja', 'ko', 'zh-Hans']
      .map((lang) => sentences[lang])
      .join(' ');
    const layers = Array.from({ length: 4 }, () =>
      text([...words.repeat(20)].slice(0, 4900).join(''), 1200, 1200, { font_size_in_px: 12 }),
    );
    return inTime(canvas(1200, 1200, layers));
  });

  it.each(['png', 'jpeg', 'webp'] as const)('16 megapixels as %s', async (format) => {
    const rendered = await inTime(
      canvas(4096, 4096, [image(photo), text('Large', 4096, 4096, { font_size_in_px: 1200 })]),
      { format },
    );
    expect([rendered.width, rendered.height]).toEqual([4096, 4096]);
  });

  it('4 megapixels as AVIF', async () => {
    await inTime(canvas(2048, 2048, [image(photo)]), { format: 'avif' });
  });

  it('thirty photos', async () => {
    const files = Array.from({ length: 30 }, (_, i) => another(i));
    const layers = files.map((file, i) => ({
      ...image(file),
      position: { x: (i % 6) * 200, y: Math.floor(i / 6) * 126 },
      dimensions: { width: 200, height: 126 },
    }));
    await inTime(canvas(1200, 630, layers));
  });

  it('layouts ten deep, each with texts that fit themselves', async () => {
    const words = text('Fits itself', 0, 0, {
      position: undefined,
      dimensions: { width: 'auto', height: 'auto' },
    });
    const nest = (depth: number): object => ({
      type: 'layout',
      direction: depth % 2 ? 'vertical' : 'horizontal',
      gap: 4,
      padding: 4,
      layers: depth === 0 ? [words] : [words, nest(depth - 1), words],
    });
    await inTime(canvas(1200, 1200, [nest(limitOf('layout_depth') - 1)]));
  });
});
