import type { Face } from '@limn/fonts';

/** What a text is measured with besides its face. */
export interface MeasureOptions {
  /** Font size in pixels. */
  readonly size: number;
  /** Added after every cluster, in pixels; may be negative. */
  readonly letterSpacing: number;
  /** BCP 47; picks glyph variants, which may differ in width. */
  readonly lang?: string | undefined;
  /** Values of OpenType features by tag. */
  readonly features?: Readonly<Record<string, number>> | undefined;
}

/**
 * The port through which layout learns how wide a text is: the advance in pixels, never rounded, linear in `size`.
 * Paint brings the real one; tests bring arithmetic.
 */
export type Measure = (text: string, face: Face, options: MeasureOptions) => number;
