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

/** Whether every alpha is 255. */
export function isOpaque(data: Uint8Array): boolean {
  if (data.byteOffset % 4 !== 0) return data.every((value, index) => index % 4 !== 3 || value === 255);
  // Rows of pixels that are not opaque tend to come early; a chunk at a time keeps the common, opaque, case branch-free.
  const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength >> 2);
  const chunk = 4096;
  for (let start = 0; start < pixels.length; start += chunk) {
    const end = Math.min(pixels.length, start + chunk);
    let all = -1;
    for (let index = start; index < end; index++) all &= pixels[index] as number;
    if (all >>> 24 !== 255) return false;
  }
  return true;
}
