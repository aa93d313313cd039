import type { Layer, LayoutLayer } from '@limn/spec';
import type { Box, Item } from '../../scene/scene.js';
import { flow, flowSize } from '../flow.js';
import type { Context, LayerKind, Size } from '../kind.js';
import { hasRadii, type Radii, radiiOf, roundedRect } from '../outline.js';

// Corners are cut once: by the clip where there is one.
const square: Radii = [0, 0, 0, 0];

export const layout: LayerKind<LayoutLayer> = {
  needs: (layer, path, needsOf) => [
    ...layer.layers.flatMap((child, i) => needsOf(child, `${path}/layers/${i}`)),
    ...(layer.background_layers ?? []).flatMap((child, i) =>
      needsOf(child, `${path}/background_layers/${i}`),
    ),
  ],
  measure: (layer, available, context) => flowSize(layer, available, context),
  draw(layer, box, context) {
    const radii = radiiOf(layer);
    const clips = layer.dimensions !== undefined || reachesCorners(layer, radii);
    const items = [
      ...backgroundOf(layer, { box, context, radii: clips ? square : radii }),
      ...contentOf(layer, box, context),
    ];
    return clips ? [{ kind: 'group', opacity: 1, clip: roundedRect(box, radii), items }] : items;
  },
};

function contentOf(layer: LayoutLayer, box: Box, context: Context): readonly Item[] {
  return flow(layer, box, context).flatMap(({ child, box: childBox, context: inner }) =>
    inner.itemsOf(child, childBox),
  );
}

interface Backdrop {
  readonly box: Box;
  readonly radii: Radii;
  readonly context: Context;
}

function backgroundOf(layer: LayoutLayer, { box, radii, context }: Backdrop): readonly Item[] {
  if (layer.background_layers) return behind(layer.background_layers, box, context);
  if (!layer.background_color) return [];
  return [{ kind: 'shape', box, path: roundedRect(box, radii), fill: layer.background_color, smooth: true }];
}

/** Layers behind the children: by index as on the canvas, placed from the top left of the layout. */
function behind(layers: readonly Layer[], box: Box, context: Context): readonly Item[] {
  return layers
    .map((layer, i) => ({
      layer,
      inner: context.inside(`${context.path}/background_layers/${i}`, 'background'),
    }))
    .sort((a, b) => (a.layer.index ?? 0) - (b.layer.index ?? 0))
    .flatMap(({ layer, inner }) => {
      const { x_in_px: x, y_in_px: y } = layer.position ?? { x_in_px: 0, y_in_px: 0 };
      const room: Size = { width: Math.max(1, box.width - x), height: Math.max(1, box.height - y) };
      return inner.itemsOf(layer, { x: box.x + x, y: box.y + y, ...inner.sizeOf(layer, room) });
    });
}

/** Whether something inside could show outside a round corner: a square corner nearer than the arc's deepest point. */
function reachesCorners(layer: LayoutLayer, radii: Radii): boolean {
  if (hasRadii(radii) && layer.background_layers) return true;
  const depth = Math.max(...radii) * (1 - Math.SQRT1_2);
  const all = layer.padding ?? 0;
  const sides = [layer.padding_top, layer.padding_right, layer.padding_bottom, layer.padding_left];
  return hasRadii(radii) && sides.some((side) => (side ?? all) < depth);
}
