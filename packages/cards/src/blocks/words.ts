// Text layers as cards set them: literal words, in the card's direction and language.

import type { Box, Frame } from '../frame/frame.js';
import { type Direction, reads } from '../frame/script.js';
import { placed, type TextInput } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { widthOf } from '../type/estimate.js';

export interface Wording {
  readonly size: number;
  readonly color: string;
  readonly weight?: number;
  readonly family?: string;
  readonly lineHeight?: number;
  /** In em. */
  readonly tracking?: number;
  readonly lines?: number;
  readonly align?: 'start' | 'center' | 'end';
  readonly vertical?: 'top' | 'center' | 'bottom';
  readonly wrap?: 'normal' | 'balance' | 'pretty';
  /** Without it, one line shrinks a little and then ends in an ellipsis; several shrink. */
  readonly overflow?: 'shrink' | 'ellipsis';
  readonly decoration?: 'line-through';
  readonly features?: Readonly<Record<string, number>>;
}

/** A star is a star: nobody writes markdown in a title. */
function literal(text: string): string {
  return text.replaceAll('*', '\\*');
}

function lettering(stage: Pick<Stage, 'frame' | 'theme' | 'brand'>, text: string, how: Wording): TextInput {
  const { frame, theme, brand } = stage;
  const { tracking = 0 } = how;
  const size = Math.max(frame.least.text, Math.round(how.size));
  return {
    type: 'text',
    text: literal(text),
    font_name: how.family ?? brand.textFont ?? theme.textFamily,
    font_size_in_px: size,
    font_weight: Math.round(how.weight ?? 400),
    text_color: how.color,
    letter_spacing_in_px: Math.round(trackingOf(frame, tracking) * size * 100) / 100,
    text_align: sides[how.align ?? 'start'],
    vertical_align: how.vertical ?? 'top',
    direction: directionIn(frame, text),
    wrap: how.wrap ?? 'pretty',
    overflow: how.overflow ?? 'shrink',
    ...(frame.lang && { lang: frame.lang }),
    ...(how.lineHeight && { line_height: how.lineHeight }),
    ...(how.lines && { max_lines: how.lines }),
    ...(how.decoration && { text_decoration: [how.decoration] }),
    ...(how.features && { font_features: how.features }),
  };
}

// Of a card that reads from the left; another is mirrored as a whole.
const sides = { start: 'left', center: 'center', end: 'right' } as const;

/** A line reads as the card does if it has letters that read so; a Latin name on an Arabic card reads from the left. */
function directionIn({ dir }: Frame, text: string): Direction {
  if (dir === 'rtl') return reads.rtl.test(text) ? 'rtl' : 'ltr';
  return reads.rtl.test(text) && !reads.ltr.test(text) ? 'rtl' : 'ltr';
}

// Letters that join, and those that fill a square, are never moved apart.
function trackingOf({ script }: Frame, tracking: number): number {
  return script === 'latin' ? tracking : 0;
}

/** Smaller than this share of its size, a line is better cut. */
const LEAST_SHARE = 0.78;

/** A line that is too long for its room, smaller, and from some size on with an ellipsis. */
function fitted(text: string, how: Wording, room: number): Wording {
  if (how.lines !== 1 || how.overflow) return how;
  const width = widthOf(text, { weight: how.weight ?? 400, tracking: how.tracking ?? 0 }) * how.size;
  const share = Math.min(1, room / (width * 1.02));
  return share === 1
    ? how
    : { ...how, size: Math.floor(how.size * Math.max(LEAST_SHARE, share)), overflow: 'ellipsis' };
}

/** Words in a box on the card. */
export function wordsIn(box: Box, text: string, how: Wording & { stage: Stage }): TextInput {
  return { ...lettering(how.stage, text, fitted(text, how, box.width)), ...placed(box) };
}

/** Words in a column or row: of a width, or as wide as they are. */
export function wordsOf(text: string, how: Wording & { stage: Stage; width: number | 'auto' }): TextInput {
  const { width } = how;
  return {
    ...lettering(how.stage, text, typeof width === 'number' ? fitted(text, how, width) : how),
    dimensions: { width_in_px: typeof width === 'number' ? Math.round(width) : width, height_in_px: 'auto' },
  };
}
