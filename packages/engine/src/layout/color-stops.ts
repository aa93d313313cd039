import type { ColorStop } from '../scene/scene.js';

interface Color {
  /** Red, green and blue, 0 to 255. */
  readonly rgb: readonly number[];
  /** 0 to 1. */
  readonly alpha: number;
}

// Painters mix straight colours; in eighths of a stretch the difference is too small to see.
const STEPS = 8;

/**
 * Stops that look, mixed straight, as CSS mixes the given ones: each colour counts by its alpha, so that red fades
 * to `#00000000` without turning dark on the way. The given stops are in order.
 */
export function mixedByAlpha(stops: readonly ColorStop[]): readonly ColorStop[] {
  if (stops.length < 2) return stops;
  const all = stops.slice(1).flatMap((stop, i) => stretch(stops[i]!, stop));
  // Each stop ends one stretch and starts the next; where both say the same, once is enough.
  return all.filter((stop, i) => stop.offset !== all[i - 1]?.offset || stop.color !== all[i - 1]?.color);
}

/** The stops from one to the next, both included. */
function stretch(from: ColorStop, to: ColorStop): readonly ColorStop[] {
  const a = colorOf(from.color);
  const b = colorOf(to.color);
  if (a.alpha === b.alpha || from.color.slice(0, 7) === to.color.slice(0, 7)) return [from, to];
  if (a.alpha === 0) return [{ offset: from.offset, color: hexOf({ rgb: b.rgb, alpha: 0 }) }, to];
  if (b.alpha === 0) return [from, { offset: to.offset, color: hexOf({ rgb: a.rgb, alpha: 0 }) }];
  return Array.from({ length: STEPS + 1 }, (_, step) => {
    const t = step / STEPS;
    return { offset: from.offset + (to.offset - from.offset) * t, color: hexOf(mix(a, b, t)) };
  });
}

function mix(a: Color, b: Color, t: number): Color {
  const alpha = a.alpha * (1 - t) + b.alpha * t;
  const rgb = a.rgb.map((value, i) => (value * a.alpha * (1 - t) + b.rgb[i]! * b.alpha * t) / alpha);
  return { rgb, alpha };
}

function colorOf(hex: string): Color {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return { rgb: [channel(1), channel(3), channel(5)], alpha: hex.length > 7 ? channel(7) / 255 : 1 };
}

function hexOf({ rgb, alpha }: Color): string {
  const channels = alpha === 1 ? rgb : [...rgb, alpha * 255];
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`.toUpperCase();
}
