// Knows pixels and nothing of Scenes. Each encoder is imported when it is first needed.

import { type Issue, LimnError } from '@limn/spec';
import type { Bitmap } from '../paint/bitmap.js';
import { bestQualityThatFits, type Fitted, firstThatFits } from './fit-bytes.js';
import { type BitmapFormat, type BitmapOutput, bitmapFormats } from './formats.js';
import type { Raw } from './raw.js';
import { flatPixels, straightPixels } from './straight.js';

export interface Encoded {
  readonly bytes: Uint8Array;
  /** `max_bytes_exceeded`. */
  readonly warnings: readonly Issue[];
}

function rawOf(bitmap: Bitmap, format: BitmapFormat): Raw {
  const { width, height } = bitmap;
  if (format === 'jpeg') return { width, height, data: flatPixels(bitmap), opaque: true };
  return { width, height, data: straightPixels(bitmap), opaque: bitmap.opaque };
}

async function fit(raw: Raw, output: BitmapOutput): Promise<Fitted> {
  const format = bitmapFormats[output.format];
  const maxBytes = output.max_bytes ?? Number.POSITIVE_INFINITY;
  if (format.kind === 'stepped') return firstThatFits(format.attempts(raw), maxBytes);
  const wanted = output.quality ?? format.quality;
  return bestQualityThatFits((quality) => format.encode(raw, quality, output), wanted, maxBytes);
}

/** A warning for a file that is larger than was asked. */
export function exceeds(limit: number, actual: number): Issue {
  return {
    path: '/output/max_bytes',
    code: 'max_bytes_exceeded',
    message: `The smallest file that could be made has ${actual} bytes; ${limit} were asked for.`,
    hint: 'Allow more bytes, take a smaller canvas or scale, or a format that packs tighter, such as webp.',
    limit,
    actual,
  };
}

/**
 * Writes a bitmap as a file. JPEG stands on white. The same bitmap gives the same bytes in every process.
 *
 * @throws LimnError `encode_failed`
 */
export async function encode(bitmap: Bitmap, output: BitmapOutput): Promise<Encoded> {
  try {
    const { bytes, fits } = await fit(rawOf(bitmap, output.format), output);
    const limit = output.max_bytes;
    return { bytes, warnings: fits || limit === undefined ? [] : [exceeds(limit, bytes.byteLength)] };
  } catch (cause) {
    throw new LimnError('encode_failed', `The picture could not be written as ${output.format}.`, { cause });
  }
}
