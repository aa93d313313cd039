// What lint must never do: change the picture, or take long over a hostile one.

import { parse } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../src/index.js';
import { lint } from '../../src/lint/lint.js';
import { flatAssets, flatLayout } from '../flat-type.js';
import { card, findingsOf, title, white, words } from './stage.js';

describe('the picture', () => {
  it.each(['png', 'jpeg', 'webp', 'svg', 'pdf'])('is the same with lint, as %s', async (output_format) => {
    const spec = {
      ...card(white, title, words('Words', { shadow: { hex_color: '#FF0000', blur_in_px: 8 }, opacity: 70 })),
      output_format,
    };
    const engine = createEngine();
    const plain = await engine.render(spec);
    const judged = await engine.render(spec, { lint: {} });
    const again = await engine.render(spec);
    expect(Buffer.compare(judged.bytes, plain.bytes)).toBe(0);
    expect(Buffer.compare(again.bytes, plain.bytes)).toBe(0);
    expect(plain).not.toHaveProperty('findings');
    expect(judged.warnings).toEqual(plain.warnings);
    expect(judged.findings).toEqual([]);
  });
});

/** Lints a layout in flat type, and tells the pixels that were sketched. */
function judge(spec: object) {
  const laidOut = flatLayout(spec);
  let pixels = 0;
  const findings = lint({
    spec: parse(spec),
    laidOut,
    assets: flatAssets(parse(spec)),
    warnings: laidOut.warnings,
    bytes: 0,
    sketch(_, { width, height }) {
      pixels += 2 * width * height;
      const white = new Uint8Array(width * height * 4).fill(255);
      return { x: 0, y: 0, width, height, words: white, ground: white };
    },
  });
  return { pixels, findings };
}

describe('hostile pictures', () => {
  const tower = { dimensions: { width: 16, height: 8192 }, layers: [title] };
  const page = { dimensions: { width: 4096, height: 4096 }, layers: [title] };

  it.each([
    ['as high as can be', tower],
    ['as large as can be', page],
    ['of one pixel', { dimensions: { width: 1, height: 1 }, layers: [title] }],
  ])('are sketched twice and small: %s', (_, spec) => {
    expect(judge(spec).pixels).toBeLessThanOrEqual(262_000);
  });

  it('have as many words as the limits allow', () => {
    const long = 'aa bb\n'.repeat(13).trim();
    const layers = Array.from({ length: 250 }, (_, i) =>
      words(long, {
        position: { x: i, y: i },
        dimensions: { width: 500, height: 20 },
        rotation_in_degrees: i % 7,
      }),
    );
    const { findings } = judge(card(...layers));
    expect(findings.length).toBeGreaterThan(250);
  });

  it('may have a text of thousands of lines twice', () => {
    const lines = words('a\n'.repeat(2400), { font_size_in_px: 10, dimensions: { width: 10, height: 10 } });
    expect(judge(card(lines, lines)).findings.some(({ code }) => code === 'texts_overlap')).toBe(true);
  });

  it('may have letters that lie nowhere near it', async () => {
    const far = words('Gone', { position: { x: 900_000, y: 900_000 } });
    const findings = await findingsOf(card(white, title, far));
    expect(findings.map(({ code }) => code)).toEqual(['text_outside_canvas']);
  });

  it('may have nothing in them', async () => {
    expect(await findingsOf(card(words('')))).toEqual([]);
  });
});
