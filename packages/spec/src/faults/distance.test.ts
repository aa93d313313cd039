import { expect, it } from 'vitest';
import { distance } from './distance.js';

it.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', '', 3],
  ['png', 'png', 0],
  ['pgn', 'png', 1],
  ['opacty', 'opacity', 1],
  ['colour', 'color', 1],
  ['kitten', 'sitting', 3],
])('%j is to %j as %d slips', (a, b, slips) => {
  expect(distance(a, b)).toBe(slips);
  expect(distance(b, a)).toBe(slips);
});
