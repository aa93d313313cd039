import { over } from '../color/mix.js';
import { backdrop, falloff, lightAt } from './backdrop.js';
import { rings } from './rings.js';
import type { Theme } from './theme.js';

const WASH = 0.13;
/** Of the way from the wash to where it ends, to the words that come nearest to it. */
const NEAREST = 0.14;
const RINGS = { sheet: 0.03, edge: 0.16 };

/** Paper in daylight: white, with a wash of the accent where no words stand. */
export const light: Theme = {
  name: 'light',
  description: 'White, with a wash of the accent from one corner.',
  colors: { background: '#FFFFFF', title: '#0B1220', body: '#4B5566', quiet: '#667085', accent: '#3B4BDB' },
  face: { family: 'Inter', weight: 680, tracking: 1, breadth: 1 },
  textFamily: 'Inter',
  icon: 'tile',
  titleScale: 1,
  patternStrength: 0.085,
  ground({ frame, colors, isAdorned }) {
    const { width, dir, px } = frame;
    const x = dir === 'rtl' ? 0 : width;
    const defs = `<linearGradient id="l" x1="0" y1="0" x2="0" y2="1"><stop offset="0.3" stop-color="#F3F5F9" stop-opacity="0"/><stop offset="1" stop-color="#F3F5F9"/></linearGradient>
<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="${x}" cy="${px(-60)}" r="${px(860)}">${falloff(colors.accent, WASH)}</radialGradient>`;
    const washed = over(colors.accent, colors.background, lightAt(WASH, NEAREST));
    const marks = isAdorned ? '' : rings(frame, { color: colors.accent, at: [x, 0], ...RINGS });
    return {
      layers: backdrop(frame, colors.background, { defs, fills: ['url(#l)', 'url(#g)'], marks }),
      under: [
        colors.background,
        '#F3F5F9',
        isAdorned ? washed : over(colors.accent, washed, 3 * RINGS.sheet),
      ],
    };
  },
};
