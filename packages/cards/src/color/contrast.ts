import { rgbOf } from './color-space.js';

const linear = (channel: number) =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

/** Relative luminance of `#RRGGBB`, 0 to 1 (WCAG 2.2). */
export function luminance(color: string): number {
  const { r, g, b } = rgbOf(color);
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

const ratioOf = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

/** Contrast ratio of two colours, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  return ratioOf(luminance(a), luminance(b));
}

/** Measures colours against many grounds: the lowest contrast against any of them, infinite without grounds. */
export function worstContrastOn(grounds: readonly string[]): (color: string) => number {
  const luminances = grounds.map(luminance);
  return (color) => {
    const own = luminance(color);
    return luminances.reduce(
      (worst, other) => Math.min(worst, ratioOf(own, other)),
      Number.POSITIVE_INFINITY,
    );
  };
}

/** The lowest contrast of a colour against any of the grounds; infinite without grounds. */
export function worstContrast(color: string, grounds: readonly string[]): number {
  return worstContrastOn(grounds)(color);
}
