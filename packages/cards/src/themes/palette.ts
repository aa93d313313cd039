import { over, withOpacity } from '../color/mix.js';
import { clearerOf, readableOn } from '../color/readable-on.js';
import type { Colors } from './theme.js';

/** Colours that can be read on everything that lies under them. */
export interface Palette {
  readonly title: string;
  readonly body: string;
  readonly quiet: string;
  /** The accent as words wear it. */
  readonly accent: string;
  /** The accent as shapes wear it. */
  readonly shape: string;
  readonly second: string;
  /** Words on a shape in the accent. */
  readonly onShape: string;
  /** A hairline. */
  readonly rule: string;
  /** A surface a little above the background. */
  readonly panel: string;
  /** Words on such a surface. */
  readonly onPanel: string;
  readonly background: string;
  readonly under: readonly string[];
}

/** Of titles: WCAG's AAA of 7, and some for the edges of letters. */
export const TITLE_CONTRAST = 7.2;
/** Of all other words: WCAG's AA of 4.5, and some. */
export const TEXT_CONTRAST = 4.7;
const SHAPE_CONTRAST = 3;
const PANEL = 0.06;

/** A theme's colours, each moved in OKLCH until it can be read on all of `under`. */
export function paletteOn(colors: Colors, under: readonly string[]): Palette {
  const title = readableOn(colors.title, under, TITLE_CONTRAST);
  const shape = readableOn(colors.accent, under, SHAPE_CONTRAST);
  return {
    title,
    body: readableOn(colors.body, under, TEXT_CONTRAST),
    quiet: readableOn(colors.quiet, under, TEXT_CONTRAST),
    accent: readableOn(colors.accent, under, TEXT_CONTRAST),
    shape,
    second: readableOn(colors.second ?? colors.accent, under, SHAPE_CONTRAST),
    onShape: clearerOf('#FFFFFF', '#14110A', shape),
    rule: withOpacity(title, 0.13),
    panel: withOpacity(title, PANEL),
    onPanel: readableOn(
      colors.body,
      under.map((color) => over(title, color, PANEL)),
      TEXT_CONTRAST,
    ),
    background: colors.background,
    under,
  };
}
