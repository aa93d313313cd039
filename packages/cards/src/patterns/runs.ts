import { hash } from './hash.js';

export type Place = readonly [column: number, row: number];

export interface Start {
  readonly cell: Place;
  /** The way in: one step of the lattice. */
  readonly ahead: Place;
}

/** A way over the lattice, from its start to its pad. */
export interface Run {
  readonly cells: readonly Place[];
}

/** Steps of the shortest run that is worth its pad. */
const SHORTEST = 4;

/** A lattice that remembers what is taken, so that no two runs touch. */
export function createBoard(isFree: (cell: Place) => boolean) {
  const taken = new Set<string>();
  const isOpen = ([column, row]: Place) => isFree([column, row]) && !taken.has(`${column},${row}`);

  function walked({ cell, ahead }: Start, number: number): readonly Place[] {
    const cells: Place[] = [cell];
    const plan = planOf(number);
    for (let step = 0; step < plan.length; step++) {
      const [column, row] = cells.at(-1)!;
      const way = plan.isSlanted(step) ? slanted(ahead, plan.side) : ahead;
      const next: Place = [column + way[0], row + way[1]];
      const beyond: Place = [next[0] + ahead[0], next[1] + ahead[1]];
      if (!isOpen(next) || !isOpen(beyond)) break;
      cells.push(next);
    }
    return cells;
  }

  return {
    /** The run that begins at a place of the edge, if there is room for one. `number` decides its way. */
    run(start: Start, number: number): Run | undefined {
      if (!isOpen(start.cell)) return undefined;
      const cells = walked(start, number);
      if (cells.length <= SHORTEST) return undefined;
      for (const [column, row] of cells) {
        for (const [c, r] of around) taken.add(`${column + c},${row + r}`);
      }
      return { cells };
    },
  };
}

const around: readonly Place[] = [-1, 0, 1].flatMap((column) =>
  [-1, 0, 1].map((row): Place => [column, row]),
);

const slanted = ([column, row]: Place, side: number): Place => (column === 0 ? [side, row] : [column, side]);

/** Straight, slanted, straight, slanted the same way, straight: neighbours share their bends, as a bus does. */
function planOf(number: number) {
  const bus = Math.floor(number / 3);
  const side = hash(bus, 1) % 2 === 0 ? 1 : -1;
  const first = 2 + (hash(bus, 3) % 5) + (number % 3);
  const rise = 2 + (hash(bus, 4) % 3);
  const second = first + rise + 3 + (hash(bus, 5) % 5);
  return {
    side,
    length: 6 + (hash(number, 2) % 20),
    isSlanted: (step: number) =>
      (step >= first && step < first + rise) || (step >= second && step < second + rise),
  };
}
