import { parse } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { needsOf } from '../src/layout/kinds.js';
import type { Group, Item, Shape, TextRun } from '../src/scene/scene.js';
import { box, canvas, flatLayout, textRuns } from './flat-type.js';

// Flat type: each letter is half an em wide, so 10 px here.
const layer = (text: string, fields: object = {}) => ({
  index: 0,
  type: 'text',
  text,
  font_name: 'Inter',
  font_size_in_px: 20,
  text_color: '#000000',
  ...box(0, 0, 100, 200),
  ...fields,
});

const itemsOf = (text: string, fields: object = {}) => flatLayout(canvas(layer(text, fields))).scene.items;
const runsOf = (text: string, fields: object = {}) => textRuns(itemsOf(text, fields));
const shapesOf = (items: readonly Item[]) => items.filter((item): item is Shape => item.kind === 'shape');

describe('alignment by direction', () => {
  it.each([
    ['start', 'abcd', {}, 0],
    ['end', 'abcd', {}, 60],
    ['start', 'שלום', {}, 60],
    ['end', 'שלום', {}, 0],
    ['start', 'abcd', { direction: 'rtl' }, 60],
    ['start', 'שלום', { direction: 'ltr' }, 0],
    ['left', 'שלום', {}, 0],
  ])('%s of %s %o', (text_align, text, fields, x) => {
    expect(runsOf(text, { text_align, ...fields })[0]!.x).toBeCloseTo(x);
  });

  it('resolves each paragraph by itself', () => {
    const runs = runsOf('abcd\nשלום', { text_align: 'start' });
    expect(runs.map((run) => run.x)).toEqual([0, 60]);
  });

  it('puts the full stop of a paragraph that is told to read from the right to its left', () => {
    const runs = runsOf('abc.', { direction: 'rtl' });
    expect(runs.map((run) => run.text)).toEqual(['.', 'abc']);
  });
});

describe('justify', () => {
  const text_align = 'justify';

  it('stretches spaces until the line is full, and leaves the last line', () => {
    const runs = runsOf('aa bb cc dd ee', { text_align });
    expect(runs.map(({ text, wordSpacing, width }) => [text, wordSpacing, width])).toEqual([
      ['aa bb cc', 10, 100],
      ['dd ee', undefined, 50],
    ]);
  });

  it('stretches between ideographs, but not behind the last', () => {
    const runs = runsOf('漢字漢字漢字漢字漢字漢字', { text_align, font_size_in_px: 22 });
    expect(runs[0]!.letterSpacing).toBeCloseTo(1 / 8);
    expect(runs[1]!.letterSpacing).toBeUndefined();
  });

  it('gives the borders of words among ideographs the same space', () => {
    const runs = runsOf('漢字ab漢字漢字漢字', { text_align, font_size_in_px: 22 });
    const [first, second, third] = runs as [TextRun, TextRun, TextRun];
    expect([first.text, second.text, third.text]).toEqual(['漢字', 'ab', '漢字漢字漢']);
    expect(second.x - first.x).toBeCloseTo(22 + 2 / 7);
    expect(third.x - second.x).toBeCloseTo(22 + 1 / 7);
    expect(third.x + 5 * 11 + 4 / 7).toBeCloseTo(100);
  });

  it('leaves a line without a place to stretch at its start', () => {
    expect(runsOf('aaaaaaaaa bbbb', { text_align })[0]).toMatchObject({ x: 0, width: 90 });
    expect(runsOf('שלוםשלוםש שלום', { text_align })[0]).toMatchObject({ x: 10, width: 90 });
  });

  it('leaves lines that end with a line feed', () => {
    expect(runsOf('a b\nc', { text_align })[0]!.wordSpacing).toBeUndefined();
  });
});

describe('line height in pixels', () => {
  it('is the distance of baselines', () => {
    const [first, second] = runsOf('a\nb', { line_height_in_px: 33 });
    expect(second!.baseline - first!.baseline).toBe(33);
  });

  it('shrinks with the text', () => {
    const [first, second] = runsOf('aaaaaaaaaaaaaaaaaaaa\nb', { line_height_in_px: 40, overflow: 'shrink' });
    expect(second!.baseline - first!.baseline).toBeCloseTo(2 * first!.size);
  });
});

describe('decoration', () => {
  it('underlines each line along its words, clear of their ink', () => {
    const shapes = shapesOf(itemsOf('aaaa bbbbb cc', { text_decoration: 'underline' }));
    expect(shapes.map((shape) => [shape.box.x, shape.box.width])).toEqual([
      [0, 100],
      [0, 20],
    ]);
    expect(shapes[0]!.avoids?.runs.map((run) => run.text)).toEqual(['aaaa bbbbb']);
    expect(shapes[0]!.avoids?.distance).toBeGreaterThan(0);
  });

  it('lies on whole pixels, under the letters', () => {
    const items = itemsOf('a', { text_decoration: 'underline' });
    const [rule, run] = items as [Shape, TextRun];
    expect(Number.isInteger(rule.box.y) && Number.isInteger(rule.box.height)).toBe(true);
    expect(rule.box.y).toBeGreaterThan(run.baseline);
    expect(items.map((item) => item.kind)).toEqual(['shape', 'text']);
  });

  it('strikes letters through from above, figures at half their height', () => {
    const [letters, figures] = ['abc', '199'].map((text) => {
      const items = itemsOf(text, { text_decoration: 'line-through' });
      expect(items.map((item) => item.kind)).toEqual(['text', 'shape']);
      return (items[0] as TextRun).baseline - (items[1] as Shape).box.y;
    });
    expect(figures).toBeGreaterThanOrEqual(letters!);
  });

  it('stays under ideographs and need not avoid them', () => {
    const [rule] = shapesOf(itemsOf('漢字', { text_decoration: ['underline'] }));
    expect(rule!.avoids?.runs).toEqual([]);
  });

  it('none is the same as nothing', () => {
    expect(itemsOf('a', { text_decoration: 'none' })).toEqual(itemsOf('a'));
  });
});

describe('stroke and shadow', () => {
  it('outlines all lines before any letter is drawn', () => {
    const items = itemsOf('a\nb', { stroke: { hex_color: '#FF0000', width: 3 } });
    expect(textRuns(items).map((run) => [run.text, run.color, run.outline])).toEqual([
      ['a', '#FF0000', 3],
      ['b', '#FF0000', 3],
      ['a', '#000000', undefined],
      ['b', '#000000', undefined],
    ]);
  });

  it('casts one shadow for all letters and lines', () => {
    const items = itemsOf('a\nb', {
      shadow: { hex_color: '#00F', y: 4, blur: 6 },
      text_decoration: 'underline',
    });
    expect(items).toHaveLength(1);
    const group = items[0] as Group;
    expect(group.shadow).toEqual({ color: '#0000FF', x: 0, y: 4, blur: 6 });
    expect(group.items).toHaveLength(4);
  });

  it('a stroke of no width is none', () => {
    expect(itemsOf('a', { stroke: { hex_color: '#FF0000', width: 0 } })).toEqual(itemsOf('a'));
  });
});

describe('letters', () => {
  it('a gradient spans the box of the layer', () => {
    const colors = [
      { hex_color: '#000000', position: 0 },
      { hex_color: '#FFFFFF', position: 100 },
    ];
    const [run] = runsOf('a', { text_color: { gradient_type: 'linear', colors } });
    expect(run!.color).toMatchObject({ kind: 'linear', x0: 0, x1: 100 });
  });

  it('changed case is what fonts are asked for and what is drawn', () => {
    const spec = parse(canvas(layer('straße', { text_transform: 'uppercase' })));
    expect(needsOf(spec.layers)).toMatchObject([{ style: { text: 'STRASSE' } }]);
    expect(runsOf('straße', { text_transform: 'uppercase' })[0]!.text).toBe('STRASSE');
  });

  it('features reach the fonts, the measure and the scene', () => {
    const fields = { font_features: { tnum: true, liga: false } };
    const spec = parse(canvas(layer('a', fields)));
    expect(needsOf(spec.layers)).toMatchObject([{ style: { features: ['tnum'] } }]);
    expect(runsOf('a', fields)[0]!.features).toEqual({ liga: 0, tnum: 1 });
  });

  it('plain text has no field of all these', () => {
    expect(Object.keys(runsOf('a')[0]!).sort()).toEqual(
      ['baseline', 'color', 'face', 'kind', 'size', 'text', 'width', 'x'].sort(),
    );
  });
});
