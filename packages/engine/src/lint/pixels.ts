import type { Box } from '../scene/scene.js';

/** The part of a picture where its words are, as it is shown: a box in pixels of that size. */
export interface Shown extends Box {
  /** Its pixels for one of the scene. */
  readonly scale: number;
  /** Row after row, with blocks for letters. */
  readonly words: Uint32Array;
  /** The same without: what letters stand on. */
  readonly ground: Uint32Array;
}

/**
 * RGBA as whole pixels: alpha, blue, green and red from the highest byte to the lowest. Every machine that Limn runs on
 * has the lowest byte first.
 */
export function wholePixels(data: Uint8Array): Uint32Array {
  const aligned = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  return new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.byteLength / 4);
}
