import type { Issue, Layer, Spec } from '@limn/spec';
import type { Assets } from '../gather/assets.js';
import type { Box, Item, Scene } from '../scene/scene.js';
import type { Measure } from '../text/measure.js';
import type { Context, Place, Size } from './kind.js';
import { kindOf } from './kinds.js';
import type { Trace } from './trace.js';

export interface LaidOut {
  readonly scene: Scene;
  readonly warnings: Issue[];
  /** One a layer that was drawn, inner layers before those around them. */
  readonly traces: readonly Trace[];
}

/** Turns a spec and its assets into a display list. Pure: the same input gives the same scene, and nothing throws. */
export function layout(spec: Spec, assets: Assets, measure: Measure): LaidOut {
  const { width_in_px: width, height_in_px: height } = spec.dimensions;
  const warnings: Issue[] = [];
  const traces: Trace[] = [];
  const { scale } = spec.output;
  const shared: Shared = {
    assets,
    measure,
    scale,
    warn: (issue) => warnings.push(issue),
    trace: (trace) => traces.push(trace),
  };
  const root = createContext(shared, '', 'canvas');
  const items = inDrawingOrder(spec.layers).flatMap(({ layer, path }) => {
    const context = root.inside(path, 'canvas');
    const { x_in_px: x, y_in_px: y } = layer.position ?? { x_in_px: 0, y_in_px: 0 };
    const room: Size = { width: Math.max(1, width - x), height: Math.max(1, height - y) };
    return context.itemsOf(layer, { x, y, ...context.sizeOf(layer, room) });
  });
  return { scene: { width, height, items }, warnings: withoutRepeats(warnings), traces };
}

/** By index; equal indices in array order. The pointers stay those of the request. */
function inDrawingOrder(layers: readonly Layer[]) {
  return layers
    .map((layer, i) => ({ layer, path: `/layers/${i}` }))
    .sort((a, b) => (a.layer.index ?? 0) - (b.layer.index ?? 0));
}

interface Shared {
  readonly assets: Assets;
  readonly measure: Measure;
  readonly scale: number;
  readonly warn: (issue: Issue) => void;
  readonly trace: (trace: Trace) => void;
}

function createContext(shared: Shared, path: string, place: Place): Context {
  const context: Context = {
    assets: shared.assets,
    measure: shared.measure,
    scale: shared.scale,
    path,
    place,
    warn: (warning) => shared.warn({ path, ...warning }),
    inside: (inner, where) => createContext(shared, inner, where),
    sizeOf: (layer, available) => sizeOf(layer, available, context),
    itemsOf(layer, box) {
      const items = composed(layer, box, kindOf(layer).draw(layer, box, context));
      shared.trace({ path, layer, box, items });
      return items;
    },
  };
  return context;
}

function sizeOf(layer: Layer, available: Size, context: Context): Size {
  const width = layer.dimensions?.width_in_px;
  const height = layer.dimensions?.height_in_px;
  if (typeof width === 'number' && typeof height === 'number') return { width, height };
  return kindOf(layer).measure(layer, available, context);
}

/** Opacity and rotation, which every kind of layer has: the layer fades and turns as one, about its centre. */
function composed(layer: Layer, box: Box, items: readonly Item[]): readonly Item[] {
  const degrees = layer.rotation_in_degrees;
  if (layer.opacity === 100 && degrees === 0) return items;
  const rotation = { degrees, cx: box.x + box.width / 2, cy: box.y + box.height / 2 };
  return [{ kind: 'group', opacity: layer.opacity / 100, ...(degrees !== 0 && { rotation }), items }];
}

/** A layer is measured before it is drawn and may warn of the same thing twice. */
function withoutRepeats(warnings: readonly Issue[]): Issue[] {
  const seen = new Map(warnings.map((issue) => [`${issue.path} ${issue.code} ${issue.message}`, issue]));
  return [...seen.values()];
}
