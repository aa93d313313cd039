import type { Fill } from '../scene/scene.js';
import type { Lease } from './typefaces.js';

/** What parts of one SVG document are written with. */
export interface SvgPen {
  readonly typefaces: Lease;
  /** A new id; ids count up, so that a document is the same every time. */
  readonly nextId: () => string;
}

/** A number in so many decimals at most. */
export function decimal(value: number, places = 3): string {
  return String(Number(value.toFixed(places)));
}

/** Pictures take no colour but for its alpha, and lines no gradient. */
export function colorOf(fill: Fill): string {
  return typeof fill === 'string' ? fill : '#000000';
}
