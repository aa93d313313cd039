import { collectGarbage } from './small-heap.js';

/** Milliseconds of a look at how busy the event loop was. */
const usualInterval = 4000;
/** Part of the time that a loop works which has next to nothing to do. */
const rest = 0.02;

/** Collects garbage once when the process rests after work: V8 leaves it until more is made. Returns what ends it. */
export function tidyAtRest(interval = usualInterval): () => void {
  let before = performance.eventLoopUtilization();
  let hasWorked = true;
  const timer = setInterval(() => {
    const { utilization } = performance.eventLoopUtilization(before);
    if (utilization <= rest && hasWorked) collectGarbage();
    hasWorked = utilization > rest;
    // Taken now, so that collecting does not count as work.
    before = performance.eventLoopUtilization();
  }, interval).unref();
  return () => clearInterval(timer);
}
