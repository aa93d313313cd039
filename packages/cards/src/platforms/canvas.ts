import { type Issue, limitOf } from '@limn/spec';
import type { FileWish } from './file.js';

/** Why a card is too large to be drawn: its size, scale and format may be good one by one, and not together. */
export function canvasFault({ size, scale = 1, format }: FileWish): Issue | undefined {
  const limit = limitOf(format === 'avif' ? 'canvas_area_avif' : 'canvas_area');
  const [width, height] = [Math.ceil(size.width * scale), Math.ceil(size.height * scale)];
  const actual = width * height;
  if (actual <= limit) return undefined;
  const taker = format === 'avif' ? 'AVIF takes' : 'it may have';
  const message = `The card has ${actual} pixels, ${width} × ${height}; ${taker} at most ${limit}.`;
  const fault = { code: 'dimensions_out_of_range', message, limit, actual };
  if (size.width * size.height > limit)
    return { ...fault, path: '/size', hint: 'Write a smaller `size`, or another `format` such as `webp`.' };
  return { ...fault, path: '/scale', hint: `Write a \`scale\` of ${largestScale(size, limit)} or less.` };
}

/** To a tenth, and with room for pixels that are rounded up. */
function largestScale({ width, height }: FileWish['size'], limit: number): number {
  return Math.max(1, Math.floor(10 * Math.sqrt(limit / ((width + 1) * (height + 1)))) / 10);
}
