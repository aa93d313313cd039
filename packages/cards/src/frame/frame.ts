// Where things stand on a card of a given size: margins, bands, the scale of type.

import { type Direction, directionOf, type Script, scriptOf } from './script.js';
import type { Size } from './sizes.js';

/** x counts from the side where lines start; a card that reads from the right is mirrored as a whole, at the end. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The proportions that a card is laid out by; each reflows the same content. */
export type Shape = 'wide' | 'square' | 'tall' | 'story';

export interface Frame extends Size {
  readonly shape: Shape;
  readonly dir: Direction;
  readonly lang: string | undefined;
  readonly script: Script;
  /** Type at 1200x630 is multiplied by this. */
  readonly scale: number;
  /** Where words may stand: inside the margins and clear of what a platform lays over the picture. */
  readonly area: Box;
  /** The least sizes of type in pixels: what can still be read in a feed. */
  readonly least: { readonly title: number; readonly text: number };
  /** A length at 1200x630 in whole pixels of this card. */
  px(length: number): number;
}

export interface FrameRequest extends Size {
  readonly dir?: Direction | undefined;
  readonly lang?: string | undefined;
  /** The words that the card is about: they decide what `dir` and `lang` do not. */
  readonly text: string;
}

/** Pixels that feeds show a card wide, and the least sizes of type there. */
const SHOWN = 400;
const LEAST_TITLE = 13.2;
const LEAST_TEXT = 6.2;

const REFERENCE_AREA = 1200 * 630;
/** Of cards that are not wide, at a width of 1080: their lines are short. */
const LARGEST_SCALE = 1.25;

export function createFrame({ width, height, dir, lang, text }: FrameRequest): Frame {
  const shape = shapeOf(width / height);
  const byArea = Math.sqrt((width * height) / REFERENCE_AREA);
  const shown = Math.max(1, width / SHOWN);
  const scale = shape === 'wide' ? byArea : Math.min(byArea, LARGEST_SCALE * Math.max(1, width / 1080));
  return {
    width,
    height,
    shape,
    dir: dir ?? directionOf(text, lang),
    lang,
    script: scriptOf(text),
    scale,
    area: areaOf({ width, height }, shape, scale),
    least: { title: LEAST_TITLE * shown, text: Math.ceil(LEAST_TEXT * shown) },
    px: (length) => Math.round(length * scale),
  };
}

function shapeOf(ratio: number): Shape {
  if (ratio > 1.25) return 'wide';
  if (ratio >= 0.8) return 'square';
  return ratio >= 0.62 ? 'tall' : 'story';
}

// Shares of 1080x1920 that the controls of a story lie over.
const STORY_TOP = 250 / 1920;
const STORY_BOTTOM = 340 / 1920;

function areaOf({ width, height }: Size, shape: Shape, scale: number): Box {
  if (shape === 'wide') {
    // Bands of a very long card would eat it up.
    const y = Math.round(Math.min(62 * scale, height * 0.1));
    const x = Math.round(72 * scale);
    return { x, y, width: width - 2 * x, height: height - 2 * y };
  }
  const x = Math.round(width * (shape === 'tall' ? 0.072 : 80 / 1080));
  const top = shape === 'story' ? Math.round(height * STORY_TOP) : x;
  const bottom = shape === 'story' ? Math.round(height * STORY_BOTTOM) : x;
  return { x, y: top, width: width - 2 * x, height: height - top - bottom };
}
