import { over } from '../color/mix.js';
import type { Frame } from '../frame/frame.js';
import { backdrop, falloff } from './backdrop.js';
import type { Colors, Theme } from './theme.js';

const DEEP = '#1A0E33';
const GLOW = 0.3;
/** Opacity of the sun where it is brightest. */
const SUN = 0.28;
/** What is seen of it, in shares of its height: the gaps widen towards the horizon. */
const SLATS = [
  [0, 0.44],
  [0.46, 0.57],
  [0.6, 0.69],
  [0.73, 0.8],
  [0.85, 0.9],
] as const;

/** Night over a city: neon on a few lines, never on words. */
export const cyberpunk: Theme = {
  name: 'cyberpunk',
  description: 'Deep violet night with neon lines.',
  colors: {
    background: '#07060F',
    title: '#F4FBFF',
    body: '#B9B6DC',
    quiet: '#8F8BB8',
    accent: '#22E6F2',
    second: '#FF4FD0',
  },
  face: { family: 'Space Grotesk', weight: 700, tracking: 0.8, breadth: 0.98 },
  textFamily: 'Inter',
  icon: 'outline',
  titleScale: 1,
  patternStrength: 0.12,
  ground({ frame, colors, isAdorned }) {
    const { width, height, dir, px } = frame;
    const second = colors.second ?? colors.accent;
    const far = dir === 'rtl' ? 0 : width;
    const defs = `<linearGradient id="n" x1="0" y1="0" x2="0" y2="1"><stop offset="0.1" stop-color="${DEEP}" stop-opacity="0"/><stop offset="1" stop-color="${DEEP}"/></linearGradient>
<radialGradient id="g" gradientUnits="userSpaceOnUse" cx="${far}" cy="${height + px(60)}" r="${px(720)}">${falloff(second, GLOW)}</radialGradient>
<radialGradient id="h" gradientUnits="userSpaceOnUse" cx="${width - far}" cy="${px(-160)}" r="${px(620)}">${falloff(colors.accent, 0.2)}</radialGradient>${neonFill(frame, colors)}${isAdorned ? '' : sunFill(second)}`;
    return {
      layers: backdrop(frame, colors.background, {
        defs,
        fills: ['url(#n)', 'url(#g)', 'url(#h)'],
        marks: `${isAdorned ? '' : sun(frame)}${neon(frame)}`,
      }),
      under: [
        colors.background,
        DEEP,
        over(second, DEEP, GLOW * 0.6),
        over(colors.accent, colors.background, 0.1),
        ...(isAdorned ? [] : [over(second, DEEP, SUN)]),
      ],
    };
  },
};

function neonFill({ dir }: Frame, { accent, second = accent }: Colors): string {
  const [from, to] = dir === 'rtl' ? [second, accent] : [accent, second];
  return `<linearGradient id="e" x1="0" y1="0" x2="1" y2="0"><stop offset="0" stop-color="${from}"/><stop offset="1" stop-color="${to}"/></linearGradient>
<linearGradient id="f" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}" stop-opacity="0"/><stop offset="1" stop-color="${to}" stop-opacity="0.34"/></linearGradient>`;
}

/** A tube of light along the lower edge, with its glow above it. */
function neon({ width, height, px }: Frame): string {
  const tube = Math.max(3, px(6));
  const glow = px(70);
  return `<rect y="${height - glow}" width="${width}" height="${glow}" fill="url(#f)"/><rect y="${height - tube}" width="${width}" height="${tube}" fill="url(#e)"/>`;
}

function sunFill(second: string): string {
  return `<linearGradient id="s" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${second}" stop-opacity="${SUN}"/><stop offset="1" stop-color="${second}" stop-opacity="0.04"/></linearGradient>`;
}

/** A sun that sets behind slats, on the far side, clear of a domain above it. */
function sun({ width, dir, px }: Frame): string {
  const radius = px(170);
  const [x, y] = [dir === 'rtl' ? px(250) : width - px(250), px(285)];
  const [left, top] = [x - radius, y - radius];
  const slats = SLATS.map(
    ([from, to]) =>
      `M${left} ${Math.round(top + 2 * radius * from)}h${2 * radius}V${Math.round(top + 2 * radius * to)}H${left}Z`,
  );
  return `<clipPath id="c"><path d="${slats.join('')}"/></clipPath><circle cx="${x}" cy="${y}" r="${radius}" fill="url(#s)" clip-path="url(#c)"/>`;
}
