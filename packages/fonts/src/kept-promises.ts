// A cache of things that are slow to make. Small on purpose: it is loaded at every start of the command.

export interface KeptPromises<T> {
  /** What is kept under the key; made, and kept, when nothing is. What fails is not kept. */
  get(key: string, make: () => Promise<T>): Promise<T>;
}

/** Keeps up to `max` results, and of more the ones used last. Two who ask at once wait for the same making. */
export function keepPromises<T>(max: number): KeptPromises<T> {
  const kept = new Map<string, Promise<T>>();
  return {
    get(key, make) {
      const known = kept.get(key);
      const promise = known ?? make();
      if (known === undefined) promise.catch(() => kept.get(key) === promise && kept.delete(key));
      // A Map remembers the order of insertion: the first key is the one unused for longest.
      kept.delete(key);
      kept.set(key, promise);
      if (kept.size > max) kept.delete(kept.keys().next().value!);
      return promise;
    },
  };
}
