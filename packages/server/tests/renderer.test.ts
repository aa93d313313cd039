// The service's main path with real children: what is drawn, what is kept, and what a source's fault becomes.
import { createHash } from 'node:crypto';
import { LimnError, parse, type Spec } from '@limn/spec';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createResultCache } from '../src/cache/result-cache.js';
import { createPool, type Pool } from '../src/pool/pool.js';
import { createRenderer, type Renderer, type RenderRequest } from '../src/renderer.js';
import { patient, quick, slow } from './pool-pictures.js';

// Each test starts processes, which takes long on a machine that has other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h10v10H0z"/></svg>';
/** What lies at the addresses of these tests. */
const world: Readonly<Record<string, () => Uint8Array>> = {
  '/one.svg': () => Buffer.from(svg),
  '/two.svg': () => Buffer.from(svg),
  '/red.svg': () => Buffer.from(svg.replace('<path', '<path fill="red"')),
  '/gone.svg': () => {
    throw new LimnError('source_fetch_failed', 'The server answered 404.');
  },
};

const sources = {
  async load({ url }: { readonly url: string }) {
    const bytes = world[new URL(url).pathname]!();
    return { bytes, hash: createHash('sha256').update(bytes).digest('hex') };
  },
};

function pictureOf(...paths: readonly string[]): Spec {
  const layers = paths.map((path, index) => ({
    index,
    type: 'image',
    file: { type: 'url', name: 'picture', url: `https://files.example${path}` },
    position: { x: 0, y: 0 },
    dimensions: { width: 40, height: 40 },
  }));
  return parse({ dimensions: { width: 40, height: 40 }, layers });
}

let pool: Pool;
let renderer: Renderer;
beforeAll(async () => {
  pool = createPool({ children: 1, limits: patient });
  await pool.ready();
});
afterAll(() => pool.close());
beforeEach(() => {
  const results = createResultCache({ memoryBytes: 1024 * 1024 });
  renderer = createRenderer({ pool, results, sources, engineVersion: 'test' });
});

const render = (spec: Spec, given: Partial<RenderRequest> = {}) =>
  renderer.render({ spec, tenant: 'one', signal: new AbortController().signal, ...given });

describe('a picture', () => {
  it('is drawn once and then kept under its key', async () => {
    const drawn = await render(quick());
    const kept = await render(quick());
    expect([drawn.from, kept.from]).toEqual(['drawn', 'memory']);
    expect(kept.bytes.equals(drawn.bytes)).toBe(true);
    expect(kept.key).toBe(drawn.key);
    expect(renderer.kept(drawn.key)?.bytes.equals(drawn.bytes)).toBe(true);
    expect(renderer.kept('0'.repeat(64))).toBeUndefined();
    expect(Object.keys(drawn.stages)).toEqual(expect.arrayContaining(['sources', 'queue', 'write']));
  });

  it('is drawn once for all who ask at the same time', async () => {
    const all = await Promise.all([1, 2, 3].map(() => render(quick('together'))));
    expect(new Set(all.map(({ key }) => key)).size).toBe(1);
    expect(all.every(({ bytes }) => bytes.equals(all[0]!.bytes))).toBe(true);
  });

  it('has another key for other words, and another engine', async () => {
    const { key } = await render(quick());
    const results = createResultCache({ memoryBytes: 1024 * 1024 });
    const next = createRenderer({ pool, results, sources, engineVersion: 'next' });
    const other = await next.render({ spec: quick(), tenant: '', signal: new AbortController().signal });
    expect(new Set([key, other.key, (await render(quick('other'))).key]).size).toBe(3);
  });

  it('is judged where that is asked for, and kept with what was found', async () => {
    const plain = await render(quick());
    const judged = await render(quick(), { lint: {} });
    expect(plain.findings).toBeUndefined();
    expect(judged.findings).toBeInstanceOf(Array);
    expect(judged.bytes.equals(plain.bytes)).toBe(true);
    expect((await render(quick(), { lint: {} })).findings).toEqual(judged.findings);
  });
});

describe('sources', () => {
  it('are told apart by what lies there, not by their address', async () => {
    const [one, two, red] = [
      await render(pictureOf('/one.svg')),
      await render(pictureOf('/two.svg')),
      await render(pictureOf('/red.svg')),
    ];
    expect([one.from, two.from, red.from]).toEqual(['drawn', 'memory', 'drawn']);
    expect(red.bytes.equals(one.bytes)).toBe(false);
  });

  it('have their faults told together, each with its pointer', async () => {
    const drawing = render(pictureOf('/gone.svg', '/one.svg', '/gone.svg?again'));
    await expect(drawing).rejects.toMatchObject({
      code: 'source_fetch_failed',
      issues: [
        { path: '/layers/0/file', message: 'The server answered 404.' },
        { path: '/layers/2/file', message: 'The server answered 404.' },
      ],
    });
  });
});

it('gives a drawing up only when the last who waited is gone', async () => {
  const [first, second] = [new AbortController(), new AbortController()];
  const leaving = render(slow('shared'), { signal: first.signal });
  const staying = render(slow('shared'), { signal: second.signal });
  await vi.waitFor(() => expect(pool.stats().busy).toBe(1));
  first.abort();
  await expect(leaving).rejects.toMatchObject({ code: 'cancelled' });
  expect((await staying).mimeType).toBe('image/avif');
});
