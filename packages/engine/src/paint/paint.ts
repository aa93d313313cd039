// Knows the four kinds of item and nothing of Specs.

import type { Pixels } from '../decode/pixels.js';
import type { Scene } from '../scene/scene.js';
import { type Bitmap, isOpaque } from './bitmap.js';
import { drawItems } from './draw.js';
import { createCanvas } from './skia.js';
import type { Lease } from './typefaces.js';
import { createVectorShelf } from './vector-shelf.js';

export interface PaintOptions {
  /** Decoded for the same `scale`. */
  readonly pixels: Pixels;
  readonly typefaces: Lease;
  /** Device pixels for one pixel of the scene. */
  readonly scale: number;
  /** Colour under everything, for formats without transparency; none without it. */
  readonly background?: string | undefined;
}

export interface Painter {
  /** @throws LimnError `svg_rejected` */
  paint(scene: Scene, options: PaintOptions): Bitmap;
}

/** Size of a scene in device pixels. */
export function surfaceSize(scene: Scene, scale: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(scene.width * scale)),
    height: Math.max(1, Math.round(scene.height * scale)),
  };
}

/** Makes a painter that keeps the SVG documents it parsed last. */
export function createPainter(): Painter {
  const vectors = createVectorShelf();
  return {
    paint(scene, { pixels, typefaces, scale, background }) {
      const { width, height } = surfaceSize(scene, scale);
      const canvas = createCanvas(width, height);
      const context = canvas.getContext('2d');
      if (background !== undefined) {
        context.fillStyle = background;
        context.fillRect(0, 0, width, height);
      }
      context.scale(width / scene.width, height / scene.height);
      drawItems(scene.items, { context, width, height, pixels, typefaces, vectors, scale }, 1);
      const data = canvas.data();
      return { width, height, data, opaque: background !== undefined || isOpaque(data) };
    },
  };
}
