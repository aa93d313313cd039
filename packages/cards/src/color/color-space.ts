// The one place that knows the colour library. Colours are opaque `#RRGGBB` everywhere else.
import {
  clampChroma,
  converter,
  modeLrgb,
  modeOklab,
  modeOklch,
  modeRgb,
  parseHex,
  useMode,
} from 'culori/fn';

useMode(modeRgb);
useMode(modeLrgb);
useMode(modeOklab);
useMode(modeOklch);

const toOklab = converter('oklab');
const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** Channels of sRGB, 0 to 1. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Perceived lightness 0 to 1, chroma 0 to about 0.37, hue in degrees (0 for greys). */
export interface Oklch {
  readonly l: number;
  readonly c: number;
  readonly h: number;
}

/** `l` is perceived lightness 0 to 1, `a` goes from green to red, `b` from blue to yellow. */
export interface Oklab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** Reads `#RRGGBB` or `#RGB`; an alpha channel is left out. */
export function rgbOf(hex: string): Rgb {
  const color = parseHex(hex);
  if (color === undefined) throw new TypeError(`not a colour: ${hex.slice(0, 20)}`);
  return { r: color.r, g: color.g, b: color.b };
}

/** `#RRGGBB` in capitals; channels outside of 0 to 1 are clipped. */
export function hexOf({ r, g, b }: Rgb): string {
  const byte = (channel: number) => Math.round(Math.min(1, Math.max(0, channel)) * 255);
  const digits = [r, g, b].map((channel) => byte(channel).toString(16).padStart(2, '0'));
  return `#${digits.join('').toUpperCase()}`;
}

/** A colour by lightness, chroma and hue. */
export function oklchOf(hex: string): Oklch {
  const { l, c, h } = toOklch({ mode: 'rgb', ...rgbOf(hex) });
  return { l, c, h: h ?? 0 };
}

/** Less than half a step of 8 bits: rounding, not another colour. */
const ROUNDING = 0.001;

/** The colour in sRGB; chroma that sRGB does not have is taken off, lightness and hue stay. */
export function hexOfOklch({ l, c, h }: Oklch): string {
  const color = { mode: 'oklch', l, c, h } as const;
  const direct = toRgb(color);
  const isShown = [direct.r, direct.g, direct.b].every(
    (channel) => channel >= -ROUNDING && channel <= 1 + ROUNDING,
  );
  return hexOf(isShown ? direct : toRgb(clampChroma(color, 'oklch')));
}

/** A colour as a point that can be mixed. */
export function oklabOf(hex: string): Oklab {
  const { l, a, b } = toOklab({ mode: 'rgb', ...rgbOf(hex) });
  return { l, a, b };
}

/** The colour in sRGB, clipped to it. */
export function hexOfOklab({ l, a, b }: Oklab): string {
  return hexOf(toRgb({ mode: 'oklab', l, a, b }));
}
