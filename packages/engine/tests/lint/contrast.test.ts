import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { base64, card, findingsOf, linesOf, title, white, words } from './stage.js';

const grey = (color: string) => words('Grey words', { text_color: color });
const contrastIn = async (...layers: readonly object[]) => {
  const findings = await findingsOf(card(...layers));
  return findings.filter(({ code }) => code === 'contrast_low');
};

describe('contrast of words', () => {
  it.each([
    ['words at 4.54:1', [title, grey('#767676')], []],
    ['words at 4.48:1', [title, grey('#777777')], ['warning contrast_low /layers/2']],
    ['words at 3.03:1', [title, grey('#949494')], ['warning contrast_low /layers/2']],
    ['words at 2.99:1', [title, grey('#959595')], ['error contrast_low /layers/2']],
    ['a title at 7.00:1', [{ ...title, text_color: '#595959' }], []],
    ['a title at 6.89:1', [{ ...title, text_color: '#5A5A5A' }], ['advice contrast_low /layers/1']],
    ['a title at 4.48:1', [{ ...title, text_color: '#777777' }], ['warning contrast_low /layers/1']],
  ])('judges %s', async (_, layers, expected) => {
    expect(await linesOf(card(white, ...layers))).toEqual(expected);
  });

  it('names both colours, the ratio and a colour that would do', async () => {
    const [finding] = await contrastIn(white, title, grey('#777777'));
    expect(finding).toMatchObject({ actual: 4.47, limit: 4.5 });
    expect(finding?.message).toBe(
      '“Grey words” has a contrast of 4.47:1 at its worst letter (#777777 on #FFFFFF); 4.5:1 reads well.',
    );
    expect(finding?.hint).toContain('#717171 would have 4.5:1 there');
    expect(await contrastIn(white, title, grey('#717171'))).toEqual([]);
  });

  it('counts the opacity of the layer and of the colour', async () => {
    expect(await contrastIn(white, title, words('Faded', { opacity: 60 }))).toEqual([]);
    for (const faded of [words('Faded', { opacity: 50 }), grey('#00000080')]) {
      const [finding] = await contrastIn(white, title, faded);
      expect(finding?.actual).toBeCloseTo(4, 0);
    }
  });

  it('measures in a layout that fades as one against its own ground', async () => {
    const layout = {
      index: 1,
      type: 'layout',
      position: { x: 80, y: 300 },
      padding: 20,
      background_color: '#000000',
      opacity: 60,
      layers: [
        { ...words('Light on dark', { text_color: '#FFFFFF' }), dimensions: { width: 400, height: 50 } },
      ],
    };
    // White stays white, the panel turns to #666666: 5.74:1.
    expect(await contrastIn(white, title, layout)).toEqual([]);
    // At 40 % the panel is #999999: 2.85:1.
    const [finding] = await contrastIn(white, title, { ...layout, opacity: 40 });
    expect(finding).toMatchObject({ path: '/layers/2/layers/0', severity: 'error' });
    expect(finding?.actual).toBeCloseTo(2.85, 1);
  });

  it('takes the worst letter: on a gradient the far end', async () => {
    const ramp = (to: string) => ({
      index: 0,
      type: 'gradient',
      position: { x: 0, y: 0 },
      dimensions: { width: 1200, height: 630 },
      gradient_type: 'linear',
      colors: [
        { hex_color: '#FFFFFF', position: 0 },
        { hex_color: to, position: 100 },
      ],
    });
    const wide = words('Words that run all the way over to the far end of this', { font_size_in_px: 38 });
    expect(await contrastIn(ramp('#CCCCCC'), title, wide)).toEqual([]);
    expect(await contrastIn(ramp('#000000'), { ...title, text: 'A' }, wide)).toMatchObject([
      { severity: 'error', path: '/layers/2' },
    ]);
  });

  it('sees the gradient of letters', async () => {
    const text_color = {
      gradient_type: 'linear',
      colors: [
        { hex_color: '#000000', position: 0 },
        { hex_color: '#FFFFFF', position: 100 },
      ],
    };
    const found = await contrastIn(
      white,
      title,
      words('From black to white', { text_color, dimensions: { width: 300, height: 60 } }),
    );
    expect(found).toMatchObject([{ severity: 'error' }]);
    expect(found[0]!.box!.x).toBeGreaterThan(250);
  });

  it('finds words that something lies over', async () => {
    const cover = {
      index: 9,
      type: 'solid-color',
      hex_color: '#FFFFFF',
      position: { x: 60, y: 280 },
      dimensions: { width: 600, height: 100 },
    };
    const [finding] = await contrastIn(white, title, words('Hidden'), cover);
    expect(finding).toMatchObject({ path: '/layers/2', severity: 'error', actual: 1 });
    expect(finding?.message).toContain('“Hidden” is not seen in a part');
  });

  it('turns with the words', async () => {
    const strip = {
      index: 1,
      type: 'solid-color',
      hex_color: '#000000',
      position: { x: 560, y: 150 },
      dimensions: { width: 80, height: 400 },
    };
    const turned = (degrees: number) =>
      words('Upright', {
        text_color: '#FFFFFF',
        position: { x: 500, y: 320 },
        dimensions: { width: 200, height: 40 },
        text_align: 'center',
        vertical_align: 'center',
        rotation_in_degrees: degrees,
      });
    const small = { ...title, text: 'A' };
    expect(await contrastIn(white, small, strip, turned(90))).toEqual([]);
    expect(await contrastIn(white, small, strip, turned(0))).toMatchObject([{ severity: 'error' }]);
  });

  it('gives words on a transparent canvas the benefit of the doubt', async () => {
    expect(await contrastIn({ ...title, text_color: '#FFFFFF' })).toEqual([]);
    expect(await contrastIn({ ...title, text_color: '#000000' })).toEqual([]);
    expect(await contrastIn({ ...title, text_color: '#808080' })).toMatchObject([
      { severity: 'advice', actual: 5.31 },
    ]);
    const jpeg = { ...card({ ...title, text_color: '#FFFFFF' }), output_format: 'jpeg' };
    expect(await linesOf(jpeg)).toEqual(['error contrast_low /layers/0']);
  });

  it('counts a line around letters, and a shadow behind them', async () => {
    const bright = { text_color: '#FFFFFF' };
    expect(await contrastIn(white, title, words('Lined', bright))).toMatchObject([{ severity: 'error' }]);
    const stroke = { hex_color: '#000000', width_in_px: 2 };
    expect(await contrastIn(white, title, words('Lined', { ...bright, stroke }))).toEqual([]);
    const shadow = { hex_color: '#000000', x_in_px: 0, y_in_px: 0, blur_in_px: 12 };
    const [faint] = await contrastIn(
      white,
      title,
      words('Shaded words', { ...bright, shadow, font_weight: 900 }),
    );
    expect(faint!.actual).toBeGreaterThan(1.5);
  });

  it('is not misled by a line through words, by emoji, nor by signs alone', async () => {
    expect(await contrastIn(white, title, words('$ 59.00', { text_decoration: ['line-through'] }))).toEqual(
      [],
    );
    expect(await contrastIn(white, title, words('Party 🎉 time'))).toEqual([]);
    expect(await contrastIn(white, title, words('“ ”', { text_color: '#FAFAFA' }))).toEqual([]);
  });

  it('leaves decoration alone that is named so', async () => {
    const giant = words('R', {
      text_color: '#F4F4F4',
      font_size_in_px: 400,
      position: { x: 700, y: 100 },
      dimensions: { width: 400, height: 450 },
    });
    expect(await linesOf(card(white, giant, title))).toContain('error contrast_low /layers/1');
    expect(await linesOf(card(white, giant, title), { decorative: ['/layers/1'] })).toEqual([]);
  });
});

describe('contrast over a photo', () => {
  /** Bright on the left and dark on the right, with noise. */
  async function photo(): Promise<object> {
    const [width, height] = [600, 315];
    const data = Buffer.alloc(width * height * 3);
    let seed = 7;
    for (let i = 0; i < data.length; i++) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      const x = Math.floor(i / 3) % width;
      data[i] = Math.max(0, Math.min(255, 235 - (x / width) * 215 + (seed % 31) - 15));
    }
    const bytes = await sharp(data, { raw: { width, height, channels: 3 } })
      .jpeg({ quality: 90 })
      .toBuffer();
    return { index: 0, type: 'image', file: base64(bytes, 'photo.jpg') };
  }
  const onRight = {
    text_color: '#FFFFFF',
    position: { x: 900, y: 80 },
    dimensions: { width: 260, height: 120 },
  };

  it('passes words where it is dark and fails them where it is bright', async () => {
    const picture = await photo();
    const dark = { ...title, ...onRight, text: 'Dark' };
    const bright = { ...dark, position: { x: 80, y: 80 }, index: 3 };
    expect(await contrastIn(picture, dark)).toEqual([]);
    expect(await contrastIn(picture, bright)).toMatchObject([{ severity: 'error' }]);
  });

  it('passes them with a scrim between', async () => {
    const scrim = { index: 1, type: 'solid-color', hex_color: '#000000B0' };
    const bright = { ...title, text_color: '#FFFFFF' };
    expect(await contrastIn(await photo(), scrim, bright)).toEqual([]);
  });
});
