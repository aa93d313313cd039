import { type Canvas, createCanvas, type SKRSContext2D } from './skia.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A surface that is drawn on. One that is never closed is not used again. */
export interface Page {
  readonly context: SKRSContext2D;
  /** A copy of its pixels: RGBA, premultiplied. Nothing can be drawn on it afterwards. */
  close(): Uint8Array;
}

export interface Surfaces {
  /** A clear surface. */
  open(size: Size): Page;
  /**
   * Draws on a clear surface, and gives a copy of its pixels: RGBA, premultiplied.
   *
   * @throws what `draw` throws
   */
  pixelsOf(size: Size, draw: Draw): Uint8Array;
  /**
   * Draws on another clear surface, which stays as it is until the next call. What was drawn with it before then stays.
   *
   * @throws what `draw` throws
   */
  layer(size: Size, draw: Draw): Canvas;
}

export type Draw = (context: SKRSContext2D) => void;

/** A larger surface is let go at once, so that one poster does not hold 64 MB for ever. */
const largestKept = 2_100_000;

interface Spare {
  take(size: Size): Canvas;
  keep(canvas: Canvas): void;
}

function createSpare(): Spare {
  let kept: Canvas | undefined;
  return {
    take({ width, height }) {
      const known = kept;
      // A drawing that throws leaves nothing behind: its surface comes back only after it is done.
      kept = undefined;
      if (known?.width !== width || known.height !== height) return createCanvas(width, height);
      known.getContext('2d').reset();
      return known;
    },
    keep(canvas) {
      if (canvas.width * canvas.height <= largestKept) kept = canvas;
    },
  };
}

/**
 * Keeps the last surfaces for the next picture of their size. Most are of one size, and new surfaces for each make the
 * garbage collector run every few pictures for memory that it cannot see.
 */
export function createSurfaces(): Surfaces {
  const [pages, layers] = [createSpare(), createSpare()];

  function open(size: Size): Page {
    const canvas = pages.take(size);
    return {
      context: canvas.getContext('2d'),
      close() {
        const pixels = canvas.data();
        pages.keep(canvas);
        return pixels;
      },
    };
  }

  return {
    open,
    pixelsOf(size, draw) {
      const page = open(size);
      draw(page.context);
      return page.close();
    },
    layer(size, draw) {
      const canvas = layers.take(size);
      draw(canvas.getContext('2d'));
      layers.keep(canvas);
      return canvas;
    },
  };
}
