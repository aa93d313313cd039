import { expect, it } from 'vitest';
import { nameKey, nearestNames } from './names.js';

it('sees one family in all its spellings', () => {
  const keys = ['PlayfairDisplay', 'Playfair Display', 'playfair-display', ' PLAYFAIR_DISPLAY '].map(nameKey);
  expect(new Set(keys)).toEqual(new Set(['playfairdisplay']));
});

it('guesses what was meant', () => {
  const known = ['Inter', 'Inter Tight', 'Roboto', 'Lato', 'Playfair Display'];
  expect(nearestNames('Intre', known)[0]).toBe('Inter');
  expect(nearestNames('playfiar', known)).toEqual([]);
  expect(nearestNames('Playfair', known)).toEqual(['Playfair Display']);
  expect(nearestNames('x'.repeat(100_000), known)).toEqual([]);
  expect(nearestNames('Wingdings', known)).toEqual([]);
});
