import { over } from '../color/mix.js';
import { placed, svgLayer } from '../layer-input.js';
import type { Theme } from './theme.js';

const GLOW = 0.38;
/** What is left of the glow where words come nearest to it. */
const UNDER_WORDS = 0.2;

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
  ground({ frame, colors }) {
    const { width, height, dir, px } = frame;
    const whole = { x: 0, y: 0, width, height };
    const x = dir === 'rtl' ? 0 : width;
    const glow = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>
<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="${x}" cy="${-px(40)}" r="${px(820)}">${falloff(colors.accent, GLOW)}</radialGradient>
<linearGradient id="l" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#171B26"/><stop offset="0.7" stop-color="#171B26" stop-opacity="0"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#l)"/><rect width="${width}" height="${height}" fill="url(#g)"/></svg>`;
    return {
      layers: [
        { type: 'solid-color', hex_color: colors.background, ...placed(whole) },
        svgLayer(glow, whole),
      ],
      under: [colors.background, '#171B26', over(colors.accent, '#171B26', UNDER_WORDS)],
    };
  },
};

/** Stops of light that fades as light does: fast at first, then slowly, with no edge. */
function falloff(color: string, strength: number): string {
  return [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]
    .map((at) => {
      const opacity = strength * (1 - at) ** 2 * (1 + at * 0.4);
      return `<stop offset="${at}" stop-color="${color}" stop-opacity="${Math.round(opacity * 1000) / 1000}"/>`;
    })
    .join('');
}
