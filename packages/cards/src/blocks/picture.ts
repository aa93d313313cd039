// A picture in its place, or the design's own where it could not be had.

import type { Source } from '@limn/spec';
import { mix, shift } from '../color/mix.js';
import { readableOn } from '../color/readable-on.js';
import type { Box } from '../frame/frame.js';
import { findIcon } from '../icons/find-icon.js';
import { iconMarks } from '../icons/icon-svg.js';
import { type LayerInput, placed, svgLayer } from '../layer-input.js';
import type { PictureName, Stage } from '../layouts/layout.js';
import { TITLE_CONTRAST } from '../themes/palette.js';
import { iconOf } from './icon.js';
import { wordsIn } from './words.js';

/** Where a picture comes from, unless it could not be had. */
export function sourceOf({ card, brand, pictures, missing }: Stage, name: PictureName): Source | undefined {
  if (missing.has(name)) return undefined;
  const url = name === 'logo' ? (card.logo ?? brand.logo) : card[name];
  return pictures[name] ?? (url ? { type: 'url', url } : undefined);
}

export interface PictureLook {
  readonly stage: Stage;
  readonly name: PictureName;
  readonly radius?: number;
  readonly fit?: 'cover' | 'contain';
  /** The icon that stands for a missing picture where the card names none. */
  readonly sign?: string;
}

/** The picture, cropped to its box; without it a lit panel in the accent with the card's icon or a sign for pictures. */
export function picture(
  box: Box,
  { stage, name, radius = 0, fit = 'cover', sign = 'image' }: PictureLook,
): LayerInput {
  const file = sourceOf(stage, name);
  if (!file) return svgLayer(panel(stage, box, { radius, sign }), box);
  return {
    type: 'image',
    file,
    fit,
    ...(radius > 0 && { border_radius: Math.round(radius) }),
    ...placed(box),
  };
}

/** Where neon is for lines, a surface is the night with some of it. */
function panelColors({ theme, palette }: Stage): { readonly sheet: string; readonly onShape: string } {
  const { shape, onShape, background, accent } = palette;
  if (theme.icon !== 'outline') return { sheet: shape, onShape };
  return { sheet: mix(background, shape, 0.3), onShape: accent };
}

function panel(
  stage: Stage,
  { width, height }: Box,
  { radius, sign: name }: { radius: number; sign: string },
): string {
  const { onShape, sheet: shape } = panelColors(stage);
  const [light, deep] = [
    shift(shape, { lightness: 0.06, hue: -12 }),
    shift(shape, { lightness: -0.16, hue: 14 }),
  ];
  const side = Math.round(Math.min(width, height) * 0.34);
  const icon = iconOf(stage) ?? findIcon(name);
  const at = [(width - side) / 2, (height - side) / 2].map((value) => Math.round(value));
  const sign = icon
    ? `<g opacity="0.85" transform="translate(${at.join(' ')}) scale(${side / 24})">${iconMarks(icon, { color: onShape, strokeWidth: 1.4 })}</g>`
    : '';
  const far = Math.round(Math.hypot(width, height) / 2);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs><linearGradient id="a" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="${light}"/><stop offset="1" stop-color="${deep}"/></linearGradient><radialGradient id="b" gradientUnits="userSpaceOnUse" cx="${width}" cy="0" r="${far * 1.4}"><stop offset="0" stop-color="#FFFFFF" stop-opacity="0.28"/><stop offset="1" stop-color="#FFFFFF" stop-opacity="0"/></radialGradient></defs><rect width="${width}" height="${height}" rx="${radius}" fill="url(#a)"/><rect width="${width}" height="${height}" rx="${radius}" fill="url(#b)"/>${sign}</svg>`;
}

/** A portrait in a circle; without it the person's initials. */
export function portrait(
  box: Box,
  { stage, name, person }: { stage: Stage; name: 'avatar' | 'image'; person: string },
): readonly LayerInput[] {
  const file = sourceOf(stage, name);
  const radius = Math.ceil(box.width / 2);
  if (file) {
    return [
      {
        type: 'image',
        file,
        focus: { x_in_percent: 50, y_in_percent: 35 },
        border_radius: radius,
        ...placed(box),
      },
    ];
  }
  const { shape, onShape } = stage.palette;
  const hex_color = readableOn(shape, onShape, TITLE_CONTRAST);
  const disc: LayerInput = { type: 'solid-color', hex_color, border_radius: radius, ...placed(box) };
  const how = {
    size: box.width * 0.38,
    weight: 600,
    color: onShape,
    align: 'center',
    vertical: 'center',
    lines: 1,
  } as const;
  return [disc, wordsIn(box, initials(person), { stage, ...how })];
}

/** The first letters of a first and a last name. */
export function initials(person: string): string {
  const words = person.replace(/^@/, '').split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words.slice(0, 1);
  return ends.map((word) => (/^\P{M}\p{M}*/u.exec(word)?.[0] ?? '').toUpperCase()).join('');
}
