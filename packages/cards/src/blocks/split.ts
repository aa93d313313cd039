// A card in two: words and a picture that bleeds off three sides; on square and tall cards the picture stands above.

import type { Box, Frame } from '../frame/frame.js';
import { widthOf } from '../type/estimate.js';
import { type Step, titleSteps } from '../type/title-size.js';

export interface Split {
  readonly picture: Box;
  /** Where words may stand. */
  readonly words: Box;
  readonly isStacked: boolean;
}

interface SplitLook {
  /** Of the width of a wide card. */
  readonly share?: number;
  /** Of the height of a square or tall one. */
  readonly above?: number;
}

const GAP = 56;
/** Titles longer than this, in Latin letters, leave so much of its width to a picture. */
const narrower = [
  { length: 170, part: 0.68 },
  { length: 110, part: 0.8 },
];

/** The share of a picture beside a title. */
export function shareBeside(title: string, share: number): number {
  const length = widthOf(title, { weight: 400, tracking: 0 }) / 0.55;
  return share * (narrower.find((step) => length > step.length)?.part ?? 1);
}

/** The two parts of a card, the picture at the end of the lines or above. */
export function split(frame: Frame, { share = 0.45, above = 0.45 }: SplitLook = {}): Split {
  const { width, height, area, px } = frame;
  if (frame.shape === 'wide') {
    const x = Math.round(width * (1 - share));
    return {
      picture: { x, y: 0, width: width - x, height },
      words: { ...area, width: x - area.x - px(GAP) },
      isStacked: false,
    };
  }
  const bottom = Math.round(height * above);
  const y = bottom + px(GAP);
  return {
    picture: { x: 0, y: 0, width, height: bottom },
    words: { ...area, y, height: area.y + area.height - y },
    isStacked: true,
  };
}

/** What is left of an area above a band at its bottom. */
export function aboveBand(area: Box, height: number): Box {
  return { ...area, height: area.height - height };
}

/** What is left of an area below a band at its top. */
export function belowBand(area: Box, height: number): Box {
  return { ...area, y: area.y + height, height: area.height - height };
}

const MORE_LINES = 2;
/** For the longest titles, which must not become too small to read. */
const MANY_MORE_LINES = 4;

/** Sizes of titles in a column beside a picture: it is narrow, so it may have more lines. */
export const columnSteps: readonly Step[] = titleSteps.map((step) => ({
  ...step,
  lines: step.lines + (step.length === Number.POSITIVE_INFINITY ? MANY_MORE_LINES : MORE_LINES),
}));
