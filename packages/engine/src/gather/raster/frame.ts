import type { Orientation } from './exif.js';

/** Size as stored, before orientation. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}
