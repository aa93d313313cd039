// An icon as the themes wear it: a lit tile, a neon outline, or bare lines.

import { hexOfOklch, oklchOf } from '../color/color-space.js';
import { luminance } from '../color/contrast.js';
import { shift } from '../color/mix.js';
import type { Box } from '../frame/frame.js';
import { findIcon } from '../icons/find-icon.js';
import type { Icon } from '../icons/icon.js';
import { iconMarks } from '../icons/icon-svg.js';
import { type LayerInput, svgLayer } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';

/** The card's icon, where it names one that exists. */
export function iconOf({ card }: Pick<Stage, 'card'>): Icon | undefined {
  return card.icon ? findIcon(card.icon) : undefined;
}

/** An icon that fills a square box; light and shadow reach `bleed` pixels out of it. */
export function iconLayer(
  icon: Icon,
  box: Box,
  { stage, bleed = 0 }: { stage: Stage; bleed?: number },
): LayerInput {
  const svg = { tile, outline, line, sign: line }[stage.theme.icon](icon, box.width, { stage, bleed });
  const { x, y, width, height } = box;
  return svgLayer(svg, { x: x - bleed, y: y - bleed, width: width + 2 * bleed, height: height + 2 * bleed });
}

interface Wear {
  readonly stage: Stage;
  readonly bleed: number;
}

function sheet(size: number, bleed: number, content: string): string {
  const whole = size + 2 * bleed;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${whole}" height="${whole}" viewBox="${-bleed} ${-bleed} ${whole} ${whole}">${content}</svg>`;
}

function glyph(
  icon: Icon,
  size: number,
  look: { color: string; share: number; strokeWidth: number },
): string {
  const side = size * look.share;
  const at = round((size - side) / 2);
  return `<g transform="translate(${at} ${at}) scale(${round(side / 24)})">${iconMarks(icon, look)}</g>`;
}

// Lines look alike at all sizes when they thin as the icon grows.
function lineWidth(size: number): number {
  return size >= 200 ? 1.6 : size >= 90 ? 1.8 : 2.1;
}

function tile(icon: Icon, size: number, { stage, bleed }: Wear): string {
  const { face, sign: ink } = tileColors(stage.palette.shape);
  const [light, deep] = [shift(face, { lightness: 0.055 }), shift(face, { lightness: -0.09 })];
  const shade = luminance(stage.palette.background) > 0.5 ? 0.36 : 0.6;
  const radius = round(size * 0.23);
  const edge = size >= 90 ? 1.5 : 1;
  const light0 = `<linearGradient id="f" x1="0" y1="0" x2="0.6" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient>`;
  const shadow = `<radialGradient id="s"><stop offset="0" stop-color="${deep}" stop-opacity="${shade}"/><stop offset="0.45" stop-color="${deep}" stop-opacity="${round(shade * 0.56)}"/><stop offset="1" stop-color="${deep}" stop-opacity="0"/></radialGradient>`;
  const below =
    bleed > 0
      ? `<ellipse cx="${size / 2}" cy="${round(size * 0.62)}" rx="${round(size * 0.5 + bleed)}" ry="${round(size * 0.38 + bleed)}" fill="url(#s)"/>`
      : '';
  const inset = edge / 2;
  const rect = `<rect width="${size}" height="${size}" rx="${radius}" fill="url(#f)"/>`;
  const rim = `<rect x="${inset}" y="${inset}" width="${size - edge}" height="${size - edge}" rx="${radius - inset}" fill="none" stroke="#FFFFFF" stroke-opacity="0.28" stroke-width="${edge}"/>`;
  const sign = glyph(icon, size, { color: ink, share: 0.52, strokeWidth: lineWidth(size) });
  return sheet(size, bleed, `<defs>${light0}${shadow}</defs>${below}${rect}${rim}${sign}`);
}

/** White signs on deep tiles; on yellow and its neighbours, which turn brown when they are deep, dark signs. */
export function tileColors(accent: string): { readonly face: string; readonly sign: string } {
  const { l, c, h } = oklchOf(accent);
  const isYellow = c > 0.06 && h > 55 && h < 125;
  if (isYellow) return { face: accent, sign: '#14110A' };
  const face = hexOfOklch({ l: Math.min(l, 0.6), c, h });
  return { face, sign: '#FFFFFF' };
}

function outline(icon: Icon, size: number, { stage, bleed }: Wear): string {
  const { accent, background } = stage.palette;
  const edge = size >= 90 ? 2 : 1.5;
  const radius = round(size * 0.08);
  const fill = `<rect x="${edge / 2}" y="${edge / 2}" width="${size - edge}" height="${size - edge}" rx="${radius}" fill="${background}" fill-opacity="0.7" stroke="${accent}" stroke-width="${edge}"/>`;
  const glow = `<radialGradient id="s"><stop offset="0.2" stop-color="${accent}" stop-opacity="0.26"/><stop offset="1" stop-color="${accent}" stop-opacity="0"/></radialGradient>`;
  const halo =
    bleed > 0 ? `<circle cx="${size / 2}" cy="${size / 2}" r="${size / 2 + bleed}" fill="url(#s)"/>` : '';
  const sign = glyph(icon, size, { color: accent, share: 0.52, strokeWidth: lineWidth(size) });
  return sheet(size, bleed, `<defs>${glow}</defs>${halo}${fill}${sign}`);
}

function line(icon: Icon, size: number, { stage, bleed }: Wear): string {
  return sheet(
    size,
    bleed,
    glyph(icon, size, {
      color: stage.palette.title,
      share: 1,
      strokeWidth: size >= 200 ? 0.8 : size >= 90 ? 1.4 : 1.8,
    }),
  );
}

/** An icon as bare lines, as faint as `opacity` says. */
export function iconLines(
  icon: Icon,
  box: Box,
  look: { color: string; opacity: number; strokeWidth: number },
): LayerInput {
  const marks = glyph(icon, box.width, { ...look, share: 1 });
  return svgLayer(sheet(box.width, 0, `<g opacity="${look.opacity}">${marks}</g>`), box);
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
