// The pool with real children: what it draws, and what it does when children die, stop, hang or grow.
import type { Spec } from '@limn/spec';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  createPool,
  type Drawn,
  type DrawTask,
  type Exit,
  type Pool,
  type PoolOptions,
} from '../src/pool/pool.js';
import { patient, quick, slow } from './pool-pictures.js';

// Each test starts processes, which takes long on a machine that has other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const pools: Pool[] = [];
afterEach(async () => {
  await Promise.all(pools.splice(0).map((pool) => pool.close()));
});

async function openPool(options: Partial<PoolOptions> = {}): Promise<{ pool: Pool; exits: Exit[] }> {
  const exits: Exit[] = [];
  const limits = { ...patient, ...options.limits };
  const onExit = (exit: Exit) => void exits.push(exit);
  const pool = createPool({ children: 1, ...options, onExit, limits });
  pools.push(pool);
  await pool.ready();
  return { pool, exits };
}

function taskOf(spec: Spec, given: Partial<DrawTask> = {}): DrawTask {
  const signal = new AbortController().signal;
  return { spec, sources: new Map(), contentHash: JSON.stringify(spec), tenant: 'one', signal, ...given };
}

const spare = (pool: Pool) => vi.waitFor(() => expect(pool.stats().ready).toBe(2), { timeout: 50_000 });

/** Sends a signal to the child that draws, once it draws. */
async function signalBusy(pool: Pool, signal: NodeJS.Signals, not?: number): Promise<number> {
  const pid = await vi.waitFor(
    () => {
      const [found] = pool.stats().busyPids.filter((each) => each !== not);
      if (found === undefined) throw new Error('No child draws.');
      return found;
    },
    { interval: 5, timeout: 50_000 },
  );
  process.kill(pid, signal);
  return pid;
}

const codeOf = (drawing: Promise<Drawn>) =>
  drawing.then(
    () => 'drawn',
    (error) => error.code,
  );

describe('a pool draws', () => {
  it('gives the picture with its size, its warnings and the time of each step', async () => {
    const { pool } = await openPool();
    const picture = await pool.draw(taskOf(quick()));
    expect(picture).toMatchObject({ mimeType: 'image/png', width: 200, height: 60, warnings: [] });
    expect(Buffer.from(picture.bytes).subarray(1, 4).toString()).toBe('PNG');
    expect(Object.keys(picture.stages)).toEqual(expect.arrayContaining(['queue', 'layout', 'write']));
  });

  it('gives the same bytes from every child', async () => {
    const { pool } = await openPool({ children: 2 });
    const all = await Promise.all([1, 2, 3, 4].map(() => pool.draw(taskOf(quick()))));
    expect(new Set(all.map(({ bytes }) => Buffer.from(bytes).toString('base64'))).size).toBe(1);
  });
});

describe('a child that is lost', () => {
  it('costs one more drawing, by another child', async () => {
    const { pool, exits } = await openPool();
    await spare(pool);
    const drawing = pool.draw(taskOf(slow()));
    const pid = await signalBusy(pool, 'SIGKILL');
    expect((await drawing).mimeType).toBe('image/avif');
    expect(exits).toMatchObject([{ pid, reason: 'crash', signal: 'SIGKILL' }]);
    expect(pool.stats()).toMatchObject({ retried: 1, quarantined: 0 });
    await spare(pool);
  });

  it('is not noticed when it did nothing', async () => {
    const { pool } = await openPool();
    await spare(pool);
    for (const pid of pool.stats().pids) process.kill(pid, 'SIGKILL');
    expect((await pool.draw(taskOf(quick()))).mimeType).toBe('image/png');
  });

  it('ends a picture that is drawn twice in vain, which is then refused at once, and no other', async () => {
    const { pool } = await openPool();
    const code = codeOf(pool.draw(taskOf(slow())));
    const first = await signalBusy(pool, 'SIGKILL');
    await signalBusy(pool, 'SIGKILL', first);
    expect(await code).toBe('render_crashed');
    const { started } = pool.stats();
    expect(await codeOf(pool.draw(taskOf(slow())))).toBe('render_crashed');
    expect(pool.stats()).toMatchObject({ quarantined: 1, started });
    expect(await codeOf(pool.draw(taskOf(slow('other'))))).toBe('drawn');
  });

  it('leaves quarantine after its time', async () => {
    const { pool } = await openPool({ limits: { quarantineTime: 50 } });
    const code = codeOf(pool.draw(taskOf(slow())));
    const first = await signalBusy(pool, 'SIGKILL');
    await signalBusy(pool, 'SIGKILL', first);
    expect(await code).toBe('render_crashed');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await codeOf(pool.draw(taskOf(slow())))).toBe('drawn');
  });

  it('is ended and replaced when it is stopped, and the picture drawn by another', async () => {
    const { pool, exits } = await openPool();
    const drawing = codeOf(pool.draw(taskOf(slow())));
    const pid = await signalBusy(pool, 'SIGSTOP');
    expect(await drawing).toBe('drawn');
    expect(exits).toMatchObject([{ pid, reason: 'stopped' }]);
  });
});

describe('a child that overruns', () => {
  it('is ended at the deadline, and draws nothing else meanwhile', async () => {
    const { pool, exits } = await openPool({ limits: { renderTime: 100 } });
    await spare(pool);
    expect(await codeOf(pool.draw(taskOf(slow())))).toBe('render_deadline_exceeded');
    expect(await codeOf(pool.draw(taskOf(quick())))).toBe('drawn');
    expect(exits).toMatchObject([{ reason: 'deadline', signal: 'SIGKILL' }]);
    expect(pool.stats().retried).toBe(0);
  });

  it('is ended when it takes too much memory, and the picture refused from then on', async () => {
    const { pool, exits } = await openPool({ limits: { memory: 60 * 1024 * 1024 } });
    expect(await codeOf(pool.draw(taskOf(slow())))).toBe('render_memory_exceeded');
    expect(exits.map(({ reason }) => reason)).toEqual(['memory', 'memory']);
    expect(await codeOf(pool.draw(taskOf(slow())))).toBe('render_memory_exceeded');
    expect(exits).toHaveLength(2);
  });
});

describe('a child is replaced', () => {
  it.each([
    ['when it has drawn enough', { renderCount: 5 }, 'recycled_count'],
    ['when it holds too much memory', { memoryKept: 1024 }, 'recycled_memory'],
  ])(
    '%s, and no picture is lost',
    async (_, limits, reason) => {
      const { pool, exits } = await openPool({ children: 2, limits: { ...limits, queueTime: 60_000 } });
      const round = () =>
        Promise.all(Array.from({ length: 16 }, (_, i) => codeOf(pool.draw(taskOf(quick(`${i}`))))));
      await vi.waitFor(
        async () => {
          expect(new Set(await round())).toEqual(new Set(['drawn']));
          expect(exits.length).toBeGreaterThan(1);
        },
        { timeout: 50_000, interval: 20 },
      );
      expect(new Set(exits.map((exit) => exit.reason))).toEqual(new Set([reason]));
      expect(pool.stats()).toMatchObject({ retried: 0, refused: 0 });
    },
    60_000,
  );
});

describe('who goes away', () => {
  it('gives up the place in the queue', async () => {
    const { pool } = await openPool();
    const first = pool.draw(taskOf(slow()));
    const leaving = new AbortController();
    const second = codeOf(pool.draw(taskOf(quick(), { signal: leaving.signal })));
    expect(pool.stats().queued).toBe(1);
    leaving.abort();
    expect(await second).toBe('cancelled');
    expect(pool.stats().queued).toBe(0);
    await first;
  });

  it('is answered at once while the picture is drawn, and no child is ended for it', async () => {
    const { pool, exits } = await openPool();
    const leaving = new AbortController();
    const drawing = codeOf(pool.draw(taskOf(slow(), { signal: leaving.signal })));
    await vi.waitFor(() => expect(pool.stats().busy).toBe(1));
    leaving.abort();
    expect(await drawing).toBe('cancelled');
    expect(await codeOf(pool.draw(taskOf(quick())))).toBe('drawn');
    expect(exits).toEqual([]);
  });

  it('was never there', async () => {
    const { pool } = await openPool();
    expect(await codeOf(pool.draw(taskOf(quick(), { signal: AbortSignal.abort() })))).toBe('cancelled');
  });
});

it('tells pictures in hand when it is closed', async () => {
  const { pool } = await openPool();
  const codes = [slow(), quick()].map((spec) => codeOf(pool.draw(taskOf(spec))));
  await pool.close();
  expect(await Promise.all(codes)).toEqual(['cancelled', 'cancelled']);
  expect(pool.stats().pids).toEqual([]);
});
