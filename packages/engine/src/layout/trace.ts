import type { Layer } from '@limn/spec';
import type { Box, Item } from '../scene/scene.js';

/** What became of a layer: leads from an item of the scene back to the request. */
export interface Trace {
  /** JSON pointer of the layer. */
  readonly path: string;
  readonly layer: Layer;
  readonly box: Box;
  /** The very items of the scene. */
  readonly items: readonly Item[];
}
