import { LimnError } from '@limn/spec';

/** Does the same work once for all who want it at the same time. */
export interface SingleFlight<T> {
  /**
   * The result of the work under way for `key`, or of `work`, which is begun if there is none. Who gives up stops
   * waiting; the work's own signal is aborted when nobody waits any more, and the next to come begins anew.
   * @throws cancelled when `signal` is aborted; whatever `work` throws, to all who wait
   */
  run(key: string, work: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T>;
  /** How many joined work that another had begun. */
  joined(): number;
  /** Works under way. */
  size(): number;
}

interface Flight<T> {
  readonly result: Promise<T>;
  readonly stop: AbortController;
  waiters: number;
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();
  let joined = 0;

  function begin(key: string, work: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const stop = new AbortController();
    // In a microtask, so that work which throws at once is no different.
    const result = Promise.resolve().then(() => work(stop.signal));
    const flight = { result, stop, waiters: 0 };
    flights.set(key, flight);
    const land = () => void (flights.get(key) === flight && flights.delete(key));
    result.then(land, land);
    return flight;
  }

  function leave(key: string, flight: Flight<T>): void {
    flight.waiters -= 1;
    const isUnderWay = flights.get(key) === flight;
    if (flight.waiters > 0 || !isUnderWay) return;
    flights.delete(key);
    flight.stop.abort();
  }

  return {
    run: async (key, work, signal) => {
      if (signal.aborted) throw givenUp(signal);
      const known = flights.get(key);
      if (known) joined += 1;
      const flight = known ?? begin(key, work);
      flight.waiters += 1;
      try {
        return await untilAborted(flight.result, signal);
      } finally {
        leave(key, flight);
      }
    },
    joined: () => joined,
    size: () => flights.size,
  };
}

const givenUp = (signal: AbortSignal) =>
  new LimnError('cancelled', 'The request was given up.', { cause: signal.reason });

async function untilAborted<T>(result: Promise<T>, signal: AbortSignal): Promise<T> {
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(givenUp(signal));
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([result, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}
