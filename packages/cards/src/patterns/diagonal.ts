import type { Line, Mark, Point, Sheet } from './pattern.js';

const PITCH = 22;
const WIDTH = 1.5;
const PIECE = 24;
/** Lines from one crest of strength to the next. */
const PERIOD = 16;
const FAINT = 0.35;
const FULL = 1.7;

/** Lines at 45 degrees, in broad bands that swell and sink. */
export function diagonal({ width, height, scale }: Sheet): readonly Mark[] {
  // The pitch is measured across the lines.
  const step = PITCH * scale * Math.SQRT2;
  const count = Math.ceil((width + height) / step);
  const lines: Line[] = [];
  for (let at = 0; at < count; at++) {
    const start = (at + 0.5) * step;
    const swell = 0.5 + 0.5 * Math.cos((2 * Math.PI * (count - at - PERIOD * 0.75)) / PERIOD);
    lines.push({
      kind: 'line',
      points: rising(start, { width, height }, PIECE * scale),
      width: WIDTH * scale,
      weight: FAINT + (FULL - FAINT) * swell,
    });
  }
  return lines;
}

/** The line x + y = start inside the card, from its lower end upwards. */
function rising(
  start: number,
  { width, height }: { width: number; height: number },
  piece: number,
): readonly Point[] {
  const from = Math.max(0, start - height);
  const to = Math.min(width, start);
  const count = Math.max(1, Math.ceil(((to - from) * Math.SQRT2) / piece));
  return Array.from({ length: count + 1 }, (_, at): Point => {
    const x = from + ((to - from) * at) / count;
    return [x, start - x];
  });
}
