import type { GradientLayer } from '@limn/spec';
import type { Box, ColorStop, LinearGradient, RadialGradient } from '../scene/scene.js';
import { mixedByAlpha } from './color-stops.js';

export type Gradient = Pick<GradientLayer, 'gradient_type' | 'colors' | 'angle_in_degrees'>;

/** A gradient across a box. */
export function gradientFill(gradient: Gradient, box: Box): LinearGradient | RadialGradient {
  return gradient.gradient_type === 'linear' ? linear(gradient, box) : radial(gradient, box);
}

/** As CSS: the line runs through the centre and is long enough for 0 and 100 to fall on the corners. */
function linear(gradient: Gradient, box: Box): LinearGradient {
  const angle = (gradient.angle_in_degrees * Math.PI) / 180;
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const half = (Math.abs(box.width * cos) + Math.abs(box.height * sin)) / 2;
  const cx = box.x + box.width / 2;
  const cy = box.y + box.height / 2;
  return {
    kind: 'linear',
    x0: cx - cos * half,
    y0: cy - sin * half,
    x1: cx + cos * half,
    y1: cy + sin * half,
    stops: stopsOf(gradient),
  };
}

/** As CSS: an ellipse of the box's shape whose 100 passes through the corners. */
function radial(gradient: Gradient, box: Box): RadialGradient {
  return {
    kind: 'radial',
    cx: box.x + box.width / 2,
    cy: box.y + box.height / 2,
    rx: (box.width / 2) * Math.SQRT2,
    ry: (box.height / 2) * Math.SQRT2,
    stops: stopsOf(gradient),
  };
}

function stopsOf(gradient: Gradient): readonly ColorStop[] {
  const stops = gradient.colors.map((stop) => ({ offset: stop.position / 100, color: stop.hex_color }));
  return mixedByAlpha(stops.sort((a, b) => a.offset - b.offset));
}
