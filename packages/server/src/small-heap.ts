import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Has garbage collected when the heap is half as large again as what lives in it. Left alone, V8 lets it grow to a multiple of that,
 * and dead buffers beside it, whose room malloc keeps for good between those that live. A V8 that does not know the
 * flag goes on without it, here and below.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}

/** Collects all garbage and moves together what lives: some tens of milliseconds in which nothing else is done. */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  setFlagsFromString('--compact-on-every-full-gc');
  const collect = runInNewContext('globalThis.gc') as (() => void) | undefined;
  collect?.();
  setFlagsFromString('--no-compact-on-every-full-gc');
  setFlagsFromString('--no-expose-gc');
}
