import { expect, it } from 'vitest';
import { snapToPixels } from './snap.js';

const half = { a: 1.5, d: 1.5, e: 0, f: 0 };

it('rounds absolute and relative corners alike', () => {
  expect(snapToPixels('M3 3H6V6H3Z', half)).toBe('M5 5L9 5L9 9L5 9Z');
  expect(snapToPixels('m3,3h3v3h-3z', half)).toBe('M5 5L9 5L9 9L5 9Z');
});

it('leaves curves and narrow bars as they are', () => {
  expect(snapToPixels('M0 0C1 1 2 2 3 3Z', half)).toBeUndefined();
  expect(snapToPixels('M0 0H1V9H0Z', half)).toBeUndefined();
});
