import { gradientColors, smoothStops } from '../color/gradient.js';
import { readableOn } from '../color/readable-on.js';
import { backdrop, linear } from './backdrop.js';
import { TITLE_CONTRAST } from './palette.js';
import { rings } from './rings.js';
import type { Theme } from './theme.js';

const HUES = ['#2E1065', '#6D28D9', '#A61E66'];
const ANGLE = 30;
const RINGS = { sheet: 0.13, edge: 0.3 };

/** Three neighbouring hues, mixed as eyes mix them. */
export const gradient: Theme = {
  name: 'gradient',
  description: 'Violet into crimson, mixed without a dull middle.',
  colors: { background: '#6D28D9', title: '#FFFFFF', body: '#EBDDFF', quiet: '#EBDDFF', accent: '#FFD479' },
  face: { family: 'Inter', weight: 680, tracking: 1, breadth: 1 },
  textFamily: 'Inter',
  icon: 'tile',
  titleScale: 1,
  patternStrength: 0.16,
  ground({ frame, colors, isAdorned }) {
    const { dir, width } = frame;
    const stops = smoothStops(HUES).map((stop) => ({
      ...stop,
      hex_color: readableOn(stop.hex_color, '#FFFFFF', TITLE_CONTRAST),
    }));
    const defs = linear('m', frame, { angle: dir === 'rtl' ? 180 - ANGLE : ANGLE, stops });
    const at = [dir === 'rtl' ? 0 : width, 0] as const;
    // Darker than all of the ground: titles stay as clear.
    const marks = isAdorned ? '' : rings(frame, { color: HUES[0]!, at, ...RINGS });
    return {
      layers: backdrop(frame, colors.background, { defs, fills: ['url(#m)'], marks }),
      under: gradientColors(stops),
    };
  },
};
