import { setImmediate as turn } from 'node:timers/promises';
import type { Issue, Output } from '@limn/spec';
import { encode, exceeds } from './encode/encode.js';
import type { BitmapOutput } from './encode/formats.js';
import { giveBack } from './memory.js';
import { type Painter, type PaintOptions, surfaceSize } from './paint/paint.js';
import type { Scene } from './scene/scene.js';

/** A picture in its file format; width and height in device pixels. */
export interface File {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** `max_bytes_exceeded`. */
  readonly warnings: readonly Issue[];
}

export type Write = (
  scene: Scene,
  output: Output,
  options: Pick<PaintOptions, 'pixels' | 'typefaces'>,
) => Promise<File>;

/** Makes the last two steps of the path, paint and encode, in one: outlines are painted into their file at once. */
export function createWriter(painter: Painter): Write {
  let inHand = 0;
  return async (scene, output, options) => {
    const { scale } = output;
    const size = surfaceSize(scene, scale);
    if (output.format === 'svg')
      return document(painter.paintSvg(scene, { ...options, scale }), size, output);
    if (output.format === 'pdf')
      return document(painter.paintPdf(scene, { ...options, scale }), size, output);
    const bitmap = painter.paint(scene, { ...options, scale, background: groundOf(output) });
    inHand++;
    try {
      // Others have their turn before the next milliseconds go. Only then, too, is memory freed that Skia let go of.
      await turn();
      return { ...size, ...(await encode(bitmap, { ...output, alone: inHand === 1 } as BitmapOutput)) };
    } finally {
      inHand--;
      giveBack(bitmap.data);
    }
  };
}

/** What the format puts under a picture that is not opaque. */
export function groundOf({ format }: Output): string | undefined {
  return format === 'jpeg' ? '#FFFFFF' : undefined;
}

/** A document of outlines has one size only, so a limit can be told but not met. */
function document(
  bytes: Uint8Array,
  size: { width: number; height: number },
  { max_bytes: limit }: Output,
): File {
  const tooLarge = limit !== undefined && bytes.byteLength > limit;
  return { bytes, ...size, warnings: tooLarge ? [exceeds(limit, bytes.byteLength)] : [] };
}
