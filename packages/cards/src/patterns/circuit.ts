import { hash } from './hash.js';
import type { Line, Mark, Point, Sheet } from './pattern.js';
import { createBoard, type Run, type Start } from './runs.js';

const PITCH = 40;
const WIDTH = 1.6;
const PAD = 4.5;
const WEIGHT = 2;
/** One run in so many is in the accent. */
const ACCENTS = 6;
/** Runs end where a pattern is weaker than this: what can hardly be seen ends nothing. */
const FAINTEST = 0.1;

/** Runs from the far edges inwards, with corners of 45 degrees, that end in pads before they come to words. */
export function circuit({ width, height, scale, mask, toward }: Sheet): readonly Mark[] {
  const pitch = (PITCH * scale) / 2;
  const columns = Math.floor(width / pitch);
  const rows = Math.floor(height / pitch);
  const pointOf = ([column, row]: readonly [number, number]): Point => [width - column * pitch, row * pitch];
  const board = createBoard((cell) => {
    const [x, y] = pointOf(cell);
    return x >= 0 && y >= 0 && y <= height && mask(x, y) >= FAINTEST;
  });
  const runs = startsOf(toward, columns, rows).flatMap((start, at) => board.run(start, at) ?? []);
  return runs.flatMap((run, at) => marksOf(run, { pointOf, scale, at }));
}

/** Where runs come in: every other row or column of the far edges. Columns count from the far side. */
function startsOf(toward: Sheet['toward'], columns: number, rows: number): readonly Start[] {
  const evens = (count: number) => Array.from({ length: Math.floor(count / 2) }, (_, at) => 2 * at + 1);
  const fromTop = evens(columns).map((column): Start => ({ cell: [column, 0], ahead: [0, 1] }));
  const fromBottom = evens(columns).map((column): Start => ({ cell: [column, rows], ahead: [0, -1] }));
  const fromEnd = evens(rows).map((row): Start => ({ cell: [0, row], ahead: [1, 0] }));
  const fromStart = evens(rows).map((row): Start => ({ cell: [columns, row], ahead: [-1, 0] }));
  if (toward === 'top') return [...fromTop, ...fromEnd, ...fromStart];
  if (toward === 'bottom') return [...fromBottom, ...fromEnd, ...fromStart];
  return [...fromEnd, ...fromTop, ...fromBottom];
}

interface Look {
  readonly scale: number;
  readonly at: number;
  pointOf(cell: readonly [number, number]): Point;
}

function marksOf({ cells }: Run, { scale, at, pointOf }: Look): readonly Mark[] {
  const isAccent = at % ACCENTS === 2;
  const points = cells.map(pointOf);
  const weight = isAccent ? 3.4 : WEIGHT;
  const line: Line = { kind: 'line', points, width: WIDTH * scale, isAccent, weight };
  const end = points.at(-1)!;
  const before = points.at(-2)!;
  if (hash(at, 7) % 3 === 0) return [line, { kind: 'dot', at: end, radius: PAD * scale, isAccent, weight }];
  return [shortened(line, end, before, PAD * scale), ring(end, PAD * scale, line)];
}

/** The line up to the edge of its ring. */
function shortened(line: Line, [x, y]: Point, [fromX, fromY]: Point, radius: number): Line {
  const length = Math.hypot(fromX - x, fromY - y);
  const edge: Point = [x + ((fromX - x) * radius) / length, y + ((fromY - y) * radius) / length];
  return { ...line, points: [...line.points.slice(0, -1), edge] };
}

const SIDES = 16;

function ring([x, y]: Point, radius: number, line: Line): Line {
  const points = Array.from({ length: SIDES + 1 }, (_, at): Point => {
    const angle = (at / SIDES) * 2 * Math.PI;
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return { ...line, points };
}
