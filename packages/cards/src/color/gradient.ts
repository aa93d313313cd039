import { mix, over } from './mix.js';

/** A colour and its place on a gradient, 0 to 100 percent. */
export interface ColorStop {
  readonly hex_color: string;
  readonly position: number;
}

/** Stops between two given ones: enough for a mix in OKLab to be drawn by a painter that mixes in sRGB. */
const STEPS = 8;

/**
 * Stops of a gradient through `colors`, evenly spaced and mixed in OKLab: a painter that mixes in sRGB draws it as eyes expect,
 * without the dull middle.
 */
export function smoothStops(colors: readonly string[]): readonly ColorStop[] {
  const spans = colors.length - 1;
  if (spans < 1) return colors.map((hex_color) => ({ hex_color, position: 0 }));
  const count = spans * STEPS;
  return Array.from({ length: count + 1 }, (_, at) => {
    const span = Math.min(spans - 1, Math.floor(at / STEPS));
    const color = mix(colors[span]!, colors[span + 1]!, at / STEPS - span);
    return { hex_color: color, position: Math.round((at / count) * 1e4) / 100 };
  });
}

/** The colour that is painted at a place of a gradient, in percent; before the first stop and after the last it stays theirs. */
export function gradientColor(stops: readonly ColorStop[], position: number): string {
  const after = stops.findIndex((stop) => stop.position >= position);
  if (after === 0) return stops[0]!.hex_color;
  if (after === -1) return stops.at(-1)!.hex_color;
  const from = stops[after - 1]!;
  const to = stops[after]!;
  return over(to.hex_color, from.hex_color, (position - from.position) / (to.position - from.position));
}

/** Where on a gradient to look, in percent, and at how many places. */
export interface Stretch {
  readonly from?: number;
  readonly to?: number;
  readonly count?: number;
}

/** Colours along a gradient, so that a text can be checked against every point under it. */
export function gradientColors(
  stops: readonly ColorStop[],
  { from = 0, to = 100, count = 33 }: Stretch = {},
): readonly string[] {
  const step = count > 1 ? (to - from) / (count - 1) : 0;
  return Array.from({ length: count }, (_, at) => gradientColor(stops, from + at * step));
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Part of a canvas, in pixels. */
export interface Area extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * The stretch of a linear gradient that lies under an area, in percent of the gradient: its line goes through the middle of the
 * canvas and is as long as CSS has it, corner to corner.
 *
 * @param angle in degrees: 0 is left to right, 90 is top to bottom
 */
export function stretchUnder(
  area: Area,
  canvas: Size,
  angle: number,
): { readonly from: number; readonly to: number } {
  const radians = (angle * Math.PI) / 180;
  const cos = Math.cos(radians);
  const sin = Math.sin(radians);
  const length = Math.abs(canvas.width * cos) + Math.abs(canvas.height * sin);
  const xs = [area.x, area.x + area.width];
  const ys = [area.y, area.y + area.height];
  const places = xs.flatMap((x) =>
    ys.map((y) => ((x - canvas.width / 2) * cos + (y - canvas.height / 2) * sin) / length + 0.5),
  );
  const percent = (part: number) => Math.min(100, Math.max(0, part * 100));
  return { from: percent(Math.min(...places)), to: percent(Math.max(...places)) };
}
