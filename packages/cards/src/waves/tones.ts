import { oneOf, type Random } from './random.js';

/** The colours of a wave, `#RRGGBB`. */
export interface Tones {
  /** Behind the bands, and in the gaps between them. */
  readonly ground: string;
  /** One for each band, from dark to light. */
  readonly bands: readonly string[];
}

/** Greys: mist, ink, fog and graphite. */
export const greys: readonly Tones[] = [
  {
    ground: '#F1F2F4',
    bands: ['#15181E', '#2C313A', '#4A515D', '#6E7683', '#949BA7', '#B6BBC4', '#D6D9DF'],
  },
  {
    ground: '#E3E6EA',
    bands: ['#0A0C10', '#15181E', '#22272F', '#353C47', '#4F5764', '#727A88', '#A0A7B2'],
  },
  {
    ground: '#F2F4F6',
    bands: ['#6F7885', '#8F97A4', '#A9B0BB', '#BEC4CC', '#CFD3DA', '#DDE0E5', '#E9EBEE'],
  },
  {
    ground: '#101318',
    bands: ['#1D2128', '#2B3039', '#3B414C', '#505763', '#6C7480', '#929AA6', '#C6CBD3'],
  },
];

const ink = '#101318';
const paper = '#FFFFFF';

/** Tones of one colour, or of several that stand beside each other in the order given. */
export function tonesOf(colors: readonly string[], count: number): Tones {
  const ramp =
    colors.length === 1 ? [mix(colors[0]!, ink, 0.8), colors[0]!, mix(colors[0]!, paper, 0.82)] : colors;
  const bands = Array.from({ length: count }, (_, band) => along(ramp, band / (count - 1)));
  const lightest = ramp.reduce((best, color) => (brightness(color) > brightness(best) ? color : best));
  return { ground: mix(lightest, paper, 0.75), bands };
}

/** Tones for a wave: of the colours given, else one of the greys. */
export function chooseTones(random: Random, colors: readonly string[], count: number): Tones {
  const grey = oneOf(random, greys);
  return colors.length === 0 ? grey : tonesOf(colors, count);
}

/** The colour at a place of a ramp, 0 to 1. */
function along(ramp: readonly string[], place: number): string {
  const at = place * (ramp.length - 1);
  const before = Math.min(Math.floor(at), ramp.length - 2);
  return mix(ramp[before]!, ramp[before + 1]!, at - before);
}

/** One colour with a share of another, 0 to 1: by whole numbers, so that every engine says the same. */
export function mix(color: string, other: string, share: number): string {
  const others = channelsOf(other);
  return hexOf(channelsOf(color).map((channel, at) => channel + (others[at]! - channel) * share));
}

/** The colour in less light: its hue stays, where a share of black would make it dull. */
export function dimmed(color: string, share: number): string {
  return hexOf(channelsOf(color).map((channel) => channel * (1 - share)));
}

const brightness = (color: string) => channelsOf(color).reduce((sum, channel) => sum + channel, 0);

function channelsOf(hex: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
}

function hexOf(channels: readonly number[]): string {
  const digits = channels.map((channel) => Math.round(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}
