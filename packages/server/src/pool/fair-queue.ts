/** Waiting items of many tenants. Tenants take turns, however many items each of them has. */
export interface FairQueue<T> {
  /** How many wait. */
  readonly length: () => number;
  /** How many wait of one tenant. */
  readonly lengthOf: (tenant: string) => number;
  /** How many tenants wait, `tenant` counted in. */
  readonly tenantsWith: (tenant: string) => number;
  /** How many items get their turn before a new one of `tenant` would. */
  readonly ahead: (tenant: string) => number;
  readonly add: (tenant: string, item: T) => void;
  /** Puts an item before all others. */
  readonly addFirst: (item: T) => void;
  readonly remove: (tenant: string, item: T) => void;
  readonly next: () => T | undefined;
}

export function createFairQueue<T>(): FairQueue<T> {
  const first: T[] = [];
  // In the order of their turns: who got one goes to the end.
  const lanes = new Map<string, T[]>();

  const sum = (numbers: Iterable<number>) => [...numbers].reduce((total, each) => total + each, 0);
  const lengthOf = (tenant: string) => lanes.get(tenant)?.length ?? 0;

  function next(): T | undefined {
    const returned = first.shift();
    if (returned !== undefined) return returned;
    for (const [tenant, lane] of lanes) {
      const item = lane.shift();
      lanes.delete(tenant);
      if (lane.length > 0) lanes.set(tenant, lane);
      return item;
    }
    return undefined;
  }

  return {
    length: () => first.length + sum([...lanes.values()].map((lane) => lane.length)),
    lengthOf,
    tenantsWith: (tenant) => lanes.size + (lanes.has(tenant) ? 0 : 1),
    ahead(tenant) {
      const turns = lengthOf(tenant) + 1;
      const others = [...lanes].filter(([name]) => name !== tenant);
      return first.length + turns - 1 + sum(others.map(([, lane]) => Math.min(lane.length, turns)));
    },
    add(tenant, item) {
      const lane = lanes.get(tenant);
      if (lane === undefined) lanes.set(tenant, [item]);
      else lane.push(item);
    },
    addFirst: (item) => void first.push(item),
    remove(tenant, item) {
      for (const lane of [first, lanes.get(tenant) ?? []]) {
        const place = lane.indexOf(item);
        if (place >= 0) lane.splice(place, 1);
      }
      if (lengthOf(tenant) === 0) lanes.delete(tenant);
    },
    next,
  };
}
