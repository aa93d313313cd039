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

/** Heights that the water may stand at beside words, the likeliest first: another must leave this much more of it to be seen. */
const LEVELS = [0.74, 0.5, 0.27];
const MORE = 1.3;

/** Lines of water, low unless words stand there, that fan out and swell to the far side while their phases drift apart. */
export function waves(sheet: Sheet): readonly Mark[] {
  const { width, scale } = sheet;
  const middle = middleOf(sheet);
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

function middleOf({ width, height, toward, mask }: Sheet): number {
  if (toward !== 'end') return height * (toward === 'top' ? 0.2 : 0.74);
  const seen = (level: number) =>
    [0.5, 0.6, 0.7, 0.8, 0.9, 1].reduce((sum, part) => sum + mask(part * width, level * height), 0);
  const [usual, ...others] = LEVELS.map((level) => ({ level, seen: seen(level) }));
  const better = others.filter((other) => other.seen > usual!.seen * MORE);
  return height * (better.sort((a, b) => b.seen - a.seen)[0] ?? usual!).level;
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
