// A series as a line over its area along the bottom of the card.

import { type LayerInput, svgLayer } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';

export interface Chart {
  readonly layers: readonly LayerInput[];
  /** Its highest line, in pixels. */
  readonly top: number;
}

type Point = readonly [x: number, y: number];

/** Undefined without a series. Time runs from the left in every language. */
export function chart(series: readonly number[], { frame, palette }: Stage): Chart | undefined {
  if (series.length < 2) return undefined;
  const { width, height, px } = frame;
  const line = Math.max(2, px(6));
  const tall = Math.round(Math.min(height * 0.28, px(210)));
  const top = height - tall;
  const points = pointsOf(series, { width, from: line * 2, to: tall - px(52) });
  const path = smooth(points);
  const color = palette.shape;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${tall}"><defs><linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${color}" stop-opacity="0.34"/><stop offset="1" stop-color="${color}" stop-opacity="0"/></linearGradient></defs><path d="${path}V${tall}H0Z" fill="url(#a)"/><path d="${path}" fill="none" stroke="${color}" stroke-width="${line}" stroke-linejoin="round"/></svg>`;
  return { layers: [svgLayer(svg, { x: 0, y: top, width, height: tall })], top };
}

function pointsOf(
  series: readonly number[],
  { width, from, to }: { width: number; from: number; to: number },
): readonly Point[] {
  const [least, most] = [Math.min(...series), Math.max(...series)];
  const range = most - least || 1;
  return series.map(
    (value, i) => [(i / (series.length - 1)) * width, to - ((value - least) / range) * (to - from)] as const,
  );
}

/** A curve through all points that never runs past them (monotone cubic, Fritsch and Carlson). */
function smooth(points: readonly Point[]): string {
  const slopes = tangents(points);
  const [first] = points;
  const curves = points.slice(1).map(([x, y], i) => {
    const [fromX, fromY] = points[i]!;
    const third = (x - fromX) / 3;
    return `C${n(fromX + third)} ${n(fromY + slopes[i]! * third)} ${n(x - third)} ${n(y - slopes[i + 1]! * third)} ${n(x)} ${n(y)}`;
  });
  return `M${n(first![0])} ${n(first![1])}${curves.join('')}`;
}

function tangents(points: readonly Point[]): readonly number[] {
  const steps = points.slice(1).map(([x, y], i) => (y - points[i]![1]) / (x - points[i]![0]));
  return points.map((_, i) => {
    const [before, after] = [steps[i - 1], steps[i]];
    if (before === undefined || after === undefined) return (before ?? after)!;
    return before * after <= 0 ? 0 : (2 * before * after) / (before + after);
  });
}

function n(value: number): number {
  return Math.round(value * 100) / 100;
}
