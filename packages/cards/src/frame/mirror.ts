import type { LayerInput } from '../layer-input.js';

/** Layers laid out from the left, as they stand on a card that reads from the right. Pictures are not turned round. */
export function mirrored(layers: readonly LayerInput[], width: number): readonly LayerInput[] {
  return layers.map((layer) => ({ ...turned(layer), ...movedAcross(layer, width) }) as LayerInput);
}

function movedAcross(layer: LayerInput, width: number): Partial<LayerInput> {
  if (!layer.position) return {};
  const own = layer.dimensions?.width_in_px;
  if (typeof own !== 'number') throw new TypeError('A layer that is mirrored needs a width.');
  const x = Math.max(0, width - layer.position.x_in_px - own);
  return { position: { ...layer.position, x_in_px: x } };
}

const opposite = { start: 'end', center: 'center', end: 'start' } as const;

function turned(layer: LayerInput): LayerInput {
  if (layer.type === 'text') return textTurned(layer);
  if (layer.type === 'layout') return layoutTurned(layer);
  if (layer.type === 'image' && layer.fit === 'contain' && layer.focus) {
    return { ...layer, focus: { ...layer.focus, x_in_percent: 100 - layer.focus.x_in_percent } };
  }
  if (layer.type === 'gradient' && layer.gradient_type === 'linear') {
    return { ...layer, angle_in_degrees: 180 - (layer.angle_in_degrees ?? 0) };
  }
  return layer;
}

function textTurned(layer: Extract<LayerInput, { type: 'text' }>): LayerInput {
  const align =
    layer.text_align === 'left' ? 'right' : layer.text_align === 'right' ? 'left' : layer.text_align;
  return align ? { ...layer, text_align: align } : layer;
}

/** A layout without children is a picture made of layers, such as code: nothing in it turns. */
function layoutTurned(layer: Extract<LayerInput, { type: 'layout' }>): LayerInput {
  if (layer.layers.length === 0) return layer;
  const inner = layer.layers.map(turned);
  const behind = layer.background_layers;
  const own = layer.dimensions?.width_in_px;
  return {
    ...layer,
    horizontal_alignment: opposite[layer.horizontal_alignment ?? 'start'],
    ...(layer.padding_left !== undefined || layer.padding_right !== undefined
      ? { padding_left: layer.padding_right ?? 0, padding_right: layer.padding_left ?? 0 }
      : {}),
    layers: layer.direction === 'vertical' ? inner : inner.reverse(),
    ...(behind && { background_layers: own ? mirrored(behind, own) : behind.map(turned) }),
  };
}
