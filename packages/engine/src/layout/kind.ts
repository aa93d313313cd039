import type { Issue, Layer } from '@limn/spec';
import type { Assets } from '../gather/assets.js';
import type { Need } from '../gather/need.js';
import type { Box, Item } from '../scene/scene.js';
import type { Measure } from '../text/measure.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Where a layer stands: free on the canvas, in the flow of a layout, or behind the children of one. */
export type Place = 'canvas' | 'flow' | 'background';

/** What a kind may know and ask while one of its layers is laid out. */
export interface Context {
  readonly assets: Assets;
  readonly measure: Measure;
  readonly place: Place;
  /** Device pixels for one pixel of the spec. */
  readonly scale: number;
  /** JSON pointer of the layer. */
  readonly path: string;
  warn(warning: Omit<Issue, 'path'>): void;
  /** The context of a layer inside this one. */
  inside(path: string, place: Place): Context;
  /** The size of a layer of any kind: its own dimensions, or what its kind measures. */
  sizeOf(layer: Layer, available: Size): Size;
  /** The items of a layer of any kind in its box, opacity and rotation applied. */
  itemsOf(layer: Layer, box: Box): readonly Item[];
}

/** One kind of layer, from what it needs to what it draws. */
export interface LayerKind<L extends Layer> {
  /** What must be loaded before layout; `needsOf` asks the same of a layer inside this one. */
  needs(layer: L, path: string, needsOf: (layer: Layer, path: string) => readonly Need[]): readonly Need[];
  /** The size of a layer that does not have both dimensions of its own, given the room it may take. */
  measure(layer: L, available: Size, context: Context): Size;
  /** Items in absolute pixels, without the opacity and rotation that all layers share. */
  draw(layer: L, box: Box, context: Context): readonly Item[];
}
