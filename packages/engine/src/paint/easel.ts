import type { Pixels } from '../decode/pixels.js';
import type { DrawingShelf } from './drawing-shelf.js';
import type { SKRSContext2D } from './skia.js';
import type { Lease } from './typefaces.js';
import type { VectorShelf } from './vector-shelf.js';

/** What the four kinds of item are drawn with. */
export interface Easel {
  readonly context: SKRSContext2D;
  /** Size of the drawing surface in device pixels. */
  readonly width: number;
  readonly height: number;
  readonly pixels: Pixels;
  readonly typefaces: Lease;
  readonly vectors: VectorShelf;
  readonly drawings: DrawingShelf;
  /** Whether a path cuts what is drawn, with smooth edges. */
  readonly clipped?: boolean;
  /** Whether anything cuts what is drawn, be it a rectangle. */
  readonly framed?: boolean;
  /** Device pixels for one pixel of the scene: the scale the pictures were decoded for. */
  readonly scale: number;
  /** Surfaces that keep no outlines of pictures get them as pixels, this many for one pixel of the scene. */
  readonly vectorResolution?: number;
  /** What stands for letters: blocks of their fill, or nothing; the letters themselves without it. */
  readonly words?: 'blocks' | 'none' | undefined;
}
