import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected when the heap is half as large again as what lives in it. Left alone, V8 lets it grow to four times of that,
 * and 64 MiB of dead buffers beside it, which malloc keeps for good between those that live. A V8 that does not know the
 * flag goes on without it.
 */
export function keepHeapSmall(): void {
  setFlagsFromString('--heap-growing-percent=50');
}
