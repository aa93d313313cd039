import type { Layer } from '@limn/spec';
import type { Need } from '../gather/need.js';
import type { LayerKind } from './kind.js';
import { barcode } from './kinds/barcode.js';
import { gradient } from './kinds/gradient.js';
import { image } from './kinds/image.js';
import { layout } from './kinds/layout.js';
import { qrCode } from './kinds/qr-code.js';
import { solidColor } from './kinds/solid-color.js';
import { text } from './kinds/text.js';

type Kinds = { readonly [T in Layer['type']]: LayerKind<Extract<Layer, { type: T }>> };

/** The registry of layer kinds: one line a kind; a missing one does not compile. */
const kinds: Kinds = {
  'solid-color': solidColor,
  gradient,
  text,
  image,
  'qr-code': qrCode,
  barcode,
  layout,
};

export function kindOf(layer: Layer): LayerKind<Layer> {
  return kinds[layer.type] as LayerKind<Layer>;
}

/** Everything the layers of a spec need from outside, each with the JSON pointer of its layer. */
export function needsOf(layers: readonly Layer[]): readonly Need[] {
  return layers.flatMap((layer, i) => needsOfLayer(layer, `/layers/${i}`));
}

function needsOfLayer(layer: Layer, path: string): readonly Need[] {
  return kindOf(layer).needs(layer, path, needsOfLayer);
}
