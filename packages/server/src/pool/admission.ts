import type { FairQueue } from './fair-queue.js';
import type { PoolLimits } from './limits.js';
import { Overloaded } from './overloaded.js';

/** Decides at once who may wait for a turn, from how long recent pictures took. */
export interface Admission {
  /** @throws Overloaded when a new request of `tenant` would wait too long, or too many wait already */
  readonly check: (tenant: string) => void;
  /** How many were refused. */
  readonly refused: () => number;
  /** Notes how many milliseconds a child was busy with a picture. */
  readonly note: (milliseconds: number) => void;
  /** Milliseconds that a child is busy with a picture, a moving average. */
  readonly average: () => number;
}

interface AdmissionOptions {
  readonly queue: Pick<FairQueue<never>, 'length' | 'lengthOf' | 'tenantsWith' | 'ahead'>;
  readonly limits: PoolLimits;
  /** How many children the pool keeps. */
  readonly size: number;
  /** How many of them draw or could. */
  readonly working: () => number;
}

/** Weight of the newest picture in the average. */
const newest = 0.1;

export function createAdmission({ queue, limits, size, working }: AdmissionOptions): Admission {
  let average = 50;
  let refused = 0;
  const capacity = limits.queuePerProcess * size;
  const waitFor = (pictures: number) => (pictures * average) / Math.max(1, working());

  /** A full queue is still open to who has less than their part of it, so that nobody can fill it for all. */
  function isFull(tenant: string): boolean {
    if (queue.length() < capacity) return false;
    const part = Math.floor(capacity / queue.tenantsWith(tenant));
    return queue.length() >= 2 * capacity || queue.lengthOf(tenant) >= part;
  }

  return {
    check(tenant) {
      if (!isFull(tenant) && waitFor(queue.ahead(tenant)) <= limits.queueTime) return;
      refused++;
      throw new Overloaded(waitFor(queue.length()));
    },
    refused: () => refused,
    note(milliseconds) {
      average += (milliseconds - average) * newest;
    },
    average: () => average,
  };
}
