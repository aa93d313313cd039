// Luminance and contrast as WCAG 2 defines them.

const linear = Float64Array.from({ length: 256 }, (_, value) => {
  const share = value / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
});

/** Red, green and blue, whole numbers 0 to 255. */
export type Rgb = readonly [number, number, number];

/** Relative luminance, 0 to 1. */
function luminance(red: number, green: number, blue: number): number {
  return 0.2126 * linear[red]! + 0.7152 * linear[green]! + 0.0722 * linear[blue]!;
}

/** Contrast of two luminances, 1 to 21. */
function contrastOf(one: number, other: number): number {
  return one > other ? (one + 0.05) / (other + 0.05) : (other + 0.05) / (one + 0.05);
}

export function contrast(one: Rgb, other: Rgb): number {
  return contrastOf(luminance(...one), luminance(...other));
}

export function hexOf(color: Rgb): string {
  return `#${color.map((value) => value.toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}

export function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

/** Steps on the way to black or white that are tried for a colour. */
const STEPS = 20;

/**
 * The colour moved towards black or white as little as gives the contrast on every ground; undefined where no step
 * does.
 */
export function readable(color: Rgb, grounds: readonly Rgb[], ratio: number): Rgb | undefined {
  for (let step = 1; step <= STEPS; step++) {
    for (const end of [0, 255]) {
      const tried = color.map((value) => Math.round(value + ((end - value) * step) / STEPS));
      const moved = tried as unknown as Rgb;
      if (grounds.every((ground) => contrast(moved, ground) >= ratio)) return moved;
    }
  }
  return undefined;
}
