// A veil between a picture and the words on it. Whatever the picture is, what it lets through is known: words keep their contrast.

import { luminance, worstContrast } from '../color/contrast.js';
import { over } from '../color/mix.js';
import { clearerOf } from '../color/readable-on.js';
import type { Stage } from '../layouts/layout.js';
import { type Palette, paletteOn, TITLE_CONTRAST } from '../themes/palette.js';

export interface Scrim {
  /** Colours that can be read on the scrim over any picture. */
  readonly palette: Palette;
  /** The scrim as an SVG of the card's size: whole from `top` down to the foot of the card, and fading above it. */
  svg(top: number): string;
}

/** Opacities to try, from the lightest veil on. */
const LIGHTEST = 0.5;
const STEP = 0.01;
/** Lightness of a colour that counts as dark enough to be a veil of its own. */
const DARK = 0.06;

/** The lightest scrim in the theme's own dark on which its titles keep their contrast. */
export function scrimFor({
  card,
  theme,
  palette,
  frame,
}: Pick<Stage, 'card' | 'theme' | 'palette' | 'frame'>): Scrim {
  const { background, title } = theme.colors;
  const [dark, light] = luminance(background) < luminance(title) ? [background, title] : [title, background];
  const ink = card.titleColor ?? light;
  const night = luminance(dark) < DARK ? dark : over('#000000', dark, 0.6);
  const color = clearerOf(night, light, ink);
  const through = (opacity: number) => ['#FFFFFF', '#000000'].map((extreme) => over(color, extreme, opacity));
  let opacity = LIGHTEST;
  while (opacity < 0.96 && worstContrast(ink, through(opacity)) < TITLE_CONTRAST + 0.1) opacity += STEP;
  const rest = over(ink, color, 0.84);
  const colors = {
    ...theme.colors,
    background: color,
    title: ink,
    body: card.subtitleColor ?? rest,
    quiet: card.subtitleColor ?? rest,
    accent: palette.shape,
  };
  return {
    palette: paletteOn(colors, through(opacity)),
    svg: (top) => veil({ color, opacity, top, ...frame }),
  };
}

interface Veil {
  readonly color: string;
  readonly opacity: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function veil({ color, opacity, top, width, height }: Veil): string {
  const rise = Math.max(0, top - Math.round(height * 0.42));
  const stops = [0, 0.15, 0.3, 0.5, 0.7, 0.85, 1].map((at) => {
    const share = at * at * (3 - 2 * at);
    return `<stop offset="${at}" stop-color="${color}" stop-opacity="${Math.round(opacity * share * 1000) / 1000}"/>`;
  });
  const darker = Math.round((opacity + (1 - opacity) * 0.45) * 1000) / 1000;
  const fade = `<linearGradient id="f" gradientUnits="userSpaceOnUse" x1="0" y1="${rise}" x2="0" y2="${top}">${stops.join('')}</linearGradient>`;
  const foot = `<linearGradient id="b" gradientUnits="userSpaceOnUse" x1="0" y1="${top}" x2="0" y2="${height}"><stop offset="0" stop-color="${color}" stop-opacity="${Math.round(opacity * 1000) / 1000}"/><stop offset="1" stop-color="${color}" stop-opacity="${darker}"/></linearGradient>`;
  const rects = [
    top > rise ? `<rect y="${rise}" width="${width}" height="${top - rise}" fill="url(#f)"/>` : '',
    `<rect y="${top}" width="${width}" height="${height - top}" fill="url(#b)"/>`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${fade}${foot}</defs>${rects.join('')}</svg>`;
}
