// What a card's background is: its own colours where it says some, else the theme's light.

import { gradientColors, smoothStops } from '../color/gradient.js';
import { placed } from '../layer-input.js';
import type { Card } from '../params/card.js';
import type { Ground, GroundRequest, Theme } from './theme.js';

export function groundOf(card: Card, theme: Theme, request: GroundRequest): Ground {
  const { width, height } = request.frame;
  const whole = placed({ x: 0, y: 0, width, height });
  if (card.bgGradient) {
    const colors = smoothStops(card.bgGradient).map((stop) => ({ ...stop }));
    return {
      layers: [
        { type: 'gradient', gradient_type: 'linear', angle_in_degrees: card.gradientAngle, colors, ...whole },
      ],
      under: gradientColors(colors),
    };
  }
  if (card.bgColor)
    return { layers: [{ type: 'solid-color', hex_color: card.bgColor, ...whole }], under: [card.bgColor] };
  return theme.ground(request);
}
