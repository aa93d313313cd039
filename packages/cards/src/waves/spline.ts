/** A point of a line, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Hundredths of a pixel: what two engines could see differently is far below. */
const round = (value: number) => String(Math.round(value * 100) / 100);
const pair = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/**
 * Path data of the uniform Catmull-Rom spline through all points but the first and the last, which only give it its
 * direction. The first of them is not part of the data: write it after an `M` or `L`. Each piece after the first
 * mirrors the handle of the one before (`S`), as such a spline does.
 */
export function splineThrough(points: readonly Point[]): string {
  const pieces: string[] = [];
  for (let at = 1; at < points.length - 2; at++) {
    const [before, from, to, after] = points.slice(at - 1, at + 3) as [Point, Point, Point, Point];
    const leave = { x: from.x + (to.x - before.x) / 6, y: from.y + (to.y - before.y) / 6 };
    const arrive = { x: to.x - (after.x - from.x) / 6, y: to.y - (after.y - from.y) / 6 };
    const first = at === 1 ? `C${pair(leave)} ` : 'S';
    pieces.push(`${first}${pair(arrive)} ${pair(to)}`);
  }
  return `${pair(points[1]!)}${pieces.join('')}`;
}
