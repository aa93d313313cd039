import { hash } from './hash.js';
import type { Line, Mark, Point, Sheet } from './pattern.js';

const PITCH = 60;
/** So long a line keeps one opacity. */
const PIECE = 20;
const FINE = 0.75;
const STRONG = 1.5;
/** One field of so many is tinted. */
const TINTS = 9;

/** Hairlines on a square lattice, every fifth twice as strong and marked where two of them cross; a few fields are tinted. */
export function grid({ width, height, scale, mask }: Sheet): readonly Mark[] {
  const pitch = Math.round(PITCH * scale);
  const columns = linesFrom(width, pitch);
  const rows = linesFrom(height, pitch);
  const isStrong = (at: number) => at % 5 === 2;
  const weight = (at: number) => (isStrong(at) ? STRONG : FINE);
  const across = rows.map((y, at): Line => ({ ...line([0, y], [width, y]), weight: weight(at) }));
  const down = columns.map((x, at): Line => ({ ...line([x, 0], [x, height]), weight: weight(at) }));
  const fields = rows.flatMap((y, row) =>
    columns.flatMap((x, column): readonly Mark[] => {
      const chance = hash(row, columns.length - column);
      if (chance % TINTS > 0 || mask(x, y) < 0.3) return [];
      return [{ kind: 'cell', at: [x + 0.5, y + 0.5], side: pitch - 1, weight: 0.3 + (chance % 3) * 0.14 }];
    }),
  );
  const crossings = rows
    .filter((_, at) => isStrong(at))
    .flatMap((y) => columns.filter((_, at) => isStrong(at)).flatMap((x) => cross(x, y, 7 * scale)));
  return [...fields, ...across, ...down, ...crossings];
}

/** Lattice lines on the middle of a pixel, so that they stay sharp; the lattice is centred. */
function linesFrom(length: number, pitch: number): readonly number[] {
  const count = Math.floor(length / pitch) + 1;
  const first = Math.floor((length - (count - 1) * pitch) / 2) + 0.5;
  return Array.from({ length: count }, (_, at) => first + at * pitch).filter((place) => place < length);
}

function line([fromX, fromY]: Point, [toX, toY]: Point): Line {
  const count = Math.ceil(Math.hypot(toX - fromX, toY - fromY) / PIECE);
  const points = Array.from({ length: count + 1 }, (_, at): Point => {
    const part = at / count;
    return [fromX + (toX - fromX) * part, fromY + (toY - fromY) * part];
  });
  return { kind: 'line', points, width: 1 };
}

function cross(x: number, y: number, reach: number): readonly Line[] {
  const arm = Math.round(reach);
  const style = { kind: 'line', width: 2, weight: 2.4 } as const;
  return [
    {
      ...style,
      points: [
        [x - arm, y],
        [x + arm, y],
      ],
    },
    {
      ...style,
      points: [
        [x, y - arm],
        [x, y + arm],
      ],
    },
  ];
}
