import { parse } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { hyphenate } from '../src/gather/hyphenation.js';
import { needsOf } from '../src/layout/kinds.js';
import { layout } from '../src/layout/layout.js';
import { box, canvas, flatAssets, flatMeasure, textRuns } from './flat-type.js';

async function divided(text: string, lang: string): Promise<string> {
  const words = (await hyphenate([{ kind: 'hyphenation', path: '', lang, text }])).get('');
  return [...(words ?? [])]
    .map(([word, offsets]) =>
      [...word].map((letter, i) => (offsets.includes(i) ? `-${letter}` : letter)).join(''),
    )
    .join(' ');
}

describe('hyphenation', () => {
  it.each([
    ['en', 'hyphenation', 'hy-phen-ation'],
    ['de', 'Lieferkettensorgfaltspflichtengesetz', 'Lie-fer-ket-ten-sorg-falts-pflich-ten-ge-setz'],
    ['de-AT', 'Silbentrennung', 'Sil-ben-tren-nung'],
    ['fr', 'électricité', 'élec-tri-cité'],
    ['ru', 'достопримечательность', 'до-сто-при-ме-ча-тель-ность'],
  ])('divides %s: %s', async (lang, word, expected) => {
    expect(await divided(word, lang)).toBe(expected);
  });

  it.each([
    'https://beispiel.example/verzeichnis',
    'nachname@beispiel.example',
    'kettenGlied',
    'vor_nachname',
  ])('leaves %s whole, and its words everywhere', async (token) => {
    expect(await divided(`${token} verzeichnis beispiel nachname kettenGlied`, 'de')).not.toContain('kett-');
    expect(await divided(token, 'de')).toBe('');
  });

  it.each(['cs', 'xx', 'ja'])('divides nothing in %s, for which there are no patterns', async (lang) => {
    expect(await divided('programovatelnost', lang)).toBe('');
  });

  it('remembers no word of a request', async () => {
    await divided('retribution unheardofwords', 'en');
    const { default: patterns } = await import('hyphen/patterns/en-us.js');
    expect(Object.keys(patterns[2] ?? {})).not.toContain('unheardofwords');
  });
});

async function linesOf(text: string, fields: object): Promise<readonly string[]> {
  const layer = {
    index: 0,
    type: 'text',
    text,
    lang: 'de',
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    ...box(0, 0, 200, 300),
    ...fields,
  };
  const spec = parse(canvas(layer));
  const hyphenation = await hyphenate(needsOf(spec.layers).filter((need) => need.kind === 'hyphenation'));
  const { scene } = layout(spec, { ...flatAssets(spec), hyphenation }, flatMeasure);
  return textRuns(scene.items).map((run) => run.text.replaceAll('\u00AD', ''));
}

const LONG = 'Lieferkettensorgfaltspflichtengesetz';

describe('a long word', () => {
  it('is divided with a hyphen in pretty', async () => {
    const lines = await linesOf(`Das ${LONG} kommt`, { wrap: 'pretty' });
    expect(lines.join('|')).toMatch(/[a-z]‐\|[a-z]/);
    expect(lines.join('').replaceAll('‐', '')).toContain(LONG);
  });

  it('takes no more lines in pretty than in normal', async () => {
    const text = `Was wir aus dem ${LONG} gelernt haben`;
    for (let width = 100; width <= 400; width += 10) {
      const at = box(0, 0, width, 1000);
      const normal = await linesOf(text, { wrap: 'normal', ...at });
      const pretty = await linesOf(text, { wrap: 'pretty', ...at });
      expect(pretty.length, `at ${width} px`).toBeLessThanOrEqual(normal.length);
    }
  });

  it('is cut as before in normal', async () => {
    expect((await linesOf(`Das ${LONG} kommt`, { wrap: 'normal' })).join('')).not.toContain('‐');
  });

  it('is shrunk before it is divided', async () => {
    expect(await linesOf(LONG, { wrap: 'pretty', should_auto_scale: true })).toEqual([LONG]);
  });

  it('is left whole in pretty where it fits', async () => {
    expect(await linesOf('Das Gesetz der Lieferketten', { wrap: 'pretty' })).toEqual([
      'Das Gesetz',
      'der Lieferketten',
    ]);
  });
});

describe('hyphenate', () => {
  it('divides any word at the end of a line', async () => {
    const narrow = { hyphenate: true, ...box(0, 0, 120, 300) };
    expect((await linesOf('Die Silbentrennung', narrow))[0]).toBe('Die Sil‐');
  });
});
