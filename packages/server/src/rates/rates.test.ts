import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { createRates, type Rates } from './rates.js';

let elapsed: number;
let rates: Rates;

/** Unix seconds when the tests begin; their clocks go together. */
const start = 1_800_000_000;

beforeEach(() => {
  elapsed = 0;
  rates = createRates({ elapsed: () => elapsed, now: () => start * 1000 + elapsed });
});

const takeMany = (count: number, limit: number, id = 'a') =>
  Array.from({ length: count }, () => rates.take(id, limit).allowed).filter(Boolean).length;

describe('a limit', () => {
  it('allows as many requests as it says', () => {
    expect(takeMany(15, 10)).toBe(10);
  });

  it('tells how many are left, and when there will be more', () => {
    expect(rates.look('a', 3)).toEqual({
      allowed: true,
      limit: 3,
      remaining: 3,
      reset: start,
      retryAfter: 0,
    });
    expect(rates.take('a', 3)).toMatchObject({ remaining: 2, reset: start + 60 });
    elapsed = 10_000;
    expect(rates.take('a', 3)).toMatchObject({ remaining: 1, reset: start + 60 });
    expect(rates.take('a', 3)).toMatchObject({
      allowed: true,
      remaining: 0,
      reset: start + 60,
      retryAfter: 0,
    });
    elapsed = 20_500;
    expect(rates.take('a', 3)).toEqual({
      allowed: false,
      limit: 3,
      remaining: 0,
      reset: start + 60,
      retryAfter: 40,
    });
  });

  it('slides: each request is given back a minute after it was made', () => {
    takeMany(5, 10);
    elapsed = 30_000;
    takeMany(5, 10);
    elapsed = 59_999;
    expect(takeMany(10, 10)).toBe(0);
    elapsed = 60_000;
    expect(takeMany(10, 10)).toBe(5);
    elapsed = 90_000;
    expect(takeMany(10, 10)).toBe(5);
  });

  it('is kept by who waits as long as he is told', () => {
    takeMany(3, 3);
    elapsed = 12_345;
    const { retryAfter } = rates.take('a', 3);
    elapsed += retryAfter * 1000;
    expect(rates.take('a', 3).allowed).toBe(true);
  });

  it('lets who keeps to it exactly go on for ever', () => {
    for (let index = 0; index < 500; index++) {
      expect(rates.take('a', 100).allowed).toBe(true);
      elapsed += 600;
    }
  });

  it('costs nothing where it refuses or is looked at', () => {
    takeMany(2, 2);
    elapsed = 50_000;
    takeMany(100, 2);
    for (let index = 0; index < 100; index++) rates.look('a', 2);
    elapsed = 60_000;
    expect(takeMany(5, 2)).toBe(2);
  });

  it('may be lowered and raised', () => {
    takeMany(8, 10);
    elapsed = 1000;
    takeMany(2, 10);
    expect(rates.look('a', 4)).toMatchObject({ allowed: false, remaining: 0, retryAfter: 59 });
    expect(rates.look('a', 1)).toMatchObject({ allowed: false, remaining: 0, retryAfter: 60 });
    expect(rates.look('a', 12)).toMatchObject({ allowed: true, remaining: 2 });
  });

  it('is of each caller alone', () => {
    takeMany(5, 5, 'a');
    expect(rates.look('b', 5).remaining).toBe(5);
  });

  it('gives back a request that turned out to cost nothing', () => {
    takeMany(3, 3);
    rates.giveBack('a');
    expect(rates.look('a', 3)).toMatchObject({ allowed: true, remaining: 1 });
    for (let index = 0; index < 5; index++) rates.giveBack('a');
    rates.giveBack('nobody');
    expect(rates.look('a', 3).remaining).toBe(3);
  });

  it('is never passed, in whatever 60 seconds one looks', () => {
    const steps = fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 1, maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 12 }), (waits, limit) => {
        let now = 0;
        const some = createRates({ elapsed: () => now, now: () => now });
        const allowed: number[] = [];
        for (const wait of waits) {
          now += wait;
          if (some.take('a', limit).allowed) allowed.push(now);
        }
        for (const from of allowed) {
          const within = allowed.filter((at) => at >= from && at < from + 60_000);
          expect(within.length).toBeLessThanOrEqual(limit);
        }
      }),
    );
  });
});

it('remembers no more callers than it has room for, and forgets the one seen least lately', () => {
  const small = createRates({ capacity: 100, elapsed: () => 0, now: () => 0 });
  small.take('regular', 2);
  for (let index = 0; index < 1000; index++) {
    small.take(`passer-by ${index}`, 1);
    if (index % 50 === 0) small.look('regular', 2);
  }
  expect(small.stats()).toEqual({ ids: 100 });
  expect(small.look('regular', 2).remaining).toBe(1);
});
