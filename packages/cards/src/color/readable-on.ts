import { hexOfOklch, oklchOf } from './color-space.js';
import { worstContrastOn } from './contrast.js';

/** Halvings of the way to black or white: finer than one step of 8 bits. */
const HALVINGS = 11;

/**
 * The colour itself where it reaches `ratio` against every ground, else its nearest lighter or darker shade that does: lightness
 * moves in OKLCH, hue stays, chroma gives way only where sRGB ends. Where no shade can, black or white, whichever is clearer.
 *
 * @param ground `#RRGGBB`, or all colours that may lie under a text, such as `gradientColors` gives
 * @param ratio WCAG contrast, such as 4.5
 */
export function readableOn(color: string, ground: string | readonly string[], ratio: number): string {
  const grounds = typeof ground === 'string' ? [ground] : ground;
  const worst = worstContrastOn(grounds);
  const reaches = (shade: string) => worst(shade) >= ratio;
  if (reaches(color)) return color;
  const lighter = nearestShade(color, 1, reaches);
  const darker = nearestShade(color, 0, reaches);
  if (lighter === undefined && darker === undefined) return clearerOf('#FFFFFF', '#000000', grounds);
  if (lighter === undefined || darker === undefined) return (lighter ?? darker)!.shade;
  return lighter.distance <= darker.distance ? lighter.shade : darker.shade;
}

/** The one of two colours that stands out more from all grounds; the first when they are equal. */
export function clearerOf(one: string, other: string, ground: string | readonly string[]): string {
  const grounds = typeof ground === 'string' ? [ground] : ground;
  const worst = worstContrastOn(grounds);
  return worst(one) >= worst(other) ? one : other;
}

/** The first shade on the way to lightness `end` from which on all are good. */
function nearestShade(color: string, end: 0 | 1, isGood: (shade: string) => boolean) {
  const { l, c, h } = oklchOf(color);
  const at = (way: number) => hexOfOklch({ l: l + (end - l) * way, c, h });
  if (!isGood(at(1))) return undefined;
  let bad = 0;
  let good = 1;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = (bad + good) / 2;
    if (isGood(at(middle))) good = middle;
    else bad = middle;
  }
  return { shade: at(good), distance: Math.abs(end - l) * good };
}
