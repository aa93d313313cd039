import { setImmediate as turn } from 'node:timers/promises';
import type { Issue, Output } from '@limn/spec';
import type { Pixels } from './decode/pixels.js';
import { type Encoded, encode, exceeds } from './encode/encode.js';
import type { BitmapOutput } from './encode/formats.js';
import { giveBack } from './memory.js';
import type { Bitmap } from './paint/bitmap.js';
import { type Painter, surfaceSize } from './paint/paint.js';
import type { Lease } from './paint/typefaces.js';
import type { Scene } from './scene/scene.js';

/** A picture in its file format; width and height in device pixels. */
export interface File {
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** `max_bytes_exceeded`. */
  readonly warnings: readonly Issue[];
}

/** A file on its way. */
export interface Draft {
  /**
   * `alone` says that no other picture is in hand that could be drawn meanwhile.
   *
   * @throws LimnError `svg_rejected`, `encode_failed`
   */
  finish(pixels: Pixels, alone: boolean): Promise<File>;
}

/** Paints what needs no picture; what is decoded meanwhile makes the file. */
export type BeginFile = (scene: Scene, output: Output, typefaces: Lease) => Promise<Draft>;

/** Makes the last two steps of the path, paint and encode, in one: outlines are painted into their file at once. */
export function createWriter(painter: Painter): BeginFile {
  return async (scene, output, typefaces) => {
    const { scale } = output;
    const size = surfaceSize(scene, scale);
    if (output.format === 'svg' || output.format === 'pdf') {
      const paint = output.format === 'svg' ? painter.paintSvg : painter.paintPdf;
      return {
        finish: async (pixels) => document(paint(scene, { pixels, typefaces, scale }), size, output),
      };
    }
    // Decoders begin to work before the next milliseconds go. Only then, too, is memory freed that Skia let go of.
    await turn();
    const painting = painter.begin(scene, { typefaces, scale, background: groundOf(output) });
    return {
      finish: async (pixels, alone) => {
        const file = await encoded(painting.finish(pixels), { ...output, alone } as BitmapOutput);
        return { ...size, ...file };
      },
    };
  };
}

async function encoded(bitmap: Bitmap, output: BitmapOutput): Promise<Encoded> {
  try {
    return await encode(bitmap, output);
  } finally {
    giveBack(bitmap.data);
  }
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
