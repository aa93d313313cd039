import { LimnError } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { createSingleFlight } from './single-flight.js';

const { signal: never } = new AbortController();

/** Work that ends when it is told to. */
function deferred() {
  let finish: (value: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const result = new Promise<string>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  const signals: AbortSignal[] = [];
  const work = (signal: AbortSignal) => {
    signals.push(signal);
    return result;
  };
  return { work, finish, fail, signals };
}

describe('the same work, wanted several times at once,', () => {
  it('is done once', async () => {
    const flights = createSingleFlight<string>();
    const { work, finish, signals } = deferred();
    const all = [1, 2, 3].map(() => flights.run('a', work, never));
    await Promise.resolve();
    expect([signals.length, flights.size(), flights.joined()]).toEqual([1, 1, 2]);
    finish('done');
    expect(await Promise.all(all)).toEqual(['done', 'done', 'done']);
    expect(flights.size()).toBe(0);
    expect(signals[0]?.aborted).toBe(false);
  });

  it('is done again by who comes after', async () => {
    const flights = createSingleFlight<number>();
    let count = 0;
    const work = async () => ++count;
    expect([await flights.run('a', work, never), await flights.run('a', work, never)]).toEqual([1, 2]);
  });

  it('is other work under another name', async () => {
    const flights = createSingleFlight<string>();
    const run = (key: string) => flights.run(key, async () => key, never);
    expect(await Promise.all([run('a'), run('b')])).toEqual(['a', 'b']);
    expect(flights.joined()).toBe(0);
  });

  it('fails for all, and is tried again by who comes after', async () => {
    const flights = createSingleFlight<string>();
    const { work, fail } = deferred();
    const all = [1, 2].map(() => flights.run('a', work, never));
    fail(new Error('no'));
    expect(await Promise.allSettled(all)).toMatchObject([
      { reason: new Error('no') },
      { reason: new Error('no') },
    ]);
    expect(await flights.run('a', async () => 'yes', never)).toBe('yes');
  });

  it('fails the same way when it fails at once', async () => {
    const flights = createSingleFlight<string>();
    const work = () => {
      throw new Error('no');
    };
    await expect(flights.run('a', work, never)).rejects.toThrow('no');
    expect(flights.size()).toBe(0);
  });
});

describe('who gives up', () => {
  it('stops waiting at once; the others get their result', async () => {
    const flights = createSingleFlight<string>();
    const { work, finish, signals } = deferred();
    const impatient = new AbortController();
    const first = flights.run('a', work, impatient.signal);
    const second = flights.run('a', work, never);
    await Promise.resolve();
    impatient.abort();
    await expect(first).rejects.toMatchObject({ name: 'LimnError', code: 'cancelled' });
    expect(signals[0]?.aborted).toBe(false);
    finish('done');
    expect(await second).toBe('done');
  });

  it('as the last one ends the work, and the next to come begins anew', async () => {
    const flights = createSingleFlight<string>();
    const [old, fresh] = [deferred(), deferred()];
    const stops = [new AbortController(), new AbortController()];
    const all = stops.map(({ signal }) => flights.run('a', old.work, signal));
    await Promise.resolve();
    stops[0]?.abort();
    await expect(all[0]).rejects.toBeInstanceOf(LimnError);
    expect(old.signals[0]?.aborted).toBe(false);
    stops[1]?.abort();
    await expect(all[1]).rejects.toBeInstanceOf(LimnError);
    expect(old.signals[0]?.aborted).toBe(true);
    const next = flights.run('a', fresh.work, never);
    old.finish('old');
    fresh.finish('fresh');
    expect(await next).toBe('fresh');
  });

  it('before anything began, begins nothing', async () => {
    const flights = createSingleFlight<string>();
    const { work, signals } = deferred();
    await expect(flights.run('a', work, AbortSignal.abort())).rejects.toMatchObject({ code: 'cancelled' });
    expect([signals.length, flights.size()]).toEqual([0, 0]);
  });
});
