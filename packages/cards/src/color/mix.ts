import { hexOf, hexOfOklab, hexOfOklch, oklabOf, oklchOf, rgbOf } from './color-space.js';

const between = (from: number, to: number, part: number) => from + (to - from) * part;

/** A colour on the way from one to another, mixed in OKLab, so that it looks neither dull nor dark. `part` 0 is the first. */
export function mix(from: string, to: string, part: number): string {
  const one = oklabOf(from);
  const other = oklabOf(to);
  return hexOfOklab({
    l: between(one.l, other.l, part),
    a: between(one.a, other.a, part),
    b: between(one.b, other.b, part),
  });
}

/** What is seen where a colour of some opacity, 0 to 1, lies on a ground, as painters compose it: in sRGB. */
export function over(color: string, ground: string, opacity: number): string {
  const above = rgbOf(color);
  const below = rgbOf(ground);
  return hexOf({
    r: between(below.r, above.r, opacity),
    g: between(below.g, above.g, opacity),
    b: between(below.b, above.b, opacity),
  });
}

/** `#RRGGBBAA` of `#RRGGBB` and an opacity of 0 to 1. */
export function withOpacity(color: string, opacity: number): string {
  const alpha = Math.round(Math.min(1, Math.max(0, opacity)) * 255);
  return `${color.slice(0, 7)}${alpha.toString(16).padStart(2, '0').toUpperCase()}`;
}

/** Changes to a colour in OKLCH: lightness is added (-1 to 1), chroma multiplied, hue turned by degrees. */
export interface Shift {
  readonly lightness?: number;
  readonly chroma?: number;
  readonly hue?: number;
}

/** The colour changed as eyes see change, kept within sRGB. */
export function shift(color: string, { lightness = 0, chroma = 1, hue = 0 }: Shift): string {
  const { l, c, h } = oklchOf(color);
  return hexOfOklch({ l: Math.min(1, Math.max(0, l + lightness)), c: c * chroma, h: (h + hue + 360) % 360 });
}
