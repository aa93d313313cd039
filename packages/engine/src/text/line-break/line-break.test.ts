import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lineBreaks } from './line-break.js';

const file = '/usr/share/unicode/auxiliary/LineBreakTest.txt';

it.runIf(existsSync(file))("breaks every line of Unicode's own test as it says", () => {
  const wrong: string[] = [];
  let cases = 0;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const source = line.split('#')[0]!.trim();
    if (!source) continue;
    const tokens = source.split(/\s+/);
    let text = '';
    const expected: number[] = [];
    for (const token of tokens) {
      if (token === '÷' && text) expected.push(text.length);
      else if (token !== '×' && token !== '÷') text += String.fromCodePoint(Number.parseInt(token, 16));
    }
    cases++;
    if (String(lineBreaks(text, { smallKana: 'NS' })) !== String(expected)) wrong.push(line);
  }
  expect(cases).toBeGreaterThan(7000);
  expect(wrong).toEqual([]);
});
