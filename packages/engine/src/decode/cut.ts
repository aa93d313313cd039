// Where to cut and how far to shrink, so that a photo is never decoded larger than it is drawn.

import type { Box } from '../scene/scene.js';
import type { Size } from './device-size.js';

/** The picture is resized to `whole`, then `cut` is taken out of it, and `part` of that fills the box. */
export interface Cut {
  readonly whole: Size;
  /** Whole pixels of the resized picture. */
  readonly cut: Box;
  /** In pixels of the cut; fractions where the picture is enlarged, as whole pixels would be seen there. */
  readonly part: Box;
}

interface Span {
  readonly whole: number;
  readonly start: number;
  readonly count: number;
  readonly partStart: number;
  readonly partCount: number;
}

/** One axis: `count` pixels from `start` of a picture `size` long, drawn on `target` device pixels. */
function span(size: number, part: { start: number; count: number }, target: number): Span {
  const count = Math.min(Math.max(part.count, 1e-3), size);
  const start = Math.min(Math.max(part.start, 0), size - count);
  if (target > count) {
    const first = Math.min(Math.floor(start + 1e-6), size - 1);
    const last = Math.min(Math.max(Math.ceil(start + count - 1e-6), first + 1), size);
    return { whole: size, start: first, count: last - first, partStart: start - first, partCount: count };
  }
  const whole = Math.max(target, Math.round((size * target) / count));
  const from = Math.min(Math.round((start * whole) / size), whole - target);
  return { whole, start: from, count: target, partStart: 0, partCount: target };
}

/** Plans the decoding of `crop` of a picture of pixels for a target: shrunk in each axis, never enlarged. */
export function cutOf(picture: Size, crop: Box, target: Size): Cut {
  const x = span(picture.width, { start: crop.x, count: crop.width }, target.width);
  const y = span(picture.height, { start: crop.y, count: crop.height }, target.height);
  return {
    whole: { width: x.whole, height: y.whole },
    cut: { x: x.start, y: y.start, width: x.count, height: y.count },
    part: { x: x.partStart, y: y.partStart, width: x.partCount, height: y.partCount },
  };
}

/** The largest size of the target's shape that needs no enlarging of the picture. */
export function shrunkTarget(picture: Size, target: Size): Size {
  const factor = Math.min(1, picture.width / target.width, picture.height / target.height);
  return {
    width: Math.max(1, Math.round(target.width * factor)),
    height: Math.max(1, Math.round(target.height * factor)),
  };
}
