import type { Drawing } from '../scene/drawing.js';
import type { Box } from '../scene/scene.js';

/** A decoded picture or a part of one, near the size it is drawn at. */
export interface PixelImage {
  readonly kind: 'pixels';
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits each, sRGB, not premultiplied, rows without padding. */
  readonly data: Uint8Array;
  /** True where every alpha is 255. */
  readonly opaque: boolean;
  /** What fills the item's box, in these pixels; all of them, unless the picture is drawn larger than it is. */
  readonly part: Box;
}

/** A vector picture that Skia draws from its outlines, sharp at any size. */
export interface VectorImage {
  readonly kind: 'vector';
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  /** What the bytes draw, where that is no more than shapes. */
  readonly drawing?: Drawing;
  readonly width: number;
  readonly height: number;
  /** What fills the item's box, in the picture's own units. */
  readonly part: Box;
}

/** What image items are drawn from, by `pixelKey(item, scale)`. Items wholly off the canvas are absent. */
export type Pixels = ReadonlyMap<string, PixelImage | VectorImage>;
