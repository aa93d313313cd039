import { describe, expect, it } from 'vitest';
import { safeAreasOf } from './safe-areas.js';

const boxes = (width: number, height: number) =>
  Object.fromEntries(safeAreasOf({ width, height }).map(({ name, box }) => [name, Object.values(box)]));

describe('safeAreasOf', () => {
  it('crops a card as platforms do', () => {
    expect(boxes(1200, 630)).toEqual({
      Facebook: [0, 0, 1200, 630],
      X: [0, 15, 1200, 600],
      LinkedIn: [0, 2, 1200, 626],
    });
    expect(boxes(1200, 600).Facebook).toEqual([29, 0, 1142, 600]);
  });

  it('knows the platforms that are asked for', () => {
    expect(safeAreasOf({ width: 1200, height: 630 }, ['x', 'whatsapp']).map(({ name }) => name)).toEqual([
      'X',
    ]);
  });

  it('leaves the top and the bottom of stories free', () => {
    expect(boxes(1080, 1920)).toEqual({ stories: [0, 250, 1080, 1330] });
  });

  it('knows nothing of squares and ribbons', () => {
    expect([boxes(1080, 1080), boxes(3000, 400)]).toEqual([{}, {}]);
  });
});
