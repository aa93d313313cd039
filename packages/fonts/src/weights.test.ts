import { describe, expect, it } from 'vitest';
import { clampWeight, nearestWeight, needsSyntheticBold } from './weights.js';

describe('nearestWeight', () => {
  it.each([
    [400, [300, 500, 700], 500],
    [450, [300, 400, 500], 500],
    [500, [300, 400, 700], 400],
    [500, [600, 700], 600],
    [350, [300, 400], 300],
    [200, [300, 400], 300],
    [100, [100, 200], 100],
    [600, [400, 700, 900], 700],
    [900, [400, 700], 700],
    [600, [400], 400],
  ])('draws %i from %j at %i, as CSS does', (wanted, offered, expected) => {
    expect(nearestWeight(wanted, offered)).toBe(expected);
  });
});

it('keeps a weight within its axis', () => {
  expect(clampWeight(950, { min: 100, max: 900 })).toBe(900);
  expect(clampWeight(680, { min: 100, max: 900 })).toBe(680);
});

it('makes bold up only where nothing above 500 is there', () => {
  expect(needsSyntheticBold(600, 500)).toBe(true);
  expect(needsSyntheticBold(599, 400)).toBe(false);
  expect(needsSyntheticBold(900, 600)).toBe(false);
});
