import type { Exit } from './render-child.js';

/** Starts a child for each that ended: at once, but with growing pauses while children do not even start. */
export interface Restarts {
  readonly after: (exit: Exit) => void;
  /** A child has started. */
  readonly succeeded: () => void;
}

/** Failed starts in a row after which it is said that children do not start. */
const hopeless = 3;
/** Milliseconds. */
const longestPause = 10_000;

export function createRestarts(start: () => void, fail: (error: Error) => void): Restarts {
  let failures = 0;
  return {
    after({ reason, cause, code, signal }) {
      if (reason === 'start') failures++;
      if (failures >= hopeless)
        fail(new Error(`The processes that draw do not start: ${cause ?? signal ?? code}`));
      if (failures === 0) start();
      else setTimeout(start, Math.min(longestPause, 100 * 2 ** failures)).unref();
    },
    succeeded() {
      failures = 0;
    },
  };
}
