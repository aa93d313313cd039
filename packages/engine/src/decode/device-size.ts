import { limitOf } from '@limn/spec';
import type { Image } from '../scene/scene.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Size in device pixels that an image item takes on the canvas: whole, at least 1 by 1, and never more pixels than
 * the largest canvas has, however large the box is.
 */
export function deviceSize(item: Image, scale: number): Size {
  const width = item.box.width * scale;
  const height = item.box.height * scale;
  const shrink = Math.min(1, Math.sqrt(limitOf('canvas_area') / Math.max(1, width * height)));
  return { width: Math.max(1, Math.round(width * shrink)), height: Math.max(1, Math.round(height * shrink)) };
}

/** Names the decoded form of an image item: items of equal keys share their pixels. */
export function pixelKey(item: Image, scale: number): string {
  const { width, height } = deviceSize(item, scale);
  const { crop } = item;
  const part = crop === 'attention' ? crop : `${crop.x},${crop.y},${crop.width},${crop.height}`;
  return `${item.picture} ${part} ${width}x${height}`;
}
