// Whatever comes in: the code that is documented, in time, by the same process, and the next good request gives the
// same bytes as before.
import { limitOf } from '@limn/spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type HostedEngine, hostEngine } from './hosted-engine.js';
import { bodies } from './hostile/bodies.js';
import { type Row, red, spec, text } from './hostile/row.js';
import { codes, fields, sizes, texts } from './hostile/specs.js';

/** Milliseconds for a request that names no time of its own; a fraction of this on an idle machine. */
const usual = 2500;

const good = spec([red, text('The next **good** request')]);
let engine: HostedEngine;
let goodBytes: Uint8Array;
let pid: number;

beforeAll(async () => {
  engine = await hostEngine();
  pid = engine.pid;
  goodBytes = (await engine.render(good)).rendered!.bytes;
});
afterAll(() => engine.stop());

function outcomeOf({ rendered, refused, thrown }: Answer): string[] {
  if (thrown !== undefined) return [`threw ${thrown}`];
  const issues = rendered?.warnings ?? refused?.issues ?? [];
  return [rendered ? 'drawn' : refused!.code, ...issues.map(({ code }) => code)];
}

async function survives([, request, outcome, within = usual]: Row): Promise<void> {
  const answer = await engine.render(request);
  const [verdict, issue] = outcome.split(' ');
  const found = outcomeOf(answer);
  expect(found[0]).toBe(verdict);
  if (issue !== undefined) expect(found.slice(1)).toContain(issue);
  expect(answer.milliseconds).toBeLessThan(within);
  expect(answer.refused?.message ?? '').not.toMatch(/\/work\/|node_modules|\.ts:|at \w+ \(/);
  expect(engine.isAlive() && engine.pid).toBe(pid);
  expect(Buffer.compare((await engine.render(good)).rendered!.bytes, goodBytes)).toBe(0);
}

describe.each([
  ['a body', bodies],
  ['a canvas', sizes],
  ['a field', fields],
  ['a text', texts],
  ['a code', codes],
] as const)('%s:', (_, rows) => {
  it.each(rows)('%s', (...row) => survives(row as Row));
});
