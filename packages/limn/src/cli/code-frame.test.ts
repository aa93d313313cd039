import picocolors from 'picocolors';
import { describe, expect, test } from 'vitest';
import { codeFrame, columnsOf } from './code-frame.js';

const look = { width: 40, colors: picocolors.createColors(false), mark: (text: string) => text };
const frame = (line: string, column: number, length: number) =>
  codeFrame(line, { line: 3, column, length }, look).split('\n');

describe('codeFrame', () => {
  test('puts carets under the fault', () => {
    expect(frame('"a": 101', 6, 3)).toEqual(['    3 │ "a": 101', '      │      ^^^']);
  });

  test('counts tabs as one column and wide letters as two', () => {
    expect(frame('\t"名": 1', 7, 1)).toEqual(['    3 │  "名": 1', '      │        ^']);
  });

  test.each([
    ['in front', 1],
    ['in the middle', 500],
    ['at the end', 1000],
  ])('cuts a long line around a fault %s', (_, column) => {
    const line = `${'x'.repeat(column - 1)}!${'x'.repeat(1000 - column)}`;
    const [text = '', carets = ''] = frame(line, column, 1);
    expect(text.length).toBeLessThanOrEqual(40);
    expect(text[carets.indexOf('^')]).toBe('!');
  });

  test('survives a place beyond the line', () => {
    expect(frame('{', 9, 4)).toEqual(['    3 │ {', '      │  ^']);
  });
});

test('columnsOf counts what a terminal shows', () => {
  expect(['abc', '日本', 'e\u0301', '🦊'].map(columnsOf)).toEqual([3, 4, 1, 2]);
});
