import { describe, expect, it } from 'vitest';
import { createSurfaces, type Draw } from './surfaces.js';

const size = { width: 8, height: 8 };
const dot: Draw = (context) => context.fillRect(2, 2, 1, 1);
const mess: Draw = (context) => {
  context.save();
  context.translate(3, 3);
  context.rotate(1);
  context.globalAlpha = 0.2;
  context.fillStyle = '#FF0000';
  context.beginPath();
  context.rect(0, 0, 3, 3);
  context.clip();
  context.fillRect(-9, -9, 99, 99);
};

describe('a surface that is used again', () => {
  it('is clear, and its state is that of a new one', () => {
    const expected = createSurfaces().pixelsOf(size, dot);
    const surfaces = createSurfaces();
    surfaces.pixelsOf(size, mess);
    expect(surfaces.pixelsOf(size, dot)).toEqual(expected);
  });

  it('leaves the pixels that were given out alone', () => {
    const surfaces = createSurfaces();
    const first = surfaces.pixelsOf(size, dot);
    const copy = Uint8Array.from(first);
    surfaces.pixelsOf(size, (context) => context.fillRect(0, 0, 8, 8));
    expect(Uint8Array.from(first)).toEqual(copy);
  });

  it('is not the one on which a drawing failed', () => {
    const surfaces = createSurfaces();
    surfaces.pixelsOf(size, dot);
    const failing: Draw = (context) => {
      mess(context);
      throw new Error('half drawn');
    };
    expect(() => surfaces.pixelsOf(size, failing)).toThrow('half drawn');
    expect(surfaces.pixelsOf(size, dot)).toEqual(createSurfaces().pixelsOf(size, dot));
  });

  it('has the size that was asked for', () => {
    const surfaces = createSurfaces();
    surfaces.pixelsOf(size, dot);
    expect(surfaces.pixelsOf({ width: 8, height: 4 }, dot)).toHaveLength(8 * 4 * 4);
  });
});
