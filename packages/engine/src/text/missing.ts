import type { Face } from '@limn/fonts';
import type { Shape } from '../scene/scene.js';

/** Stands for the face of a cluster that no face draws: a box takes its place, never a glyph of the machine's fonts. */
export const missingFace: Face = {
  id: 'missing',
  file: '',
  family: '',
  weight: 400,
  italic: false,
  synthetic: { bold: false, oblique: false },
  ranges: [],
  metrics: { ascent: 0.95, descent: 0.25, lineGap: 0, capHeight: 0.7, xHeight: 0.5 },
  color: false,
};

// In em: the advance of a box, its side bearings, its height and the width of its line.
export const MISSING_ADVANCE = 0.6;
const BEARING = 0.05;
const HEIGHT = 0.7;
const LINE = 0.05;

interface Boxes {
  readonly count: number;
  readonly x: number;
  readonly baseline: number;
  readonly size: number;
  /** Distance from one box to the next in pixels. */
  readonly advance: number;
}

/** Outlined boxes side by side on a baseline, one a cluster. */
export function missingBoxes({ count, x, baseline, size, advance }: Boxes): Omit<Shape, 'fill'> {
  const width = (MISSING_ADVANCE - 2 * BEARING) * size;
  const height = HEIGHT * size;
  const line = LINE * size;
  const boxes = Array.from({ length: count }, (_, i) => {
    const left = x + i * advance + BEARING * size;
    const outer = `M${left} ${baseline - height}h${width}v${height}h${-width}Z`;
    const inner = `M${left + line} ${baseline - height + line}v${height - 2 * line}h${width - 2 * line}v${2 * line - height}Z`;
    return outer + inner;
  });
  const box = { x, y: baseline - height, width: count * advance, height };
  return { kind: 'shape', box, path: boxes.join(''), smooth: true };
}
