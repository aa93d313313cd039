import type { Line, Mark, Point, Sheet } from './pattern.js';

const LINES = 14;
const WIDTH = 1.4;
/** Amplitude at the start and at the end of the lines. */
const LEAST = 24;
const MOST = 60;
/** Between lines at the start and at the end: they fan out. */
const NARROW = 9;
const BROAD = 25;
/** Points are so far apart that a curve of this swing shows no corner. */
const STEP = 10;

/** Lines of water in the lower third, that fan out and swell to the far side while their phases drift apart. */
export function waves({ width, height, scale, toward }: Sheet): readonly Mark[] {
  const middle = toward === 'top' ? height * 0.2 : height * 0.74;
  const count = Math.ceil(width / (STEP * scale));
  return Array.from({ length: LINES }, (_, at): Line => {
    const points = Array.from({ length: count + 1 }, (_, step): Point => {
      const part = step / count;
      return [part * width, middle + depth(part, at) * scale];
    });
    const isAccent = at === 4;
    return {
      kind: 'line',
      points,
      width: WIDTH * scale,
      weight: isAccent ? 3.4 : 2.5 - (1.6 * at) / LINES,
      isAccent,
    };
  });
}

/** Of a line under the middle one, at a part of the width. */
function depth(part: number, line: number): number {
  const from = line - LINES / 2;
  const drift = line * 0.16;
  const apart = from * (NARROW + (BROAD - NARROW) * part * part);
  const amplitude = LEAST + (MOST - LEAST) * part;
  const slow = Math.sin(part * 6.1 + drift + 0.6);
  const quick = Math.sin(part * 11.7 - drift * 1.6 + 1.9);
  return apart - amplitude * (0.75 * slow + 0.25 * quick);
}
