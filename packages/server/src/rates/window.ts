/** The requests of one caller within the last minute, each by its time. */
export interface Window {
  /** How many requests count at a time; times must not go back from call to call. */
  used(at: number): number;
  add(at: number): void;
  /** Forgets the newest request. */
  removeNewest(): void;
  /** Milliseconds until the `index`-th oldest request that counts no longer does. */
  untilLeaves(index: number, at: number): number;
}

/** Milliseconds that a request counts. */
const length = 60_000;

export function createWindow(): Window {
  let times: number[] = [];
  let first = 0;

  function used(at: number): number {
    while (first < times.length && times[first]! <= at - length) first++;
    // Rarely, so that it costs nothing on average.
    if (first > 32 && first * 2 > times.length) {
      times = times.slice(first);
      first = 0;
    }
    return times.length - first;
  }
  return {
    used,
    add: (at) => void times.push(at),
    removeNewest: () => {
      if (times.length > first) times.pop();
    },
    untilLeaves: (index, at) => Math.max(0, (times[first + index] ?? at - length) + length - at),
  };
}
