import type { Layer, LayoutLayer } from '@limn/spec';
import type { Box } from '../scene/scene.js';
import type { Context, Size } from './kind.js';

interface Sides {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

interface Child {
  readonly child: Layer;
  readonly context: Context;
  readonly size: Size;
}

/** A child in its place. */
export interface Placed {
  readonly child: Layer;
  readonly context: Context;
  readonly box: Box;
}

/** The size of a layout that fits its children. */
export function flowSize(layer: LayoutLayer, available: Size, context: Context): Size {
  const padding = paddingOf(layer);
  const content = contentSize(layer, childrenOf(layer, inset(available, padding), context));
  return {
    width: content.width + padding.left + padding.right,
    height: content.height + padding.top + padding.bottom,
  };
}

/** The children of a layout in their places, one after another inside the padding; they never overlap. */
export function flow(layer: LayoutLayer, box: Box, context: Context): readonly Placed[] {
  const padding = paddingOf(layer);
  const inner = { x: box.x + padding.left, y: box.y + padding.top, ...inset(box, padding) };
  const children = childrenOf(layer, inner, context);
  const content = contentSize(layer, children);
  let x = inner.x + shift(layer.horizontal_alignment, inner.width - content.width);
  let y = inner.y + shift(layer.vertical_alignment, inner.height - content.height);
  return children.map(({ child, context: at, size }) => {
    if (layer.direction === 'horizontal') {
      const top = inner.y + shift(layer.vertical_alignment, inner.height - size.height);
      const left = x;
      x += size.width + layer.gap;
      return { child, context: at, box: { x: left, y: top, ...size } };
    }
    const left = inner.x + shift(layer.horizontal_alignment, inner.width - size.width);
    const top = y;
    y += size.height + layer.gap;
    return { child, context: at, box: { x: left, y: top, ...size } };
  });
}

/**
 * Children with sizes. Those that fit their content share what the others leave of the main axis, in their order.
 */
function childrenOf(layer: LayoutLayer, inner: Size, context: Context): readonly Child[] {
  const along = layer.direction === 'horizontal' ? 'width' : 'height';
  const children = layer.layers.map((child, i) => ({
    child,
    context: context.inside(`${context.path}/layers/${i}`, 'flow'),
    fixed: fixedLength(child, along),
  }));
  let room = inner[along] - layer.gap * Math.max(0, children.length - 1);
  for (const { fixed } of children) room -= fixed ?? 0;
  return children.map(({ child, context: at, fixed }) => {
    const size = at.sizeOf(child, { ...inner, [along]: Math.max(1, fixed ?? room) });
    if (fixed === undefined) room -= size[along];
    return { child, context: at, size };
  });
}

function fixedLength(child: Layer, along: 'width' | 'height'): number | undefined {
  const length = along === 'width' ? child.dimensions?.width_in_px : child.dimensions?.height_in_px;
  return typeof length === 'number' ? length : undefined;
}

function contentSize(layer: LayoutLayer, children: readonly Child[]): Size {
  const gaps = layer.gap * Math.max(0, children.length - 1);
  const sum = (side: 'width' | 'height') => children.reduce((total, { size }) => total + size[side], gaps);
  const most = (side: 'width' | 'height') =>
    children.reduce((largest, { size }) => Math.max(largest, size[side]), 0);
  return layer.direction === 'horizontal'
    ? { width: sum('width'), height: most('height') }
    : { width: most('width'), height: sum('height') };
}

function shift(alignment: 'start' | 'center' | 'end', spare: number): number {
  return alignment === 'start' ? 0 : alignment === 'center' ? spare / 2 : spare;
}

function inset(size: Size, padding: Sides): Size {
  return {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  };
}

function paddingOf(layer: LayoutLayer): Sides {
  const all = layer.padding ?? 0;
  return {
    top: layer.padding_top ?? all,
    right: layer.padding_right ?? all,
    bottom: layer.padding_bottom ?? all,
    left: layer.padding_left ?? all,
  };
}
