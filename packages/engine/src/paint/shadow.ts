// A shadow is the silhouette of items, blurred as pixels and laid under them: no surface blurs outlines itself.

import type { Item, Shadow } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { extentOf } from './extent.js';
import { type Canvas, createCanvas, type SKRSContext2D } from './skia.js';

/** Draws items on another surface. */
export type DrawItems = (items: readonly Item[], easel: Easel, opacity: number) => void;

type Matrix = ReturnType<SKRSContext2D['getTransform']>;

/** A part of the surface in its pixels. */
interface Region {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Of one shadow, in pixels of the surface: what lies further outside of the surface casts none into it. */
const farthest = 1024;

/** Draws the shadow of items, which turns and grows with them. */
export function drawShadow(items: readonly Item[], shadow: Shadow, easel: Easel, drawItems: DrawItems): void {
  const { context } = easel;
  const matrix = context.getTransform();
  const stretch = Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c));
  const sigma = (shadow.blur / 2) * stretch;
  const region = regionOf(items, matrix, easel, Math.min(farthest, Math.ceil(3 * sigma)));
  if (region.width <= 0 || region.height <= 0) return;
  // Surfaces of outlines take the shadow as pixels, finer than their own.
  const detail = (easel.vectorResolution ?? easel.scale) / easel.scale;
  const silhouette = silhouetteOf(items, { region, matrix, detail, easel, color: shadow.color }, drawItems);
  const soft = sigma > 0 ? blurred(silhouette, sigma * detail) : silhouette;
  context.save();
  context.resetTransform();
  const x = region.left + matrix.a * shadow.x + matrix.c * shadow.y;
  const y = region.top + matrix.b * shadow.x + matrix.d * shadow.y;
  context.drawImage(soft, x, y, region.width, region.height);
  context.restore();
}

/** Where items draw, with room around for the blur; where that is not known, the whole surface. */
function regionOf(items: readonly Item[], matrix: Matrix, easel: Easel, room: number): Region {
  const box = extentOf(items);
  const around = {
    left: -farthest,
    top: -farthest,
    right: easel.width + farthest,
    bottom: easel.height + farthest,
  };
  const corners = box && [
    matrixed(matrix, box.x, box.y),
    matrixed(matrix, box.x + box.width, box.y),
    matrixed(matrix, box.x, box.y + box.height),
    matrixed(matrix, box.x + box.width, box.y + box.height),
  ];
  const xs = corners?.map(({ x }) => x) ?? [0, easel.width];
  const ys = corners?.map(({ y }) => y) ?? [0, easel.height];
  const left = Math.max(around.left, Math.floor(Math.min(...xs)) - room);
  const top = Math.max(around.top, Math.floor(Math.min(...ys)) - room);
  const right = Math.min(around.right, Math.ceil(Math.max(...xs)) + room);
  const bottom = Math.min(around.bottom, Math.ceil(Math.max(...ys)) + room);
  return { left, top, width: right - left, height: bottom - top };
}

function matrixed({ a, b, c, d, e, f }: Matrix, x: number, y: number) {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

interface Silhouette {
  readonly region: Region;
  readonly matrix: Matrix;
  readonly detail: number;
  readonly easel: Easel;
  readonly color: string;
}

function silhouetteOf(items: readonly Item[], sketch: Silhouette, drawItems: DrawItems): Canvas {
  const { region, matrix, detail, easel, color } = sketch;
  const { a, b, c, d, e, f } = matrix;
  const layer = createCanvas(Math.ceil(region.width * detail), Math.ceil(region.height * detail));
  const context = layer.getContext('2d');
  context.scale(detail, detail);
  context.transform(a, b, c, d, e - region.left, f - region.top);
  // Shadows are of letters, whatever stands for the letters themselves.
  const { width, height } = layer;
  drawItems(items, { ...easel, context, width, height, words: undefined, clipped: false }, 1);
  context.resetTransform();
  context.globalCompositeOperation = 'source-in';
  context.globalAlpha = 1;
  context.fillStyle = color;
  context.fillRect(0, 0, layer.width, layer.height);
  return layer;
}

function blurred(layer: Canvas, sigma: number): Canvas {
  const soft = createCanvas(layer.width, layer.height);
  const context = soft.getContext('2d');
  context.filter = `blur(${sigma}px)`;
  context.drawCanvas(layer, 0, 0);
  return soft;
}
