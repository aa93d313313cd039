// A picture in its place, or the design's own where it could not be had.

import type { Source } from '@limn/spec';
import { mix } from '../color/mix.js';
import { readableOn } from '../color/readable-on.js';
import type { Box } from '../frame/frame.js';
import { findIcon } from '../icons/find-icon.js';
import { type LayerInput, placed } from '../layer-input.js';
import type { PictureName, Stage } from '../layouts/layout.js';
import { TITLE_CONTRAST } from '../themes/palette.js';
import { iconLayer, iconOf, tileColors } from './icon.js';
import { centredIn, litPanel } from './lit-panel.js';
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

/** The picture, cropped to its box; without it a lit panel with the card's icon, or a sign for what is missing, as the theme wears icons. */
export function picture(
  box: Box,
  { stage, name, radius = 0, fit = 'cover', sign = 'image' }: PictureLook,
): readonly LayerInput[] {
  const file = sourceOf(stage, name);
  if (!file) return standIn(box, { stage, sign, radius });
  return [
    {
      type: 'image',
      file,
      fit,
      ...(radius > 0 && { border_radius: Math.round(radius) }),
      ...placed(box),
    },
  ];
}

/** Of the shorter side of a panel. */
const ICON = 0.46;

function standIn(
  box: Box,
  { stage, sign, radius: corner }: { stage: Stage; sign: string; radius: number },
): readonly LayerInput[] {
  const side = 2 * Math.round((Math.min(box.width, box.height) * ICON) / 2);
  const panel = litPanel(box, { stage, radius: side * 0.7, corner });
  const icon = iconOf(stage) ?? findIcon(sign);
  const bleed = Math.round(side * 0.25);
  return icon ? [panel, iconLayer(icon, centredIn(box, side), { stage, bleed })] : [panel];
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
  const { face, ink } = discColors(stage);
  const hex_color = readableOn(face, ink, TITLE_CONTRAST);
  const disc: LayerInput = { type: 'solid-color', hex_color, border_radius: radius, ...placed(box) };
  const how = {
    size: box.width * 0.38,
    weight: 600,
    color: ink,
    align: 'center',
    vertical: 'center',
    lines: 1,
  } as const;
  return [disc, wordsIn(box, initials(person), { stage, ...how })];
}

/** A tile's colours; where neon is for lines, the night with some of it. */
function discColors({ theme, palette }: Stage): { readonly face: string; readonly ink: string } {
  const { shape, accent, background } = palette;
  if (theme.icon === 'outline') return { face: mix(background, shape, 0.14), ink: accent };
  const { face, sign } = tileColors(shape);
  return { face, ink: sign };
}

/** The first letters of a first and a last name. */
export function initials(person: string): string {
  const words = person.replace(/^@/, '').split(/\s+/).filter(Boolean);
  const ends = words.length > 1 ? [words[0]!, words.at(-1)!] : words.slice(0, 1);
  return ends.map((word) => (/^\P{M}\p{M}*/u.exec(word)?.[0] ?? '').toUpperCase()).join('');
}
