import type { SolidColorLayer } from '@limn/spec';
import { angledBox } from '../angled-edges.js';
import type { LayerKind } from '../kind.js';
import { radiiOf, roundedRect } from '../outline.js';

export const solidColor: LayerKind<SolidColorLayer> = {
  needs: () => [],
  measure: (_layer, available) => available,
  draw(layer, box) {
    const edges = layer.angled_edges;
    const path = edges.length > 0 ? angledBox(box, radiiOf(layer), edges) : roundedRect(box, radiiOf(layer));
    return [{ kind: 'shape', box, path, fill: layer.hex_color, smooth: true }];
  },
};
