import { processState } from './process-state.js';
import type { RenderChild } from './render-child.js';

/** Looks at children at work from outside, as what keeps them may keep them from answering. */
export interface Watch {
  /** Looks until nobody works. */
  readonly start: () => void;
  readonly stop: () => void;
}

/** Milliseconds between two looks. */
const interval = 100;

/** Ends children that hold more than `memory` bytes or that were stopped; `busy` says who works. */
export function createWatch(busy: () => readonly RenderChild[], memory: number): Watch {
  let timer: NodeJS.Timeout | undefined;

  function stop(): void {
    clearInterval(timer);
    timer = undefined;
  }

  function look(): void {
    const children = busy();
    if (children.length === 0) stop();
    for (const child of children) {
      const state = child.pid === undefined ? undefined : processState(child.pid);
      if (state?.stopped) child.end('stopped');
      else if (state !== undefined && state.memory > memory) child.end('memory');
    }
  }

  return {
    start() {
      timer ??= setInterval(look, interval).unref();
    },
    stop,
  };
}
