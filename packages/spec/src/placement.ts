import type { Layer } from './layers.js';

/** Where a layer stands: on the canvas, in the flow of a layout, or behind the children of a layout. */
export type Place = 'canvas' | 'child' | 'background';

type Field = 'index' | 'position' | 'dimensions';

/** What a kind of layer must say in each place. The registry of requirements: one line a kind. */
const required: { readonly [T in Layer['type']]: Readonly<Record<Place, readonly Field[]>> } = {
  'solid-color': { canvas: ['index'], child: ['dimensions'], background: [] },
  gradient: { canvas: ['index', 'position', 'dimensions'], child: ['dimensions'], background: [] },
  text: { canvas: ['index', 'position', 'dimensions'], child: ['dimensions'], background: ['dimensions'] },
  image: { canvas: ['index'], child: [], background: [] },
  'qr-code': {
    canvas: ['index', 'position', 'dimensions'],
    child: ['dimensions'],
    background: ['dimensions'],
  },
  barcode: { canvas: ['index', 'position', 'dimensions'], child: ['dimensions'], background: ['dimensions'] },
  layout: { canvas: ['index'], child: [], background: [] },
};

/** The fields that a layer must have in a place; none for an unknown type. */
export function requiredIn(place: Place, type: unknown): readonly Field[] {
  return typeof type === 'string' && Object.hasOwn(required, type)
    ? required[type as Layer['type']][place]
    : [];
}

export const layerTypes = Object.keys(required) as readonly Layer['type'][];
