// Grounds are drawn as one SVG: their light then compresses to a tenth of what a painter's dithered gradient takes as PNG.

import type { Frame } from '../frame/frame.js';
import { type LayerInput, placed, svgLayer } from '../layer-input.js';

export interface Backdrop {
  readonly defs: string;
  /** Fills over the whole card, the lowest first. */
  readonly fills: readonly string[];
  /** Marks over the fills. */
  readonly marks?: string;
}

export function backdrop(
  frame: Frame,
  color: string,
  { defs, fills, marks = '' }: Backdrop,
): readonly LayerInput[] {
  const { width, height } = frame;
  const whole = { x: 0, y: 0, width, height };
  const rects = fills.map((fill) => `<rect width="${width}" height="${height}" fill="${fill}"/>`).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><defs>${defs}</defs>${rects}${marks}</svg>`;
  return [{ type: 'solid-color', hex_color: color, ...placed(whole) }, svgLayer(svg, whole)];
}

/** Light at a share of the way to where it ends: it fades fast at first, then slowly, with no edge. */
export function lightAt(strength: number, way: number): number {
  return strength * (1 - way) ** 2 * (1 + way * 0.4);
}

/** Stops of such a light. */
export function falloff(color: string, strength: number): string {
  return [0, 0.15, 0.3, 0.45, 0.6, 0.75, 0.9, 1]
    .map((at) => {
      return `<stop offset="${at}" stop-color="${color}" stop-opacity="${Math.round(lightAt(strength, at) * 1000) / 1000}"/>`;
    })
    .join('');
}

/** A linear gradient across the card, corner to corner as CSS has it. `angle` 0 is left to right, 90 top to bottom. */
export function linear(
  id: string,
  { width, height }: Frame,
  { angle, stops }: { angle: number; stops: readonly { hex_color: string; position: number }[] },
): string {
  const turn = (angle * Math.PI) / 180;
  const half = (Math.abs(width * Math.cos(turn)) + Math.abs(height * Math.sin(turn))) / 2;
  const at = (sign: number, share: (turn: number) => number, middle: number) =>
    Math.round((middle + sign * half * share(turn)) * 100) / 100;
  const [x1, y1, x2, y2] = [
    at(-1, Math.cos, width / 2),
    at(-1, Math.sin, height / 2),
    at(1, Math.cos, width / 2),
    at(1, Math.sin, height / 2),
  ];
  const marks = stops
    .map((stop) => `<stop offset="${stop.position / 100}" stop-color="${stop.hex_color}"/>`)
    .join('');
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${marks}</linearGradient>`;
}
