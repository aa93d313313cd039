import { over } from '../color/mix.js';
import type { Frame } from '../frame/frame.js';
import { backdrop } from './backdrop.js';
import type { Theme } from './theme.js';

/** One flat colour and very large words. */
export const bold: Theme = {
  name: 'bold',
  description: 'Flat yellow, heavy ink, one huge sign.',
  colors: { background: '#FFD60A', title: '#14110A', body: '#3D3410', quiet: '#5C4E12', accent: '#14110A' },
  face: { family: 'Inter', weight: 800, tracking: 1.05, breadth: 1.03 },
  textFamily: 'Inter',
  icon: 'sign',
  titleScale: 1.15,
  patternStrength: 0.14,
  ground({ frame, colors, isAdorned }) {
    return {
      layers: backdrop(frame, colors.background, {
        defs: '',
        fills: [],
        marks: isAdorned ? '' : rings(frame, colors.title),
      }),
      // The sign or the rings.
      under: [colors.background, over(colors.title, colors.background, 0.12)],
    };
  },
};

/** Rings round the far lower corner, cropped by the card. */
function rings({ width, height, dir, px }: Frame, ink: string): string {
  const x = dir === 'rtl' ? 0 : width;
  const rings = [px(560), px(380), px(200)].map(
    (radius) => `<circle cx="${x}" cy="${height}" r="${radius}"/>`,
  );
  return `<g fill="none" stroke="${ink}" stroke-opacity="0.07" stroke-width="${px(90)}">${rings.join('')}</g>`;
}
