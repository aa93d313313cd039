// Marks as an SVG that is cheap to draw: one path for each step of opacity, no mask, no gradient.

import type { Cell, Dot, Line, Mark, Mask, PatternRequest, Point } from './pattern.js';

/** Steps of opacity up to `strength`: a hundredth each at most, less than eyes see on marks as thin as these. */
const LEVELS = 12;

interface Ink {
  readonly color: string;
  readonly kind: Mark['kind'];
  /** Of the stroke. */
  readonly width: number;
  readonly level: number;
}

/** The marks as a document of the card's size; nothing when none is visible. */
export function writeMarks(marks: readonly Mark[], mask: Mask, request: PatternRequest): string | undefined {
  const { width, height, dir, strength, ink, accent } = request;
  const paths = new Map<string, { ink: Ink; data: string[] }>();
  const turned = (x: number) => (dir === 'rtl' ? width - x : x);
  const add = (mark: Mark, width: number, level: number, data: string) => {
    const color = mark.isAccent ? accent : ink;
    const key = `${mark.kind} ${color} ${width} ${level}`;
    const path = paths.get(key) ?? { ink: { kind: mark.kind, color, width, level }, data: [] };
    path.data.push(data);
    paths.set(key, path);
  };
  for (const mark of marks) {
    if (mark.kind === 'line') writeLine(mark, { mask, turned, add });
    else if (mark.kind === 'dot') writeDot(mark, { mask, turned, add });
    else writeCell(mark, { mask, turned, add });
  }
  if (paths.size === 0) return undefined;
  const drawn = [...paths.values()].map(({ ink, data }) => pathOf(ink, strength, data));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g fill="none" stroke-linejoin="round">${drawn.join('')}</g></svg>`;
}

interface Pen {
  readonly mask: Mask;
  turned(x: number): number;
  add(mark: Mark, width: number, level: number, data: string): void;
}

const levelAt = (mask: Mask, [x, y]: Point, { weight = 1 }: Mark) => Math.round(mask(x, y) * weight * LEVELS);

const tenths = (value: number) => String(Math.round(value * 10) / 10).replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number) => `${tenths(x)} ${tenths(y)}`;

/** A line with round ends and of hardly any length: one of none is left out by some painters. */
function writeDot(dot: Dot, { mask, turned, add }: Pen): void {
  const level = levelAt(mask, dot.at, dot);
  if (level > 0) add(dot, dot.radius * 2, level, `M${pair(turned(dot.at[0]), dot.at[1])}h.01`);
}

function writeCell(cell: Cell, { mask, turned, add }: Pen): void {
  const { at, side } = cell;
  const [x, y] = [Math.min(turned(at[0]), turned(at[0] + side)), at[1]];
  // A cell is as strong as its weakest corner, so that it keeps clear of words as a whole.
  const corners = [0, side].flatMap((dx) => [0, side].map((dy): Point => [at[0] + dx, at[1] + dy]));
  const level = Math.min(...corners.map((corner) => levelAt(mask, corner, cell)));
  if (level > 0) add(cell, 0, level, `M${pair(x, y)}h${tenths(side)}v${tenths(side)}h${tenths(-side)}Z`);
}

/** Parts of the line of one opacity each. */
function writeLine(line: Line, { mask, turned, add }: Pen): void {
  const { points } = line;
  let level = 0;
  let data = '';
  let [lastX, lastY] = [0, 0];
  const end = () => {
    if (level > 0) add(line, line.width, level, data);
  };
  for (let at = 1; at < points.length; at++) {
    const [from, to] = [points[at - 1]!, points[at]!];
    const own = levelAt(mask, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], line);
    if (own !== level) {
      end();
      level = own;
      [lastX, lastY] = [rounded(turned(from[0])), rounded(from[1])];
      data = `M${pair(lastX, lastY)}`;
    }
    if (level === 0) continue;
    const [x, y] = [rounded(turned(to[0])), rounded(to[1])];
    data += stepOf(x - lastX, y - lastY);
    [lastX, lastY] = [x, y];
  }
  end();
}

const rounded = (value: number) => Math.round(value * 10) / 10;

function stepOf(dx: number, dy: number): string {
  if (Math.abs(dy) < 0.05) return `h${tenths(dx)}`;
  return Math.abs(dx) < 0.05 ? `v${tenths(dy)}` : `l${pair(dx, dy)}`;
}

/** Lines end flat: where one opacity meets the next, round ends would lie over each other. */
function pathOf({ kind, color, width, level }: Ink, strength: number, data: readonly string[]): string {
  const opacity = Math.round(Math.min(1, (level / LEVELS) * strength) * 1000) / 1000;
  const round = kind === 'dot' ? ' stroke-linecap="round"' : '';
  const look =
    kind === 'cell'
      ? `fill="${color}" fill-opacity="${opacity}"`
      : `stroke="${color}" stroke-opacity="${opacity}" stroke-width="${tenths(width)}"${round}`;
  return `<path ${look} d="${data.join('')}"/>`;
}
