// What a card's background is: its own colours where it says some, else the theme's light.

import type { Brand } from '../brand/brand.js';
import { gradientColors, smoothStops } from '../color/gradient.js';
import type { Card } from '../params/card.js';
import { backdrop, linear } from './backdrop.js';
import type { Ground, GroundRequest, Theme } from './theme.js';

export function groundOf(
  { card, brand, theme }: { card: Card; brand: Brand; theme: Theme },
  request: GroundRequest,
): Ground {
  if (card.bgGradient) return gradientGround(card.bgGradient, card.gradientAngle, request);
  const plain = card.bgColor ?? brand.background;
  return plain ? plainGround(plain, theme, request) : theme.ground(request);
}

function gradientGround(colors: readonly string[], angle: number, { frame }: GroundRequest): Ground {
  const stops = smoothStops(colors);
  const turned = frame.dir === 'rtl' ? 180 - angle : angle;
  const defs = linear('m', frame, { angle: turned, stops });
  return { layers: backdrop(frame, colors[0]!, { defs, fills: ['url(#m)'] }), under: gradientColors(stops) };
}

/** The theme's own light on another colour. */
function plainGround(background: string, _theme: Theme, { frame }: GroundRequest): Ground {
  return { layers: backdrop(frame, background, { defs: '', fills: [] }), under: [background] };
}
