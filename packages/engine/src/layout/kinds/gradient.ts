import type { GradientLayer } from '@limn/spec';
import { gradientFill } from '../gradient-fill.js';
import type { LayerKind } from '../kind.js';
import { radiiOf, roundedRect } from '../outline.js';

export const gradient: LayerKind<GradientLayer> = {
  needs: () => [],
  measure: (_layer, available) => available,
  draw(layer, box) {
    const fill = gradientFill(layer, box);
    return [{ kind: 'shape', box, path: roundedRect(box, radiiOf(layer)), fill, smooth: true }];
  },
};
