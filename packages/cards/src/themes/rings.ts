import type { Frame } from '../frame/frame.js';

/** Of the rings, at 1200x630: the larger, the fainter. */
const RADII = [210, 400, 590];

interface RingsLook {
  /** `#RRGGBB`. */
  readonly color: string;
  /** Where their middle is, in pixels. */
  readonly at: readonly [x: number, y: number];
  /** Opacity of one sheet: where all lie over each other it is three times as strong. */
  readonly sheet: number;
  /** Opacity of their edges. */
  readonly edge: number;
}

/** Sheets of light around the far upper corner, one over the other, with fine edges: a theme's own ornament where the card has none. */
export function rings({ px }: Frame, { color, at: [x, y], sheet, edge }: RingsLook): string {
  const circles = RADII.map(
    (radius, i) =>
      `<circle cx="${x}" cy="${y}" r="${px(radius)}" fill="${color}" fill-opacity="${sheet}" stroke="${color}" stroke-opacity="${Math.round(edge * (1 - i * 0.3) * 1000) / 1000}" stroke-width="${Math.max(1, px(1.5))}"/>`,
  );
  return circles.join('');
}
