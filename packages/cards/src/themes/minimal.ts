import type { Frame } from '../frame/frame.js';
import { backdrop } from './backdrop.js';
import type { Theme } from './theme.js';

/** Warm paper, with nothing on it but crop marks. */
export const minimal: Theme = {
  name: 'minimal',
  description: 'Warm paper with four crop marks.',
  colors: { background: '#FAF9F6', title: '#171614', body: '#57534C', quiet: '#736E66', accent: '#B4441F' },
  face: { family: 'Inter', weight: 580, tracking: 1, breadth: 0.98 },
  textFamily: 'Inter',
  icon: 'line',
  titleScale: 0.94,
  patternStrength: 0.07,
  ground({ frame, colors }) {
    return {
      layers: backdrop(frame, colors.background, { defs: '', fills: [], marks: crosses(frame) }),
      under: [colors.background],
    };
  },
};

/** A small cross in each corner, half way into the margin. */
function crosses({ width, height, px }: Frame): string {
  const [inset, arm] = [px(36), px(9)];
  const cross = (x: number, y: number) => `M${x - arm} ${y}h${2 * arm}M${x} ${y - arm}v${2 * arm}`;
  const ends = [inset, width - inset].flatMap((x) => [inset, height - inset].map((y) => cross(x, y)));
  return `<path d="${ends.join('')}" fill="none" stroke="#171614" stroke-opacity="0.35" stroke-width="${Math.max(1, px(1.5))}"/>`;
}
