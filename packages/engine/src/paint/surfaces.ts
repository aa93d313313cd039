import { type Canvas, createCanvas, type SKRSContext2D } from './skia.js';

export interface Surfaces {
  /**
   * Draws on a clear surface, and gives a copy of its pixels: RGBA, premultiplied.
   *
   * @throws what `draw` throws
   */
  pixelsOf(size: { readonly width: number; readonly height: number }, draw: Draw): Uint8Array;
}

export type Draw = (context: SKRSContext2D) => void;

/** A larger surface is let go at once, so that one poster does not hold 64 MB for ever. */
const largestKept = 2_100_000;

/**
 * Keeps the last surface for the next picture of its size. Most are of one size, and a new surface for each makes the
 * garbage collector run every few pictures for memory that it cannot see.
 */
export function createSurfaces(): Surfaces {
  let kept: Canvas | undefined;

  function take(width: number, height: number): Canvas {
    const known = kept;
    // A drawing that throws leaves nothing behind: its surface comes back only after it is done.
    kept = undefined;
    if (known?.width !== width || known.height !== height) return createCanvas(width, height);
    known.getContext('2d').reset();
    return known;
  }

  return {
    pixelsOf({ width, height }, draw) {
      const canvas = take(width, height);
      draw(canvas.getContext('2d'));
      const pixels = canvas.data();
      if (width * height <= largestKept) kept = canvas;
      return pixels;
    },
  };
}
