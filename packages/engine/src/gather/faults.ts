import { type Issue, LimnError } from '@limn/spec';
import { issuesAt } from './fault.js';

/** Collects the faults of many sources, to throw them as one error. */
export interface Faults {
  /** The result of `work`; undefined, with the fault noted at `path`, when it throws a LimnError. */
  readonly attempt: <T>(path: string, work: () => T | Promise<T>) => Promise<T | undefined>;
  readonly add: (path: string, error: LimnError) => void;
  /** @throws the first fault's code, with the issues of all, in the order of the request */
  readonly throwIfAny: () => void;
}

/** `order` says where in the request a pointer stands; faults are told in that order. */
export function createFaults(order: readonly string[]): Faults {
  const found: { readonly path: string; readonly error: LimnError }[] = [];
  const place = new Map(order.map((path, index) => [path, index]));

  const add = (path: string, error: LimnError) => void found.push({ path, error });

  async function attempt<T>(path: string, work: () => T | Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof LimnError) || error.code === 'cancelled') throw error;
      add(path, error);
      return undefined;
    }
  }

  function throwIfAny(): void {
    const sorted = found.toSorted((a, b) => (place.get(a.path) ?? 0) - (place.get(b.path) ?? 0));
    const [first] = sorted;
    if (first === undefined) return;
    const issues: Issue[] = sorted.flatMap(({ path, error }) => issuesAt(path, error));
    const causes = sorted.map(({ error }) => error);
    throw new LimnError(first.error.code, first.error.message, {
      issues,
      cause: causes.length === 1 ? first.error : new AggregateError(causes),
    });
  }
  return { attempt, add, throwIfAny };
}
