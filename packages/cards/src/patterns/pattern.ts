import type { Box } from '../frame/frame.js';

/** Where a pattern is strongest: the end of the lines, or above or below the words. */
export type Toward = 'end' | 'top' | 'bottom';

export interface PatternRequest {
  /** Whole pixels of the card. */
  readonly width: number;
  readonly height: number;
  /** Colour of the marks, `#RRGGBB`: the title's. */
  readonly ink: string;
  /** Colour of a few marks, `#RRGGBB`. */
  readonly accent: string;
  /** Opacity of the ink where the pattern is strongest, 0 to 1; 0.06 to 0.16 stays in the background. */
  readonly strength: number;
  /** Where words and pictures are; x counts from the side where lines start. */
  readonly words: readonly Box[];
  /** `rtl` mirrors the pattern with the words. */
  readonly dir: 'ltr' | 'rtl';
  /** Without it: towards the end of the lines on a wide card, else to the larger space above or below the words. */
  readonly toward?: Toward;
}

/** A mark in pixels from the start of the lines; `weight` multiplies the strength and is 1 without it: thin marks bear more. */
interface MarkStyle {
  readonly weight?: number;
  readonly isAccent?: boolean;
}

/** A line through points, so near to each other that it can fade from one to the next. */
export interface Line extends MarkStyle {
  readonly kind: 'line';
  readonly points: readonly Point[];
  readonly width: number;
}

/** A filled circle. */
export interface Dot extends MarkStyle {
  readonly kind: 'dot';
  readonly at: Point;
  readonly radius: number;
}

/** A filled square. */
export interface Cell extends MarkStyle {
  readonly kind: 'cell';
  readonly at: Point;
  readonly side: number;
}

export type Point = readonly [x: number, y: number];
export type Mark = Line | Dot | Cell;

/** Strength at a point, 0 to 1: 0 under words. */
export type Mask = (x: number, y: number) => number;

/** What a pattern is drawn from. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Multiplies lengths that are given for 1200x630. */
  readonly scale: number;
  readonly toward: Toward;
  readonly mask: Mask;
}
