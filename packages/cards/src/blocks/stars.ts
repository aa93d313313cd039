import { type LayerInput, svgSource } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';

const STAR = 'M12 1.6l3.2 6.6 7.2 1-5.2 5.1 1.2 7.2L12 18.1l-6.4 3.4 1.2-7.2L1.6 9.2l7.2-1z';
const STARS = 5;

/** A rating as five stars, filled as far as it goes; `size` is the height of one in pixels. */
export function stars(rating: number, { stage, size }: { stage: Stage; size: number }): LayerInput {
  const { palette, frame } = stage;
  const each = Array.from(
    { length: STARS },
    (_, at) => `<path transform="translate(${at * 27} 0)" d="${STAR}"/>`,
  );
  const width = STARS * 27 - 3;
  const filled = Math.floor(rating) * 27 + 24 * (rating % 1);
  const full = Math.round(Math.min(width, filled) * 100) / 100;
  // Stars fill the way words run.
  const x = frame.dir === 'rtl' ? width - full : 0;
  const row = each.join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="24" viewBox="0 0 ${width} 24"><defs><clipPath id="c"><rect x="${x}" y="0" width="${full}" height="24"/></clipPath></defs><g fill="${palette.quiet}" fill-opacity="0.35">${row}</g><g fill="${palette.shape}" clip-path="url(#c)">${row}</g></svg>`;
  const dimensions = { width_in_px: Math.round((width / 24) * size), height_in_px: Math.round(size) };
  return { type: 'image', file: svgSource(svg), fit: 'contain', dimensions };
}
