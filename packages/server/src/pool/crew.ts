// Keeps the children: one more than may work at once, so that the loss or the replacement of one is not waited for.
import type { PoolLimits } from './limits.js';
import { processState } from './process-state.js';
import { createRenderChild, type Exit, type ExitReason, type RenderChild } from './render-child.js';

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
  readonly stats: () => CrewStats;
  /** Resolves when as many children as may work at once have drawn their first picture. */
  readonly ready: () => Promise<void>;
  /** Ends all children, at work or not. */
  readonly close: () => Promise<void>;
}

export interface CrewStats {
  readonly ready: number;
  readonly busy: number;
  /** Children started, the first ones included. */
  readonly started: number;
  readonly exits: Readonly<Partial<Record<ExitReason, number>>>;
  readonly pids: readonly number[];
  readonly busyPids: readonly number[];
}

/** How often children at work are looked at, in milliseconds. */
const watchInterval = 100;
/** Failed starts in a row after which the crew is not waited for. */
const hopeless = 3;
const longestPause = 10_000;

export function createCrew({ size, limits, onFree, onExit }: CrewOptions): Crew {
  const children = new Set<RenderChild>();
  // The last one to come back is the next to go: its caches are warm, and the spare stays idle.
  const free: RenderChild[] = [];
  const exits: Partial<Record<ExitReason, number>> = {};
  const readiness = deferred();
  let started = 0;
  let failedStarts = 0;
  let closed = false;
  let watch: NodeJS.Timeout | undefined;

  const count = (which: (child: RenderChild) => boolean) => [...children].filter(which).length;
  const isReady = (child: RenderChild) => child.isReady() && !child.isEnding();
  const isBusy = (child: RenderChild) => child.isBusy();

  function start(): void {
    if (closed) return;
    started++;
    const child = createRenderChild({ renderTime: limits.renderTime, onReady: () => joined(child) });
    children.add(child);
    void child.exited.then((exit) => left(child, exit));
  }

  function joined(child: RenderChild): void {
    failedStarts = 0;
    free.unshift(child);
    if (count(isReady) >= size) readiness.resolve();
    // The spare is started last, so that it does not slow the start of those who are waited for.
    if (count(isReady) >= size && children.size <= size) start();
    onFree();
  }

  function left(child: RenderChild, exit: Exit): void {
    children.delete(child);
    remove(free, child);
    exits[exit.reason] = (exits[exit.reason] ?? 0) + 1;
    onExit(exit);
    if (exit.reason === 'start') failedStarts++;
    if (failedStarts >= hopeless)
      readiness.reject(new Error(`Children do not start: ${exit.cause ?? exit.code}`));
    if (failedStarts === 0) start();
    else setTimeout(start, Math.min(longestPause, 100 * 2 ** failedStarts)).unref();
  }

  function take(): RenderChild | undefined {
    if (count(isBusy) >= size) return undefined;
    watch ??= setInterval(look, watchInterval).unref();
    return free.pop();
  }

  /** A child that holds too much or has drawn enough goes when another can take its place. */
  function giveBack(child: RenderChild): void {
    if (child.isEnding()) return;
    const reason = reasonToReplace(child, limits);
    if (reason !== undefined && count(isReady) > size) child.end(reason);
    else free.push(child);
  }

  function look(): void {
    const busy = [...children].filter(isBusy);
    for (const child of busy) {
      const state = child.pid === undefined ? undefined : processState(child.pid);
      if (state?.stopped) child.end('stopped');
      else if (state !== undefined && state.memory > limits.memory) child.end('memory');
    }
    if (busy.length > 0) return;
    clearInterval(watch);
    watch = undefined;
  }

  async function close(): Promise<void> {
    closed = true;
    clearInterval(watch);
    readiness.reject(new Error('The pool was closed.'));
    const all = [...children];
    for (const child of all) child.end('closed');
    await Promise.all(all.map(({ exited }) => exited));
  }

  for (let index = 0; index < size; index++) start();
  const pidsOf = (which: (child: RenderChild) => boolean) =>
    [...children].filter(which).flatMap(({ pid }) => (pid === undefined ? [] : [pid]));
  return {
    take,
    giveBack,
    ready: () => readiness.promise,
    stats: () => ({
      ready: count(isReady),
      busy: count(isBusy),
      started,
      exits: { ...exits },
      pids: pidsOf(() => true),
      busyPids: pidsOf(isBusy),
    }),
    close,
  };
}

function reasonToReplace(child: RenderChild, limits: PoolLimits): ExitReason | undefined {
  if (child.memory() > limits.memoryKept) return 'recycled_memory';
  if (child.drawn() >= limits.renderCount) return 'recycled_count';
  return undefined;
}

function remove<T>(list: T[], item: T): void {
  const place = list.indexOf(item);
  if (place >= 0) list.splice(place, 1);
}

function deferred(): { promise: Promise<void>; resolve: () => void; reject: (error: Error) => void } {
  let resolve = () => {};
  let reject = (_: Error) => {};
  const promise = new Promise<void>((onResolve, onReject) => {
    resolve = onResolve;
    reject = onReject;
  });
  promise.catch(() => {});
  return { promise, resolve, reject };
}
