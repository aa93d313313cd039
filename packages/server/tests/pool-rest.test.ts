// The pool with nothing to draw: children that grew are replaced, one after the other, and only then.
import { afterEach, expect, it, vi } from 'vitest';
import { createPool, type Exit, type Pool, type PoolOptions, type PoolStats } from '../src/pool/pool.js';
import { patient, quick, slow } from './pool-pictures.js';

// Each test starts processes, which takes long on a machine that has other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pool: Pool;
afterEach(() => pool.close());

/** Each child that ended, with what the pool was like then. */
type Ended = Exit & Pick<PoolStats, 'ready'>;

async function openPool(limits: PoolOptions['limits']): Promise<Ended[]> {
  const ended: Ended[] = [];
  const onExit = (exit: Exit) => void ended.push({ ...exit, ready: pool.stats().ready });
  pool = createPool({ children: 2, limits: { ...patient, ...limits }, onExit });
  await vi.waitFor(() => expect(pool.stats().ready).toBe(3), { timeout: 50_000 });
  return ended;
}

const draw = (spec = quick()) =>
  pool.draw({
    spec,
    sources: new Map(),
    contentHash: '',
    tenant: '',
    signal: new AbortController().signal,
  });
const sleep = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

it('replaces those that grew, while as many as may work still can, and leaves the others', async () => {
  const ended = await openPool({ restAfter: 1000, growthKept: 1024 * 1024 });
  const fresh = pool.stats().pids;
  await Promise.all([draw(slow('one')), draw(slow('two'))]);
  await vi.waitFor(() => expect(pool.stats()).toMatchObject({ ready: 3, started: 5 }), { timeout: 50_000 });
  await sleep(1500);
  expect(ended).toMatchObject([
    { reason: 'recycled_rest', drawn: 1, ready: 2 },
    { reason: 'recycled_rest', drawn: 1, ready: 2 },
  ]);
  expect(pool.stats().pids.filter((pid) => fresh.includes(pid))).toHaveLength(1);
});

it('replaces none that grew by less than it may', async () => {
  const ended = await openPool({ restAfter: 500, growthKept: 1024 ** 3 });
  await Promise.all([draw(slow('one')), draw(slow('two'))]);
  await sleep(1500);
  expect(ended).toEqual([]);
});

it('replaces none in the gaps of work, and stops replacing when there is work again', async () => {
  const ended = await openPool({ restAfter: 1000, growthKept: 1024 * 1024 });
  await Promise.all([draw(slow('one')), draw(slow('two'))]);
  for (let picture = 0; picture < 20; picture++) {
    await draw();
    await sleep(100);
  }
  expect(ended).toEqual([]);
  await vi.waitFor(() => expect(ended).toHaveLength(1), { timeout: 50_000, interval: 5 });
  while (pool.stats().ready < 3) await draw();
  await draw();
  expect(ended).toHaveLength(1);
});
