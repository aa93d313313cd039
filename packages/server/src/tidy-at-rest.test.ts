import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, it } from 'vitest';
import { tidyAtRest } from './tidy-at-rest.js';

let end = () => {};
afterEach(() => end());

/** Garbage that V8 has no reason to collect by itself. */
const garbage = () => new WeakRef({ of: 'this test' });

function work(milliseconds: number): void {
  for (const start = performance.now(); performance.now() - start < milliseconds; );
}

it('collects garbage when there is nothing to do, and again after more work', async () => {
  end = tidyAtRest(200);
  for (let round = 0; round < 2; round++) {
    const left = garbage();
    work(300);
    await expect.poll(() => left.deref() === undefined, { timeout: 10_000, interval: 1000 }).toBe(true);
  }
});

it('collects nothing while there is work', async () => {
  end = tidyAtRest(200);
  const left = garbage();
  for (let round = 0; round < 20; round++) {
    work(40);
    await sleep(10);
  }
  expect(left.deref()).toBeDefined();
});
