import { worstContrast } from '../color/contrast.js';
import { mix } from '../color/mix.js';
import { clearerOf } from '../color/readable-on.js';
import type { Colors } from './theme.js';

/** Below it a title of the theme is meant for another ground. */
const LOST = 6.5;
const LIGHT = '#FFFFFF';
const INK = '#0B0D12';
/** Of the way from the title to the ground. */
const BODY = 0.18;
const QUIET = 0.28;

/**
 * A theme's colours on a ground that a card brings: where its words are lost, as dark ones are on black, white or ink and quieter
 * shades of it instead of the nearest grey that can be read.
 */
export function suitedTo(under: readonly string[], colors: Colors): Colors {
  if (worstContrast(colors.title, under) >= LOST) return colors;
  const title = clearerOf(LIGHT, INK, under);
  const shade = (part: number) => mix(title, under[0]!, part);
  return { ...colors, title, body: shade(BODY), quiet: shade(QUIET) };
}
