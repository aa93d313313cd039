// Keeps the children: one more than may work at once, so that the loss or the replacement of one is not waited for.
import type { PoolLimits } from './limits.js';
import { createMilestone } from './milestone.js';
import { createRenderChild, type Exit, type ExitReason, type RenderChild } from './render-child.js';
import { createRest } from './rest.js';
import { createRestarts } from './restarts.js';
import { createWatch } from './watch.js';

export interface CrewOptions {
  /** How many children work at once. */
  readonly size: number;
  readonly limits: PoolLimits;
  /** A child is free to take a task. */
  readonly onFree: () => void;
  readonly onExit: (exit: Exit) => void;
}

export interface Crew {
  /** A child that is free, or undefined while as many work as may. */
  readonly take: () => RenderChild | undefined;
  /** Takes a child back after its task; it may be replaced. */
  readonly giveBack: (child: RenderChild) => void;
  /** How many children work or could. */
  readonly working: () => number;
  readonly stats: () => CrewStats;
  /** Resolves when as many children as may work at once can; rejects when they do not start. */
  readonly ready: Promise<void>;
  /** Ends all children, at work or not. */
  readonly close: () => Promise<void>;
}

export interface CrewStats {
  /** Children that draw or could. */
  readonly ready: number;
  readonly busy: number;
  /** Children started, the first ones included. */
  readonly started: number;
  readonly exits: Readonly<Partial<Record<ExitReason, number>>>;
  readonly pids: readonly number[];
  readonly busyPids: readonly number[];
}

export function createCrew({ size, limits, onFree, onExit }: CrewOptions): Crew {
  const children = new Set<RenderChild>();
  // The last one to come back is the next to go: its caches are warm, and the spare stays idle.
  const free: RenderChild[] = [];
  const history = { started: 0, exits: {} as Partial<Record<ExitReason, number>>, closed: false };
  const ready = createMilestone();
  const restarts = createRestarts(start, ready.fail);
  const watch = createWatch(() => [...children].filter(isBusy), limits.memory);
  const rest = createRest(limits.restAfter, replaceGrown);

  function start(): void {
    if (history.closed) return;
    history.started++;
    const child = createRenderChild({ renderTime: limits.renderTime, onReady: () => join(child) });
    children.add(child);
    void child.exited.then((exit) => leave(child, exit));
  }

  function join(child: RenderChild): void {
    restarts.succeeded();
    free.unshift(child);
    if (count(children, isReady) >= size) {
      ready.reach();
      // The spare is started last, so that it does not slow the start of those who are waited for.
      if (children.size <= size) start();
    }
    onFree();
    noteRest();
  }

  function leave(child: RenderChild, exit: Exit): void {
    children.delete(child);
    remove(free, child);
    history.exits[exit.reason] = (history.exits[exit.reason] ?? 0) + 1;
    onExit(exit);
    restarts.after(exit);
  }

  const noteRest = () => rest.note(count(children, isBusy) > 0);

  /** Replaces one child that holds what nobody asks for; the next has its turn when another is there in its place. */
  function replaceGrown(): void {
    if (history.closed || count(children, isReady) <= size) return;
    const grown = free.find((child) => child.growth() > limits.growthKept);
    if (grown === undefined) return;
    remove(free, grown);
    grown.end('recycled_rest');
  }

  for (let index = 0; index < size; index++) start();
  return {
    take() {
      if (count(children, isBusy) >= size) return undefined;
      watch.start();
      rest.note(true);
      return free.pop();
    },
    giveBack(child) {
      noteRest();
      if (child.isEnding()) return;
      const reason = reasonToReplace(child, limits);
      // Only when another can take its place.
      if (reason !== undefined && count(children, isReady) > size) child.end(reason);
      else free.push(child);
    },
    working: () => Math.min(size, count(children, isReady)),
    stats: () => statsOf([...children], history),
    ready: ready.reached,
    async close() {
      history.closed = true;
      watch.stop();
      rest.stop();
      ready.fail(new Error('The pool was closed.'));
      const all = [...children];
      for (const child of all) child.end('closed');
      await Promise.all(all.map(({ exited }) => exited));
    },
  };
}

const isReady = (child: RenderChild) => child.isReady() && !child.isEnding();
const isBusy = (child: RenderChild) => child.isBusy();

function remove(list: RenderChild[], child: RenderChild): void {
  const place = list.indexOf(child);
  if (place >= 0) list.splice(place, 1);
}

function count(children: Iterable<RenderChild>, which: (child: RenderChild) => boolean): number {
  let found = 0;
  for (const child of children) if (which(child)) found++;
  return found;
}

function reasonToReplace(child: RenderChild, limits: PoolLimits): ExitReason | undefined {
  if (child.memory() > limits.memoryKept) return 'recycled_memory';
  if (child.drawn() >= limits.renderCount) return 'recycled_count';
  return undefined;
}

function statsOf(
  children: readonly RenderChild[],
  { started, exits }: Pick<CrewStats, 'started' | 'exits'>,
): CrewStats {
  const busy = children.filter(isBusy);
  return {
    ready: count(children, isReady),
    busy: busy.length,
    started,
    exits: { ...exits },
    pids: pidsOf(children),
    busyPids: pidsOf(busy),
  };
}

const pidsOf = (children: readonly RenderChild[]) =>
  children.flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
