// The pool when more is asked than it can draw: who is refused, how soon, and whose turn it is.
import { afterEach, expect, it, vi } from 'vitest';
import { createPool, Overloaded, type Pool, type PoolOptions } from '../src/pool/pool.js';
import { patient, quick, slow } from './pool-pictures.js';

// Each test starts processes, which takes long on a machine that has other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let pool: Pool;
afterEach(() => pool.close());

async function openPool(limits: PoolOptions['limits'] = {}): Promise<void> {
  pool = createPool({ children: 1, limits: { ...patient, ...limits } });
  await pool.ready();
}

const draw = (tenant: string, spec = quick(), contentHash = '') =>
  pool.draw({ spec, sources: new Map(), contentHash, tenant, signal: new AbortController().signal });

/** Notes `name` when the picture is drawn, or the error. */
function noting(log: unknown[], name: string, drawing: Promise<unknown>): Promise<void> {
  return drawing.then(
    () => void log.push(name),
    (error) => void log.push(error),
  );
}

it('refuses what the queue has no room for, at once, with the time to come back', async () => {
  await openPool();
  const first = draw('one', slow());
  await vi.waitFor(() => expect(pool.stats().busy).toBe(1));
  const waiting = Array.from({ length: 8 }, () => draw('one'));
  const errors: unknown[] = [];
  const refused = noting(errors, 'drawn', draw('one'));
  // Nothing but promise callbacks ran: a refusal waits for no timer and no child.
  await Promise.resolve()
    .then(() => {})
    .then(() => {});
  expect(errors).toEqual([expect.any(Overloaded)]);
  expect((errors[0] as Overloaded).retryAfter).toBeGreaterThanOrEqual(1);
  await refused;
  expect(pool.stats()).toMatchObject({ queued: 8, refused: 1 });
  await Promise.all([first, ...waiting]);
});

it('refuses who would wait too long, though there is room', async () => {
  await openPool({ queueTime: 10 });
  const first = draw('one', slow());
  // The pool expects 50 ms a picture until it knows better.
  const second = draw('one');
  await expect(draw('one')).rejects.toMatchObject({ code: 'overloaded' });
  await Promise.all([first, second]);
});

it('lets tenants take turns, however many pictures each asks for', async () => {
  await openPool();
  const log: unknown[] = [];
  const first = noting(log, 'first', draw('busy', slow()));
  const busy = [1, 2, 3, 4].map((n) => noting(log, `busy ${n}`, draw('busy')));
  const calm = [1, 2].map((n) => noting(log, `calm ${n}`, draw('calm')));
  await Promise.all([first, ...busy, ...calm]);
  expect(log).toEqual(['first', 'busy 1', 'calm 1', 'busy 2', 'calm 2', 'busy 3', 'busy 4']);
});

it('lets nobody fill the queue for all', async () => {
  await openPool();
  const log: unknown[] = [];
  const first = noting(log, 'first', draw('busy', slow()));
  const busy = Array.from({ length: 8 }, () => noting([], '', draw('busy')));
  const calm = noting(log, 'calm', draw('calm'));
  await expect(draw('busy')).rejects.toMatchObject({ code: 'overloaded' });
  await Promise.all([first, calm, ...busy]);
  expect(log).toEqual(['first', 'calm']);
});

it('waits for no more than twice the room, however many tenants come', async () => {
  await openPool();
  const first = draw('first', slow());
  const tenants = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
  const all = tenants.flatMap((tenant) => Array.from({ length: 8 }, () => draw(tenant)));
  const settled = Promise.allSettled([first, ...all]);
  expect(pool.stats()).toMatchObject({ queued: 16, refused: 64 - 16 });
  await settled;
});
