import { describe, expect, it } from 'vitest';
import { createFontLibrary, type FaceRequest } from '../src/index.js';
import { holds } from '../src/ranges.js';

const library = createFontLibrary();

const ask = (request: Partial<FaceRequest>) =>
  library.stack({ family: 'Inter', weight: 400, italic: false, text: 'a', ...request });

async function faceIds(request: Partial<FaceRequest>): Promise<readonly string[]> {
  return (await ask(request)).faces.map(({ id }) => id);
}

async function codes(request: Partial<FaceRequest>): Promise<readonly string[]> {
  return (await ask(request)).warnings.map(({ code }) => code);
}

/** The family that draws a character: that of the first face which has it. */
async function drawnBy(character: string, request: Partial<FaceRequest> = {}): Promise<string | undefined> {
  const { faces } = await ask({ text: character, ...request });
  return faces.find(({ ranges }) => holds(ranges, character.codePointAt(0)!))?.family;
}

describe('slices', () => {
  it('loads only those that hold a character of the text', async () => {
    expect(await faceIds({ text: 'Hello' })).toEqual(['inter/latin-wght-normal@400']);
    expect(await faceIds({ text: 'Hello Привет' })).toEqual([
      'inter/latin-wght-normal@400',
      'inter/cyrillic-wght-normal@400',
    ]);
  });

  it('loads the base for its measures, even for no text and for another script', async () => {
    expect(await faceIds({ text: '' })).toEqual(['inter/latin-wght-normal@400']);
    expect((await faceIds({ text: 'Ж' }))[0]).toBe('inter/latin-wght-normal@400');
  });

  it('gives a character to the face whose unicode-range names it, the last declared first', async () => {
    // Both the Vietnamese and the extended Latin file have U+0102 in their cmap; latin-ext is declared later.
    const { faces } = await ask({ text: 'Ăạ' });
    expect(faces.map(({ id }) => id)).toEqual([
      'inter/latin-wght-normal@400',
      'inter/latin-ext-wght-normal@400',
      'inter/vietnamese-wght-normal@400',
    ]);
    expect(holds(faces[0]!.ranges, 0x102)).toBe(false);
    expect(holds(faces[1]!.ranges, 0x102)).toBe(true);
  });

  it('gives measures in em', async () => {
    const { faces } = await ask({});
    expect(faces[0]!.metrics.ascent).toBeCloseTo(0.96875, 5);
    expect(faces[0]!.metrics.descent).toBeCloseTo(0.2412, 4);
    expect(faces[0]!.metrics.capHeight).toBeCloseTo(0.7273, 3);
    expect(faces[0]!.metrics.xHeight).toBeCloseTo(0.546, 2);
  });
});

describe('weight and slant', () => {
  it('moves along the axis of a variable family and no further', async () => {
    expect(await faceIds({ weight: 680 })).toEqual(['inter/latin-wght-normal@680']);
    expect(await faceIds({ family: 'Caveat', weight: 900 })).toEqual(['caveat/latin-wght-normal@700']);
  });

  it('takes the nearest static weight', async () => {
    expect(await faceIds({ family: 'Lato', weight: 600 })).toEqual(['lato/latin-700-normal@700']);
    expect(await faceIds({ family: 'Crimson Text', weight: 500 })).toEqual([
      'crimson-text/latin-400-normal@400',
    ]);
  });

  it('takes real italics, at the weights that have one', async () => {
    expect(await faceIds({ italic: true })).toEqual(['inter/latin-wght-italic@400']);
    expect(await faceIds({ family: 'Titillium Web', weight: 900, italic: true })).toEqual([
      'titillium-web/latin-700-italic@700',
    ]);
  });

  it('says what must be made up', async () => {
    const { faces, warnings } = await ask({ family: 'Anton', weight: 700, italic: true });
    expect(faces[0]!.id).toBe('anton/latin-400-normal@400+bold+oblique');
    expect(faces[0]!.synthetic).toEqual({ bold: true, oblique: true });
    expect(warnings.map(({ code }) => code)).toEqual(['weight_synthesized', 'style_synthesized']);
    expect(await codes({ family: 'Anton', weight: 500 })).toEqual([]);
  });
});

describe('families', () => {
  it('falls back to Inter Regular for a name nobody has, and says which were near', async () => {
    const { faces, warnings } = await ask({ family: 'Playfare Display', weight: 700, italic: true });
    expect(faces[0]!.id).toBe('inter/latin-wght-normal@400');
    expect(warnings).toEqual([
      {
        code: 'font_unknown',
        message: 'There is no font "Playfare Display"; Inter is used instead.',
        hint: 'Did you mean Playfair Display?',
      },
    ]);
  });

  it('draws Latin, Greek and Cyrillic that a family lacks with Inter', async () => {
    expect(await drawnBy('Ж', { family: 'Anton' })).toBe('Inter');
    expect(await drawnBy('ω', { family: 'Anton' })).toBe('Inter');
  });
});

describe('Han characters', () => {
  it.each([
    ['骨', 'ja', 'Noto Sans JP'],
    ['骨', 'ko-KR', 'Noto Sans KR'],
    ['骨', 'zh', 'Noto Sans SC'],
    ['骨', 'zh-Hans-HK', 'Noto Sans SC'],
    ['骨', 'zh-TW', 'Noto Sans TC'],
    ['骨', 'zh-Hant', 'Noto Sans TC'],
    ['骨', undefined, 'Noto Sans SC'],
    ['骨のこと', undefined, 'Noto Sans JP'],
    ['骨 한국', undefined, 'Noto Sans KR'],
    ['骨のこと', 'zh', 'Noto Sans SC'],
  ])('%s in %s are drawn by %s', async (text, lang, family) => {
    const { faces } = await ask({ text, lang });
    expect(faces.find(({ ranges }) => holds(ranges, '骨'.codePointAt(0)!))!.family).toBe(family);
  });

  it('stay with a family that has them', async () => {
    expect(await drawnBy('骨', { family: 'Noto Serif JP', lang: 'zh' })).toBe('Noto Serif JP');
  });
});

describe('scripts', () => {
  const letters = [...'مשदবਗગଅதతಅമසไລកကგԱአᠠހܐߊⵣᎠᐁꆈ𞤀ᬅꚠꨀꦄ꤀ᨠꓐꯀᱚ𐴀ᮃᦀཀ𞄀あア한ㄅ'];

  it.each(letters)('%s is drawn', async (letter) => {
    const { faces, warnings } = await ask({ text: letter });
    expect(warnings).toEqual([]);
    expect(faces.some(({ ranges }) => holds(ranges, letter.codePointAt(0)!))).toBe(true);
  });

  it('warns of a character nobody has, and names it', async () => {
    const { warnings } = await ask({ text: 'a\u{E123}\u0001\u200B\u{1F9FF}\u{10FFFD}' });
    expect(warnings).toEqual([{ code: 'missing_glyph', message: 'No font at hand draws U+E123, U+10FFFD.' }]);
  });
});

describe('symbols and pictures', () => {
  it.each(['∫', '✓', '☀', '♞', '⟶', '𝔄', '⠿', '🀀'])('%s is drawn in black', async (symbol) => {
    const { faces, warnings } = await ask({ text: symbol });
    expect(warnings).toEqual([]);
    expect(faces.find(({ ranges }) => holds(ranges, symbol.codePointAt(0)!))!.color).toBe(false);
  });

  it.each(['😀', '☀️', '1️⃣', '🇩🇪', '👨‍👩‍👧', '👍🏽'])('%s is drawn in colour', async (picture) => {
    const { faces, warnings } = await ask({ text: picture });
    expect(warnings).toEqual([]);
    const color = faces.find((face) => face.color)!;
    for (const character of picture) expect(holds(color.ranges, character.codePointAt(0)!)).toBe(true);
  });

  it('leaves pictures to the picture font where a symbol font has them too', async () => {
    const { faces } = await ask({ text: '☀ ⚡ ♞ ⏰ 🌍 ✈' });
    const first = (character: string) => faces.find(({ ranges }) => holds(ranges, character.codePointAt(0)!));
    expect(first('⚡')!.color).toBe(true);
    expect(first('🌍')!.color).toBe(true);
    expect(first('☀')!.color).toBe(false);
  });
});

describe('letters with marks', () => {
  const markedBy = async (letter: string, family: string) =>
    (await ask({ text: letter, family })).faces
      .filter(({ marked }) => marked?.has(letter))
      .map(({ id }) => id);

  it('belong to the slice of the letter, whichever is declared for the mark', async () => {
    expect(await markedBy('q\u0303', 'Inter')).toEqual(['inter/latin-wght-normal@400']);
    expect(await markedBy('q\u0303', 'Anton')).toEqual(['anton/latin-400-normal@400']);
  });

  it('go to a family that has the mark', async () => {
    expect(await markedBy('m\u0302', 'Inter')).toEqual(['noto-sans-math/latin-400-normal@400']);
    expect(await markedBy('α\u0303', 'Inter')).toEqual(['noto-sans-math/latin-400-normal@400']);
  });

  it('pass over a face that would set the mark beside the letter', async () => {
    expect(await markedBy('q\u0303', 'Lora')).toEqual(['inter/latin-wght-normal@400']);
    expect(await markedBy('ж\u0301', 'Inter')).toEqual(['noto-sans/cyrillic-wght-normal@400']);
  });

  it('stay with a family whose marks need no anchors', async () => {
    expect(await markedBy('ж\u0301', 'PT Serif')).toEqual(['pt-serif/cyrillic-400-normal@400']);
    expect(await markedBy('q\u0303', 'Roboto Mono')).toEqual(['roboto-mono/latin-wght-normal@400']);
  });

  it('are named when nobody draws them', async () => {
    const { warnings } = await ask({ text: '\u1FB1\u0301' });
    expect(warnings).toEqual([{ code: 'missing_glyph', message: 'No font at hand draws U+1FB1 U+0301.' }]);
  });
});

describe('files', () => {
  it('are the same in every library, byte by byte', async () => {
    const again = createFontLibrary();
    const request = { family: 'Barlow', weight: 100, italic: false, text: 'Hamburgefonstiv 漢 😀' };
    const [one, two] = await Promise.all([library.stack(request), again.stack(request)]);
    expect(one.files.map(({ id }) => id)).toEqual(two.files.map(({ id }) => id));
    for (const [i, file] of one.files.entries())
      expect(Buffer.compare(file.bytes, two.files[i]!.bytes)).toBe(0);
  });

  it('are read once for two who ask at the same time', async () => {
    const fresh = createFontLibrary();
    const request = { family: 'Sora', weight: 400, italic: false, text: 'Ąb 日本' };
    const [one, two] = await Promise.all([fresh.stack(request), fresh.stack({ ...request, weight: 700 })]);
    for (const [i, file] of one.files.entries()) expect(two.files[i]!.bytes).toBe(file.bytes);
  });
});
