// Each finding on a picture that just earns it, and on one that just does not.
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { findingTable } from '../../src/index.js';
import { base64, card, drawn, findingsOf, linesOf, title, white, words } from './stage.js';

async function photo(width: number, height: number) {
  const bytes = await sharp({ create: { width, height, channels: 3, background: '#336699' } })
    .png()
    .toBuffer();
  return {
    index: 1,
    type: 'image',
    file: base64(bytes),
    position: { x: 100, y: 300 },
    dimensions: { width: 330, height: 220 },
  };
}

const layout = {
  index: 1,
  type: 'layout',
  position: { x: 80, y: 300 },
  dimensions: { width: 300, height: 60 },
  layers: [],
};

describe('a calm picture', () => {
  it('has no findings', async () => {
    expect(await linesOf(card(white, title, words('Calm words below it')))).toEqual([]);
  });

  it('has none unless they are asked for', async () => {
    const rendered = await drawn(card(white, title), undefined);
    expect(rendered.findings).toEqual([]);
  });
});

describe('sizes, as shown 400 px wide', () => {
  const sized = (font_size_in_px: number) => words('Small words', { font_size_in_px });
  it.each([
    [24, []],
    [23, ['advice text_small /layers/2']],
    [18, ['advice text_small /layers/2']],
    [17, ['warning text_small /layers/2']],
  ])('words of %i px at 1200', async (size, expected) => {
    expect(await linesOf(card(white, title, sized(size)))).toEqual(expected);
  });

  it.each([
    [39, []],
    [38, ['warning text_small /layers/1']],
  ])('a title of %i px at 1200', async (font_size_in_px, expected) => {
    expect(await linesOf(card(white, { ...title, font_size_in_px }))).toEqual(expected);
  });

  it('says the size that is needed, and what it is after scaling', async () => {
    const shrunk = words('Words that are much too long for a box like this', {
      should_auto_scale: true,
      dimensions: { width: 360, height: 30 },
    });
    const [finding] = await findingsOf(card(white, title, shrunk));
    expect(finding).toMatchObject({ code: 'text_small', limit: 8 });
    expect(finding?.hint).toBe(
      'Set it in 24 px or more, with fewer words or a larger box: it is scaled down to fit.',
    );
  });

  it('does not shrink pictures that are narrower', async () => {
    const badge = {
      dimensions: { width: 300, height: 100 },
      layers: [
        words('Badge', {
          font_size_in_px: 20,
          position: { x: 20, y: 20 },
          dimensions: { width: 200, height: 40 },
        }),
      ],
    };
    expect(await linesOf(badge)).toEqual([]);
  });

  it('goes by the width that is asked', async () => {
    expect(await linesOf(card(white, title, sized(24)), { limits: { shownWidth: 300 } })).toEqual([
      'advice text_small /layers/2',
    ]);
  });
});

describe('edges', () => {
  const at = (x: number, y: number) =>
    words('Near', { position: { x, y }, dimensions: { width: 200, height: 40 } });
  it.each([
    ['on the margin', at(26, 300), []],
    ['inside the margin', at(24, 300), ['advice text_near_edge /layers/2']],
    ['over the lower edge', at(80, 606), ['error text_outside_canvas /layers/2']],
  ])('words %s', async (_, layer, expected) => {
    expect(await linesOf(card(white, title, layer))).toEqual(expected);
  });

  it('tells words that run out of the picture', async () => {
    const long = words('Words that never end and never break at all', {
      is_splitting_lines: false,
      position: { x: 900, y: 300 },
      dimensions: { width: 260, height: 40 },
    });
    const lines = await linesOf(card(white, title, long));
    expect(lines).toEqual(['error text_outside_canvas /layers/2', 'warning text_overflow /layers/2']);
  });

  it('tells words that a layout cuts off', async () => {
    const child = (text: string) => ({
      ...layout,
      layers: [{ ...words(text), dimensions: { width: 'auto', height: 'auto' }, is_splitting_lines: false }],
    });
    expect(await linesOf(card(white, title, child('It all fits')))).toEqual([]);
    expect(await linesOf(card(white, title, child('It does not fit into this')))).toEqual([
      'error text_clipped /layers/2/layers/0',
    ]);
  });

  it('tells words that their own box cuts off once', async () => {
    const cut = words('Words that are cut in the middle of it', {
      overflow: 'clip',
      is_splitting_lines: false,
      dimensions: { width: 200, height: 60 },
    });
    expect(await linesOf(card(white, title, cut))).toEqual(['error text_clipped /layers/2']);
  });

  it('finds words and codes outside of what platforms show', async () => {
    const middle = { x: 0, y: 15, width: 1200, height: 600 };
    const safeAreas = [{ name: 'X', box: middle }];
    const low = (y: number) =>
      words('LOW', { position: { x: 80, y }, dimensions: { width: 200, height: 40 }, font_size_in_px: 30 });
    const limits = { margin: 0 };
    expect(await linesOf(card(white, title, low(580)), { safeAreas, limits })).toEqual([]);
    expect(await linesOf(card(white, title, low(590)), { safeAreas, limits })).toEqual([
      'warning outside_safe_area /layers/2',
    ]);
    const code = {
      index: 1,
      type: 'qr-code',
      foreground_hex_color: '#000000',
      background_hex_color: '#FFFFFF',
      value: 'https://example.com',
      position: { x: 900, y: 420 },
      dimensions: { width: 200, height: 200 },
    };
    const [finding] = await findingsOf(card(white, title, code), { safeAreas, limits });
    expect(finding).toMatchObject({
      path: '/layers/2',
      actual: 5,
      message: 'This code reaches 5 px out of what is surely seen: X.',
    });
  });
});

describe('words that do not fit', () => {
  it('tells boxes that are too small', async () => {
    const boxed = (width: number) =>
      words('Runs over', { dimensions: { width, height: 50 }, is_splitting_lines: false });
    expect(await linesOf(card(white, title, boxed(160)))).toEqual([]);
    const [finding] = await findingsOf(card(white, title, boxed(120)));
    expect(finding).toMatchObject({ code: 'text_overflow', severity: 'warning', limit: 120 });
    expect(finding!.actual).toBeGreaterThan(120);
  });

  it('tells an ellipsis: a warning for the title, advice for others', async () => {
    const elided = { overflow: 'ellipsis', dimensions: { width: 200, height: 50 } };
    expect(await linesOf(card(white, title, words('Many words that do not fit here', elided)))).toEqual([
      'advice text_ellipsis /layers/2',
    ]);
    expect(await linesOf(card(white, title, words('Fits…', elided)))).toEqual([]);
    const long = { ...title, text: 'A title that goes on for much longer than one line' };
    expect(
      await linesOf(card(white, { ...long, ...elided, dimensions: { width: 1040, height: 100 } })),
    ).toEqual(['warning text_ellipsis /layers/1']);
  });

  it('tells lines that are left out without a sign', async () => {
    const cut = (max_lines: number) =>
      words('One line and another line and one more line', {
        max_lines,
        wrap: 'balance',
        dimensions: { width: 300, height: 120 },
      });
    expect(await linesOf(card(white, title, cut(3)))).toEqual([]);
    expect(await linesOf(card(white, title, cut(2)))).toEqual(['warning text_cut /layers/2']);
  });

  it('tells characters that no font has, once a layer', async () => {
    expect(await linesOf(card(white, title, words('Bold **\u{10FFFD}** and \u{10FFFD}')))).toEqual([
      'error missing_glyph /layers/2',
    ]);
  });

  it('tells texts that lie on each other', async () => {
    const at = (y: number) => words('Second', { position: { x: 80, y } });
    const first = words('First', { position: { x: 80, y: 400 } });
    expect(await linesOf(card(white, title, first, at(430)))).toEqual([]);
    const [finding] = await findingsOf(card(white, title, first, at(415)));
    expect(finding).toMatchObject({
      code: 'texts_overlap',
      path: '/layers/3',
      message: '“Second” lies on “First”, /layers/2.',
    });
  });

  it('tells codes that nobody can scan', async () => {
    const code = (side: number) => ({
      index: 1,
      type: 'qr-code',
      foreground_hex_color: '#000000',
      background_hex_color: '#FFFFFF',
      value: 'https://example.com',
      position: { x: 80, y: 300 },
      dimensions: { width: side, height: side },
    });
    expect(await linesOf(card(white, title, code(33)))).toEqual([]);
    expect(await linesOf(card(white, title, code(32)))).toEqual(['error code_too_small /layers/2']);
  });
});

describe('last lines', () => {
  const block = (text: string, more: object = {}) =>
    words(text, { dimensions: { width: 330, height: 160 }, ...more });
  it.each([
    ['one short word', 'It ends in a line of one so', ['advice widow /layers/2']],
    ['a long word', 'It ends in a line of one responsibility', []],
    ['two words', 'It ends in a line of one or so', []],
    ['a paragraph of one word', 'It ends in a line of one word\nso', []],
  ])('%s', async (_, text, expected) => {
    expect(await linesOf(card(white, title, block(text)))).toEqual(expected);
  });

  it('of scripts without spaces are one sign or two', async () => {
    const ja = (text: string) => block(text, { lang: 'ja' });
    expect(await linesOf(card(white, title, ja('日本語の文章はここで改行す')))).toEqual([
      'advice widow /layers/2',
    ]);
    expect(await linesOf(card(white, title, ja('日本語の文章はここで改行する見本')))).toEqual([]);
  });

  it('of a title are 40 % of the longest', async () => {
    const set = (text: string) => ({ ...title, text, dimensions: { width: 700, height: 220 } });
    expect(await linesOf(card(white, set('A title of two lines to see')))).toEqual([
      'advice short_last_line /layers/1',
    ]);
    expect(await linesOf(card(white, set('A title of two lines to be seen')))).toEqual([]);
  });
});

describe('pictures', () => {
  it.each([
    [330, 220, []],
    [300, 200, []],
    [299, 199, ['advice picture_upscaled /layers/2']],
    [220, 147, ['advice picture_upscaled /layers/2']],
    [219, 146, ['warning picture_upscaled /layers/2']],
  ])('of %i by %i px, shown 330 px wide', async (width, height, expected) => {
    expect(await linesOf(card(white, title, await photo(width, height)))).toEqual(expected);
  });

  it('count device pixels', async () => {
    const twice = { ...card(white, title, await photo(330, 220)), output: { scale: 2 } };
    expect(await linesOf(twice)).toEqual(['warning picture_upscaled /layers/2']);
  });
});

describe('the file', () => {
  it('is held to the bytes that are asked', async () => {
    const spec = card(white, title);
    const { bytes } = await drawn(spec);
    expect(await linesOf(spec, { maxBytes: bytes.length })).toEqual([]);
    expect(await linesOf(spec, { maxBytes: bytes.length - 1 })).toEqual(['warning file_too_large ']);
    expect(await linesOf(spec, { limits: { bytes: bytes.length - 1 } })).toEqual(['advice file_too_large ']);
  });

  it('is not for feeds as PDF or TIFF', async () => {
    expect(await linesOf({ ...card(white, title), output_format: 'pdf' }, { limits: { bytes: 10 } })).toEqual(
      [],
    );
  });
});

describe('findings', () => {
  it('come heaviest first, each with its numbers, its place and what to do', async () => {
    const spec = card(
      white,
      title,
      words('Small and faint', { font_size_in_px: 14, text_color: '#EEEEEE' }),
      words('Elsewhere', { font_size_in_px: 22, position: { x: 80, y: 400 } }),
    );
    const findings = await findingsOf(spec);
    expect(findings.map(({ severity }) => severity)).toEqual(['error', 'warning', 'advice']);
    for (const { code, actual, limit, hint, message, box } of findings) {
      expect(findingTable).toHaveProperty(code);
      expect([typeof actual, typeof limit]).toEqual(['number', 'number']);
      expect(hint).toMatch(/^[A-Z#].*[.]$/);
      expect(message).toMatch(/^[A-Z“].*[.]$/);
      expect(box!.width).toBeGreaterThan(0);
    }
  });
});
