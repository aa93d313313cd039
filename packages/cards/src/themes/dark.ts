import { over } from '../color/mix.js';
import { backdrop, falloff, lightAt } from './backdrop.js';
import { rings } from './rings.js';
import type { Theme } from './theme.js';

const GLOW = 0.4;
/** Of the way from the light to where it ends, to the words that come nearest to it. */
const NEAREST = 0.14;
const LIT = '#171B26';
const RINGS = { sheet: 0.055, edge: 0.3 };

/** Night, with one light at the top far corner. */
export const dark: Theme = {
  name: 'dark',
  description: 'Near black, lit from one corner by the accent.',
  colors: { background: '#0B0D12', title: '#F5F7FA', body: '#A9B1BF', quiet: '#8A93A3', accent: '#8B98FF' },
  face: { family: 'Inter', weight: 680, tracking: 1, breadth: 1 },
  textFamily: 'Inter',
  icon: 'tile',
  titleScale: 1,
  patternStrength: 0.12,
  ground({ frame, colors, isAdorned }) {
    const { width, dir, px } = frame;
    const x = dir === 'rtl' ? 0 : width;
    const defs = `<radialGradient id="l" gradientUnits="userSpaceOnUse" cx="${width / 2}" cy="0" r="${Math.round(width * 0.8)}">${falloff(LIT, 1)}</radialGradient>
<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="${x}" cy="${px(-40)}" r="${px(820)}">${falloff(colors.accent, GLOW)}</radialGradient>`;
    const lit = over(colors.accent, LIT, lightAt(GLOW, NEAREST));
    const marks = isAdorned ? '' : rings(frame, { color: colors.accent, at: [x, 0], ...RINGS });
    return {
      layers: backdrop(frame, colors.background, { defs, fills: ['url(#l)', 'url(#g)'], marks }),
      under: [colors.background, LIT, isAdorned ? lit : over(colors.accent, lit, 2 * RINGS.sheet)],
    };
  },
};
