import type { Scene } from '../scene/scene.js';

/** A painted picture in memory. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits each, sRGB, premultiplied, rows without padding. */
  readonly data: Uint8Array;
  /** True where every pixel is. */
  readonly opaque: boolean;
}

const n = '(-?[\\d.]+)';
const rectangle = new RegExp(`^M${n} ${n}H${n}V${n}H${n}Z$`);

/** Whether path data is an axis-parallel rectangle as layout writes them. */
export function isRectangle(path: string): boolean {
  return rectangle.test(path);
}

/**
 * Whether the first item alone makes the canvas opaque: a rectangle of one opaque colour over all of it. Nothing drawn
 * later takes that away, and a glance at the scene saves a look at every pixel.
 */
export function hasOpaqueGround({ items, width, height }: Scene): boolean {
  const [ground] = items;
  if (ground?.kind !== 'shape' || typeof ground.fill !== 'string') return false;
  if (ground.fill.length === 9 && !/FF$/i.test(ground.fill)) return false;
  const [left, top, right, bottom, back] = (rectangle.exec(ground.path) ?? []).slice(1).map(Number);
  if (left === undefined || top === undefined || right === undefined || bottom === undefined) return false;
  return left <= 0 && top <= 0 && right >= width && bottom >= height && back === left;
}
