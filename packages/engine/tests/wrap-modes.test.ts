import { describe, expect, it } from 'vitest';
import { box, canvas, flatLayout, textRuns } from './flat-type.js';

function lines(text: string, wrap: string, more: object = {}) {
  const layer = {
    index: 0,
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    wrap,
  };
  const { scene } = flatLayout(canvas({ ...layer, ...box(0, 0, 200, 300), ...more }));
  return textRuns(scene.items).map((run) => run.text);
}

describe('balance', () => {
  it('makes the lines alike without taking another', () => {
    expect(lines('aaaaa bbbbb ccccc dddd', 'normal')).toEqual(['aaaaa bbbbb ccccc', 'dddd']);
    expect(lines('aaaaa bbbbb ccccc dddd', 'balance')).toEqual(['aaaaa bbbbb', 'ccccc dddd']);
  });

  it('works over any number of lines', () => {
    const text = Array.from({ length: 40 }, (_, i) => 'word'.repeat(1 + (i % 3))).join(' ');
    const normal = lines(text, 'normal');
    const balanced = lines(text, 'balance');
    const raggedness = (texts: readonly string[]) => texts.reduce((sum, line) => sum + line.length ** 2, 0);
    expect(balanced).toHaveLength(normal.length);
    expect(raggedness(balanced)).toBeLessThan(raggedness(normal));
  });

  it('leaves a text with a cut word as it is', () => {
    const text = `aaa ${'b'.repeat(30)} ccc`;
    expect(lines(text, 'balance')).toEqual(lines(text, 'normal'));
  });
});

describe('pretty', () => {
  it('ends no line with a small word', () => {
    expect(lines('Postgres moves to the cloud again', 'pretty', { lang: 'en' }).join('|')).not.toMatch(
      /\b(to|the)\|/,
    );
  });

  it('keeps a number and its unit together', () => {
    expect(lines('walking nearly 10 km on Sundays', 'pretty').join('|')).not.toContain('10|km');
  });

  it.each(['€', 'US$'])('keeps %s and its price together', (sign) => {
    expect(lines(`a ticket is ${sign} 1,299.00 there`, 'pretty').join('|')).not.toContain('|1,299');
  });

  it('knows numbers in the digits of other scripts', () => {
    expect(lines('walking some १० km on Sunday', 'pretty').join('|')).not.toContain('१०|km');
  });

  it('keeps an initial and its name together', () => {
    expect(lines('a letter to J. Smithsonian here', 'pretty').join('|')).not.toContain('J.|Smith');
  });

  it('leaves no word alone on the last line', () => {
    expect(lines('aaaa bbbbb cccc ddddd ee', 'pretty').at(-1)).toContain(' ');
  });
});
