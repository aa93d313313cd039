import { describe, expect, it } from 'vitest';
import { box, canvas, flatLayout, textRuns } from './flat-type.js';

function set(text: string, fields: object = {}) {
  const layer = {
    index: 0,
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    overflow: 'ellipsis',
    max_lines: 1,
    ...box(0, 0, 100, 100),
    ...fields,
  };
  const { scene, warnings } = flatLayout(canvas(layer));
  return { runs: textRuns(scene.items), warnings: warnings.map(({ code }) => code) };
}

const line = (text: string, fields?: object) =>
  set(text, fields)
    .runs.map((run) => run.text)
    .join('');

describe('an ellipsis', () => {
  it.each([
    ['a space', 'aaaa bbbb cccc', 'aaaa bbbb…'],
    ['a dash', 'aaaaaa – bbbbbbbb', 'aaaaaa…'],
    ['a hyphen', 'aaaa-bbbb-cccc', 'aaaa-bbbb…'],
    ['a comma', 'aaaa bbb, ccccccc', 'aaaa bbb…'],
    ['an opening bracket', 'aaaaaaa (bbbbbbb', 'aaaaaaa…'],
  ])('never follows %s', (_, text, expected) => {
    expect(line(text, { is_splitting_lines: true })).toBe(expected);
  });

  it('stands on a border of clusters', () => {
    expect(line('aaaaaa👨‍👩‍👧‍👦👨‍👩‍👧‍👦', { is_splitting_lines: false, font_size_in_px: 20 })).toMatch(
      /^a+(👨‍👩‍👧‍👦)?…$/u,
    );
  });

  it('stands at the left of a line that reads from the right', () => {
    const { runs } = set('אבגדה אבגדה אבגדה');
    const left = runs.reduce((first, run) => (run.x < first.x ? run : first));
    expect(left.text).toMatch(/^…|…$/);
    expect(runs.every((run) => run.direction === 'rtl')).toBe(true);
  });

  it('stands at the right of Hebrew inside an English line', () => {
    const { runs } = set('abc אבגדה אבגדה', { is_splitting_lines: false });
    expect(runs.at(-1)!.text).toBe('…');
    expect(runs.at(-1)!.x).toBe(Math.max(...runs.map((run) => run.x)));
  });

  it('fits the box, and is told of', () => {
    const { runs, warnings } = set('aaaa bbbb cccc dddd');
    expect(Math.max(...runs.map((run) => run.x + run.width))).toBeLessThanOrEqual(100);
    expect(warnings).toEqual(['text_cut']);
  });

  it('is told of where a line alone is too long', () => {
    expect(set('aaaa bbbb cccc', { is_splitting_lines: false, max_lines: undefined }).warnings).toEqual([
      'text_cut',
    ]);
  });

  it('ends the last line that max_lines leaves', () => {
    expect(set('aaaa bbbb cccc dddd eeee ffff', { max_lines: 2 }).runs.map((run) => run.text)).toEqual([
      'aaaa bbbb',
      'cccc dddd…',
    ]);
  });
});

describe('vertical centring', () => {
  it.each(['AB', '42', 'ab'])('puts the capitals of %s in the middle', (text) => {
    const { runs } = set(text, { vertical_align: 'center', overflow: 'clip' });
    const { baseline, size } = runs[0]!;
    // Capitals are .7 em high: as much room above their tops as below the baseline.
    expect(baseline - 0.7 * size).toBeCloseTo(100 - baseline);
  });
});
