import { describe, expect, it } from 'vitest';
import { mixedByAlpha } from './color-stops.js';

const from = (color: string) => ({ offset: 0, color });
const to = (color: string) => ({ offset: 1, color });

describe('mixedByAlpha', () => {
  it('leaves stops alone that have one alpha or one colour', () => {
    for (const stops of [
      [from('#FF0000'), to('#0000FF')],
      [from('#FF0000'), to('#FF000000')],
      [to('#00FF00')],
    ]) {
      expect(mixedByAlpha(stops)).toEqual(stops);
    }
  });

  it('gives a stop that is not seen the colour of its neighbour', () => {
    expect(mixedByAlpha([from('#FF0000'), to('#00000000')])).toEqual([from('#FF0000'), to('#FF000000')]);
    expect(mixedByAlpha([from('#00000000'), to('#FF0000')])).toEqual([from('#FF000000'), to('#FF0000')]);
  });

  it('gives a stop that is not seen both colours between two neighbours', () => {
    const middle = { offset: 0.5, color: '#00000000' };
    expect(mixedByAlpha([from('#FF0000'), middle, to('#0000FF')])).toEqual([
      from('#FF0000'),
      { offset: 0.5, color: '#FF000000' },
      { offset: 0.5, color: '#0000FF00' },
      to('#0000FF'),
    ]);
  });

  it('walks in small steps between two that are seen', () => {
    const stops = mixedByAlpha([from('#FF0000'), to('#0000FF33')]);
    expect(stops).toHaveLength(9);
    expect(stops[4]).toEqual({ offset: 0.5, color: '#D5002B99' });
  });
});
