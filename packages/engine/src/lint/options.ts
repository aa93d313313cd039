import type { Box } from '../scene/scene.js';

/** A part of the picture that some place shows whole. */
export interface SafeArea {
  /** Who shows it, as people call it: `X`, `Instagram grid`. */
  readonly name: string;
  /** In pixels of the spec. */
  readonly box: Box;
}

/** What a picture is judged by; all of it has defaults. */
export interface LintOptions {
  /** Parts that letters and codes must stay inside; none without it. */
  readonly safeAreas?: readonly SafeArea[] | undefined;
  /** The most bytes the file may have. */
  readonly maxBytes?: number | undefined;
  /** JSON pointers of text layers that are ornament, such as one huge letter, and need not be read. */
  readonly decorative?: readonly string[] | undefined;
  readonly limits?: Partial<LintLimits> | undefined;
}

/** Where findings start. */
export interface LintLimits {
  /** Pixels that the picture is shown wide; narrower ones are shown as they are. */
  readonly shownWidth: number;
  /** Contrast, as a ratio: of the title, of other words, and where words are lost. */
  readonly titleContrast: number;
  readonly textContrast: number;
  readonly leastContrast: number;
  /** Sizes in pixels as shown: of the title, where other words turn small, and where they are lost. */
  readonly titleSize: number;
  readonly textSize: number;
  readonly leastSize: number;
  /** Share of the shorter side that stays free at the edges. */
  readonly margin: number;
  /** Shares of the longest line that a last line has at least: a title's, and one of a single word. */
  readonly titleLastLine: number;
  readonly lastWord: number;
  /** Device pixels for one of a picture: where it turns soft, and where everyone sees it. */
  readonly soft: number;
  readonly blurred: number;
  /** Bytes that every messenger fetches. */
  readonly bytes: number;
}

export const lintLimits: LintLimits = {
  shownWidth: 400,
  titleContrast: 7,
  textContrast: 4.5,
  leastContrast: 3,
  titleSize: 13,
  textSize: 8,
  leastSize: 6,
  margin: 0.04,
  titleLastLine: 0.4,
  lastWord: 0.33,
  soft: 1.1,
  blurred: 1.5,
  bytes: 300_000,
};
