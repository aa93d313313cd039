// How a figure has changed, as a filled chip: with an arrow, so that colour does not say it alone.

import { luminance } from '../color/contrast.js';
import { readableOn } from '../color/readable-on.js';
import { findIcon } from '../icons/find-icon.js';
import { iconSvg } from '../icons/icon-svg.js';
import { type LayoutInput, svgSource } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import type { Card } from '../params/card.js';
import { widthOf } from '../type/estimate.js';
import { wordsOf } from './words.js';

type Trend = NonNullable<Card['trend']>;

const arrows = { up: 'arrow-up-right', down: 'arrow-down-right', flat: 'arrow-right' } as const;

/** On dark and on light grounds; flat takes the colour of quiet words. */
const fills = {
  dark: { up: '#34D399', down: '#FB7185' },
  light: { up: '#0B7A4B', down: '#C2183C' },
} as const;

/** Where it is heading: as said, else by the sign of the change. */
export function trendOf({ trend, change = '' }: Card): Trend {
  if (trend) return trend;
  if (/^\s*[-\u2212\u2013▼↓]/.test(change)) return 'down';
  return /^\s*[+▲↑]/.test(change) ? 'up' : 'flat';
}

/** Undefined without a change. */
export function changeChip(
  stage: Stage,
): { readonly layer: LayoutInput; readonly width: number } | undefined {
  const { card, frame, palette } = stage;
  if (!card.change && !card.trend) return undefined;
  const trend = trendOf(card);
  const fill =
    trend === 'flat' ? palette.quiet : fills[luminance(palette.background) > 0.4 ? 'light' : 'dark'][trend];
  const ink = readableOn(luminance(fill) > 0.25 ? '#07130D' : '#FFFFFF', fill, 4.7);
  const size = frame.px(34);
  const arrow = findIcon(arrows[trend])!;
  const side = frame.px(32);
  const words = card.change
    ? [
        wordsOf(card.change, {
          stage,
          width: 'auto',
          size,
          weight: 650,
          tracking: -0.015,
          color: ink,
          lines: 1,
          lineHeight: 1.1,
          wrap: 'normal',
        }),
      ]
    : [];
  const [inner, outer] = [frame.px(6), frame.px(18)];
  const width =
    side + 2 * outer + (card.change ? inner + widthOf(card.change, { weight: 650, tracking: 0 }) * size : 0);
  const layer: LayoutInput = {
    type: 'layout',
    gap: inner,
    vertical_alignment: 'center',
    padding_left: frame.px(14),
    padding_right: outer,
    padding_top: frame.px(8),
    padding_bottom: frame.px(8),
    background_color: fill,
    border_radius: frame.px(16),
    layers: [
      {
        type: 'image',
        file: svgSource(iconSvg(arrow, { size: side, color: ink, strokeWidth: 2.5 })),
        dimensions: { width_in_px: side, height_in_px: side },
      },
      ...words,
    ],
  };
  return { layer, width: Math.ceil(width) };
}
