// What a card's background is: its own colours where it says some, else the theme's light.

import type { Brand } from '../brand/brand.js';
import { oklchOf } from '../color/color-space.js';
import { gradientColors, smoothStops } from '../color/gradient.js';
import { readableOn } from '../color/readable-on.js';
import type { Card } from '../params/card.js';
import { backdrop, linear } from './backdrop.js';
import { TITLE_CONTRAST } from './palette.js';
import type { Ground, GroundRequest, Theme } from './theme.js';

interface Chosen {
  readonly card: Card;
  readonly brand: Brand;
  readonly theme: Theme;
}

/** The ground, and whether colours that were asked for had to move so that a title can be read on them. */
export function groundOf(
  { card, brand, theme }: Chosen,
  request: GroundRequest,
): Ground & { readonly isMoved: boolean } {
  const plain = card.bgColor ?? brand.background;
  const asked = card.bgGradient ?? (plain ? [plain] : undefined);
  if (!asked) return { ...theme.ground(request), isMoved: false };
  const colors = legible(asked);
  const isMoved = colors.some((color, i) => color !== asked[i]);
  const ground =
    colors.length > 1
      ? gradientGround(colors, card.gradientAngle, request)
      : plainGround(colors[0]!, request);
  return { ...ground, isMoved };
}

function gradientGround(colors: readonly string[], angle: number, { frame }: GroundRequest): Ground {
  const stops = smoothStops(colors);
  const turned = frame.dir === 'rtl' ? 180 - angle : angle;
  const defs = linear('m', frame, { angle: turned, stops });
  return { layers: backdrop(frame, colors[0]!, { defs, fills: ['url(#m)'] }), under: gradientColors(stops) };
}

function plainGround(background: string, { frame }: GroundRequest): Ground {
  return { layers: backdrop(frame, background, { defs: '', fills: [] }), under: [background] };
}

/** The inks that titles can always fall back to. */
const inks = ['#FFFFFF', '#000000'];

/** Colours moved in OKLCH as little as makes white or black readable as a title on all of them. */
function legible(colors: readonly string[]): readonly string[] {
  const ways = inks.map((ink) => colors.map((color) => readableOn(color, ink, TITLE_CONTRAST + 0.1)));
  const [light, dark] = ways.map((way) => distance(colors, way));
  return (light! <= dark! ? ways[0] : ways[1])!;
}

function distance(from: readonly string[], to: readonly string[]): number {
  return from.reduce((sum, color, i) => sum + Math.abs(oklchOf(color).l - oklchOf(to[i]!).l), 0);
}
