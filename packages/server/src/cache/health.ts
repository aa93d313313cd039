/** How a disk is: after a fault it is left alone for a while. */
export interface Health {
  fault(error: unknown): void;
  worked(): void;
  isResting(): boolean;
  faults(): number;
}

/** Milliseconds. */
const rest = 60_000;

/** `warn` is told of the first fault after all was well, not of each. */
export function createHealth(warn: (error: unknown) => void): Health {
  let faults = 0;
  let isFaulty = false;
  let restingUntil = Number.NEGATIVE_INFINITY;
  return {
    fault: (error) => {
      faults += 1;
      restingUntil = performance.now() + rest;
      if (!isFaulty) warn(error);
      isFaulty = true;
    },
    worked: () => {
      isFaulty = false;
      restingUntil = Number.NEGATIVE_INFINITY;
    },
    isResting: () => performance.now() < restingUntil,
    faults: () => faults,
  };
}
