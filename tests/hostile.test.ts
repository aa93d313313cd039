// Whatever comes in: the code that is documented, in time, by the same process, and the next good request gives the
// same bytes as before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type HostedEngine, hostEngine } from './hosted-engine.js';
import { type BadHost, badAddress, startBadHost } from './hostile/bad-host.js';
import { bodies } from './hostile/bodies.js';
import { fonts, goodFont, inFont } from './hostile/fonts.js';
import { pictures } from './hostile/pictures.js';
import { type Row, red, spec, text } from './hostile/row.js';
import { badAnswers, unreachable } from './hostile/sources.js';
import { codes, fields, sizes, texts } from './hostile/specs.js';
import { vectors } from './hostile/vectors.js';
import { requires } from './requirement.js';

/** Milliseconds for a request that names no time of its own; a fraction of this on an idle machine. */
const usual = 2500;

const good = spec([red, text('The next **good** request')]);
let engine: HostedEngine;
let goodBytes: Uint8Array;
let pid: number;

async function useEngine(options: Parameters<typeof hostEngine>[0] = {}): Promise<void> {
  engine = await hostEngine(options);
  pid = engine.pid;
  goodBytes = await drawnBytes(good);
}

async function drawnBytes(request: unknown): Promise<Uint8Array> {
  return (await engine.render(request)).rendered!.bytes;
}

function outcomeOf({ rendered, refused, thrown }: Answer): string[] {
  if (thrown !== undefined) return [`threw ${thrown}`];
  const issues = rendered?.warnings ?? refused?.issues ?? [];
  return [rendered ? 'drawn' : refused!.code, ...issues.map(({ code }) => code)];
}

async function survives([, request, outcome, within = usual]: Row): Promise<void> {
  const answer = await engine.render(request);
  const [verdicts, issue] = outcome.split(' ');
  const [verdict, ...issues] = outcomeOf(answer);
  expect(verdicts!.split('|')).toContain(verdict);
  if (issue !== undefined) expect(issues).toContain(issue);
  expect(answer.milliseconds).toBeLessThan(within);
  expect(JSON.stringify(answer.refused ?? '')).not.toMatch(/node_modules|\.ts:|\bat \w+ \(|root:x:/);
  expect(engine.isAlive() && engine.pid).toBe(pid);
  expect(Buffer.compare(await drawnBytes(good), goodBytes)).toBe(0);
}

describe('an engine survives', () => {
  beforeAll(() => useEngine());
  afterAll(() => engine.stop());

  describe.each([
    ['a body', bodies],
    ['a canvas', sizes],
    ['a field', fields],
    ['a text', texts],
    ['a code', codes],
    ['a picture', pictures],
    ['an SVG', vectors],
    ['a font', fonts],
  ] as const)('%s:', (_, rows) => {
    for (const row of rows) it(row[0], () => survives(row));
  });

  it('and lets no request see the fonts of another, before, after or at the same time', async () => {
    const words = 'Whose Inter?';
    const bundled = spec([text(words)]);
    const [before, own] = [await drawnBytes(bundled), await drawnBytes(inFont(goodFont, 'Inter', words))];
    expect(Buffer.compare(before, own)).not.toBe(0);
    const mixed = [bundled, inFont(goodFont, 'Inter', words), bundled, inFont(goodFont, 'inter', words)];
    const drawn = await Promise.all(mixed.map(drawnBytes));
    const after = await drawnBytes(bundled);
    expect(drawn.map((bytes) => Buffer.compare(bytes, before) === 0)).toEqual([true, false, true, false]);
    expect(Buffer.compare(after, before)).toBe(0);
    const other = await engine.render(spec([text(words, { font_name: 'House' })]));
    expect(outcomeOf(other)).toContain('font_unknown');
  });
});

describe.skipIf(!requires('openssl'))('an engine keeps to the addresses that are allowed:', () => {
  let host: BadHost;

  beforeAll(async () => {
    host = await startBadHost();
    await useEngine({
      options: { allowedNetworks: [`${badAddress}/32`], allowedPorts: [host.port, host.sentinelPort] },
      environment: { NODE_EXTRA_CA_CERTS: host.certificate },
    });
  });
  afterAll(async () => {
    await engine.stop();
    host.stop();
  });

  // The tables are asked for twice: the ports are known only when the servers stand.
  const names = (rows: readonly Row[]) => rows.map(([name]) => name);
  it.each(names(unreachable(0)))('%s', async (name) => {
    await survives(unreachable(host.sentinelPort).find((row) => row[0] === name)!);
    expect(host.reached()).toBe(0);
  });
  it.each(names(badAnswers('')))('%s', async (name) => {
    await survives(badAnswers(host.origin).find((row) => row[0] === name)!);
    expect(host.reached()).toBe(0);
  });
});
