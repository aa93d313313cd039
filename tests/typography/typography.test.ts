import { beforeAll, expect, it } from 'vitest';
import { compare, missedTargets, type Outcome, summaryOf } from './compare.js';
import { corpus, families, kinds } from './corpus.js';
import { readExpected } from './expected.js';
import { createLimnLines } from './limn-lines.js';

let outcomes: readonly Outcome[];

beforeAll(async () => {
  outcomes = await compare(readExpected(), createLimnLines());
}, 120_000);

it('has strings of every kind in many languages, set in every family', () => {
  const samples = corpus();
  expect(samples.length).toBeGreaterThanOrEqual(600);
  expect(new Set(samples.map(({ lang }) => lang)).size).toBeGreaterThanOrEqual(24);
  expect(new Set(samples.map(({ kind }) => kind)).size).toBe(kinds.length);
  expect(new Set(outcomes.map(({ setting }) => setting.family)).size).toBe(families.length);
});

it('ends lines where Chromium does', () => {
  expect(missedTargets(summaryOf(outcomes))).toEqual([]);
});
