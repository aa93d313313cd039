// A vector picture taken apart: what a painter needs to draw it without reading a document.

import type { Fill } from './scene.js';

/** a b c d e f: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** A line along a path, as wide to both sides. */
export interface Line {
  /** `#RRGGBB` or `#RRGGBBAA`. */
  readonly color: string;
  readonly width: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  readonly miterLimit: number;
  /** Lengths of dashes and gaps in turn; none for a whole line. */
  readonly dashes: readonly number[];
  readonly dashOffset: number;
}

/** One path, filled, then lined. */
export interface Mark {
  /** SVG path data in the mark's own space. */
  readonly path: string;
  /** From the mark's space to that of the picture. */
  readonly matrix: Matrix;
  /** In the mark's own space. */
  readonly fill?: Fill;
  readonly rule: 'nonzero' | 'evenodd';
  readonly line?: Line;
}

/** Marks from the bottom to the top; nothing shows outside of the picture's own size. */
export type Drawing = readonly Mark[];
