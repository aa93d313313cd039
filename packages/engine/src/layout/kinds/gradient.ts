import type { GradientLayer } from '@limn/spec';
import type { Box, ColorStop, LinearGradient, RadialGradient } from '../../scene/scene.js';
import { mixedByAlpha } from '../color-stops.js';
import type { LayerKind } from '../kind.js';
import { radiiOf, roundedRect } from '../outline.js';

export const gradient: LayerKind<GradientLayer> = {
  needs: () => [],
  measure: (_layer, available) => available,
  draw(layer, box) {
    const fill = layer.gradient_type === 'linear' ? linear(layer, box) : radial(layer, box);
    return [{ kind: 'shape', box, path: roundedRect(box, radiiOf(layer)), fill, smooth: true }];
  },
};

/** As CSS: the line runs through the centre and is long enough for 0 and 100 to fall on the corners. */
function linear(layer: GradientLayer, box: Box): LinearGradient {
  const angle = (layer.angle_in_degrees * Math.PI) / 180;
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
    stops: stopsOf(layer),
  };
}

/** As CSS: an ellipse of the box's shape whose 100 passes through the corners. */
function radial(layer: GradientLayer, box: Box): RadialGradient {
  return {
    kind: 'radial',
    cx: box.x + box.width / 2,
    cy: box.y + box.height / 2,
    rx: (box.width / 2) * Math.SQRT2,
    ry: (box.height / 2) * Math.SQRT2,
    stops: stopsOf(layer),
  };
}

function stopsOf(layer: GradientLayer): readonly ColorStop[] {
  const stops = layer.colors.map((stop) => ({ offset: stop.position / 100, color: stop.hex_color }));
  return mixedByAlpha(stops.sort((a, b) => a.offset - b.offset));
}
