// How many requests each caller made within the last minute. The minute slides: in no 60 seconds, wherever they begin,
// are there more than the limit, and no moment gives all of it back.
import { LRUCache } from 'lru-cache';
import { createWindow, type Window } from './window.js';

export interface Rate {
  readonly allowed: boolean;
  /** Requests a minute. */
  readonly limit: number;
  readonly remaining: number;
  /** Unix time in seconds at which `remaining` next grows; now when nothing is used. */
  readonly reset: number;
  /** Seconds until a request is allowed; 0 when one is. */
  readonly retryAfter: number;
}

export interface Rates {
  /** Counts a request if it is allowed; a refused one costs nothing. `limit` is requests a minute, 1 or more. */
  take(id: string, limit: number): Rate;
  /** The same without counting: `allowed` tells whether a request would be. */
  look(id: string, limit: number): Rate;
  /** Takes the newest request back: it turned out to cost nothing. */
  giveBack(id: string): void;
  stats(): { readonly ids: number };
}

export interface RatesOptions {
  /**
   * Ids remembered. Beyond it the one not seen for longest is forgotten, so that callers from ever new addresses
   * cannot fill the memory. Each takes 8 bytes a request that counts, and some 300.
   */
  readonly capacity?: number;
  /** Milliseconds that never go back, as the clock on the wall may. */
  readonly elapsed?: () => number;
  /** Unix time in milliseconds. */
  readonly now?: () => number;
}

/** Sliding limits in the memory of this process. */
export function createRates(options: RatesOptions = {}): Rates {
  const { capacity = 50_000, elapsed = () => performance.now(), now = () => Date.now() } = options;
  const windows = new LRUCache<string, Window>({ max: capacity });

  function rate(
    window: Window,
    { limit, at, allowed }: { limit: number; at: number; allowed: boolean },
  ): Rate {
    const used = window.used(at);
    const wait = used === 0 ? 0 : window.untilLeaves(Math.max(0, used - limit), at);
    return {
      allowed,
      limit,
      remaining: Math.max(0, limit - used),
      reset: Math.ceil((now() + wait) / 1000),
      retryAfter: allowed ? 0 : Math.max(1, Math.ceil(wait / 1000)),
    };
  }
  return {
    take: (id, limit) => {
      const at = elapsed();
      const window = windows.get(id) ?? createWindow();
      const allowed = window.used(at) < limit;
      if (allowed) window.add(at);
      windows.set(id, window);
      return rate(window, { limit, at, allowed });
    },
    look: (id, limit) => {
      const at = elapsed();
      const window = windows.get(id) ?? createWindow();
      return rate(window, { limit, at, allowed: window.used(at) < limit });
    },
    giveBack: (id) => windows.get(id)?.removeNewest(),
    stats: () => ({ ids: windows.size }),
  };
}
