import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { createSourceFetch, type UrlSource } from '@limn/engine/sources';
import { LimnError } from '@limn/spec';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSourceCache } from './source-cache.js';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

let server: Server;
let base: string;
let asked: IncomingMessage[] = [];
let answer: Answer = () => {};

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

beforeEach(() => {
  asked = [];
  // Only the clock on the wall: that is what freshness goes by, and the network goes on.
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-05-01T12:00:00Z') });
});

afterEach(() => void vi.useRealTimers());

const later = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000);

const { signal } = new AbortController();

function setUp(maxBytes = 1_000_000) {
  const ports = [(server.address() as AddressInfo).port];
  const fetch = createSourceFetch({ allowedNetworks: ['127.0.0.0/8'], allowedPorts: ports });
  const cache = createSourceCache({ fetch, maxBytes });
  const load = async (path = '/a.png', options?: UrlSource['fetch_options'], stop = signal) => {
    const source = { type: 'url', url: base + path, ...(options && { fetch_options: options }) } as UrlSource;
    return new TextDecoder().decode((await cache.load(source, stop)).bytes);
  };
  return { cache, load };
}

/** Answers 304 to who has this version already. */
const versioned =
  (body: string, headers: Record<string, string>): Answer =>
  (request, response) => {
    // Node adds the machine's own date, which the tests do not have.
    response.sendDate = false;
    const isKnown =
      (headers.etag !== undefined && request.headers['if-none-match'] === headers.etag) ||
      (headers['last-modified'] !== undefined &&
        request.headers['if-modified-since'] === headers['last-modified']);
    response.writeHead(isKnown ? 304 : 200, headers).end(isKnown ? undefined : body);
  };

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LimnError)) throw new Error(`Expected a fault, got ${String(error)}`);
  return error.code;
}

describe('a fresh source', () => {
  it('is asked for once', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60' });
    const { load, cache } = setUp();
    expect([await load(), await load()]).toEqual(['one', 'one']);
    later(59);
    expect(await load()).toBe('one');
    expect(asked).toHaveLength(1);
    expect(cache.stats()).toMatchObject({ entries: 1, hits: 2, fetched: 1, revalidated: 0 });
  });

  it('has the hash of its bytes', async () => {
    answer = versioned('hello', {});
    const { cache } = setUp();
    const { hash } = await cache.load({ type: 'url', url: base } as UrlSource, signal);
    expect(hash).toBe('2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824');
  });

  it('is fresh although it must be revalidated once stale', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60, must-revalidate' });
    const { load } = setUp();
    await load();
    await load();
    expect(asked).toHaveLength(1);
  });

  it('is the same for parts of it', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60' });
    const { load } = setUp();
    await load('/a.svg#x');
    await load('/a.svg#y');
    await load('/a.svg');
    expect(asked).toHaveLength(1);
  });

  it('is another one with another query', async () => {
    answer = (request, response) => void response.setHeader('cache-control', 'max-age=60').end(request.url);
    const { load } = setUp();
    expect([await load('/a?1'), await load('/a?2')]).toEqual(['/a?1', '/a?2']);
  });

  it('counts its age at other caches', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60', age: '50' });
    const { load } = setUp();
    await load();
    later(11);
    await load();
    expect(asked).toHaveLength(2);
  });

  it('may vary by what is always the same', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60', vary: 'Accept-Encoding, Origin, Cookie' });
    const { load } = setUp();
    await load();
    await load();
    expect(asked).toHaveLength(1);
  });
});

describe('a stale source', () => {
  it.each([
    ['its ETag', { etag: '"v1"' }, 'if-none-match'],
    ['its date', { 'last-modified': 'Fri, 01 May 2026 11:00:00 GMT' }, 'if-modified-since'],
  ] as const)('is asked for again by %s', async (_, validator, condition) => {
    answer = versioned('one', { 'cache-control': 'max-age=10', ...validator });
    const { load, cache } = setUp();
    await load();
    later(11);
    expect(await load()).toBe('one');
    expect(asked.map(({ headers }) => headers[condition])).toEqual([undefined, Object.values(validator)[0]]);
    expect(cache.stats()).toMatchObject({ fetched: 1, revalidated: 1 });
    // The answer that nothing changed made it fresh again.
    expect(await load()).toBe('one');
    expect(asked).toHaveLength(2);
  });

  it('is kept when the server says without a validator that nothing changed', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=10', etag: '"v1"' });
    const { load } = setUp();
    await load();
    later(11);
    answer = (_, response) => void response.writeHead(304).end();
    expect(await load()).toBe('one');
    expect(asked).toHaveLength(2);
  });

  it('is fetched whole when the server speaks of another version', async () => {
    answer = versioned('one', { etag: '"v1"' });
    const { load } = setUp();
    await load();
    answer = (request, response) =>
      request.headers['if-none-match'] === undefined
        ? response.writeHead(200, { etag: '"v2"' }).end('two')
        : response.writeHead(304, { etag: '"v2"' }).end();
    expect(await load()).toBe('two');
    expect(asked).toHaveLength(3);
  });

  it('is replaced when it has changed', async () => {
    answer = versioned('one', { etag: '"v1"' });
    const { load, cache } = setUp();
    await load();
    answer = versioned('two', { etag: '"v2"' });
    expect(await load()).toBe('two');
    expect(await load()).toBe('two');
    expect(asked.map(({ headers }) => headers['if-none-match'])).toEqual([undefined, '"v1"', '"v2"']);
    expect(cache.stats()).toMatchObject({ entries: 1, fetched: 2, revalidated: 1 });
  });

  it('is given once more where the server allows that while it is asked', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=10, stale-while-revalidate=60', etag: '"v1"' });
    const { load, cache } = setUp();
    await load();
    later(20);
    answer = versioned('two', { 'cache-control': 'max-age=10', etag: '"v2"' });
    expect(await load()).toBe('one');
    await expect.poll(() => cache.stats().fetched).toBe(2);
    expect(await load()).toBe('two');
  });

  it('is given where the server allows that when it fails', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=10, stale-if-error=60', etag: '"v1"' });
    const { load } = setUp();
    await load();
    answer = (_, response) => void response.writeHead(503).end();
    later(20);
    expect(await load()).toBe('one');
    later(60);
    expect(await codeOf(load())).toBe('source_fetch_failed');
  });

  it('is not given when the server fails and allowed nothing', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=10', etag: '"v1"' });
    const { load } = setUp();
    await load();
    answer = (_, response) => void response.writeHead(503).end();
    later(20);
    expect(await codeOf(load())).toBe('source_fetch_failed');
  });

  it('of unknown duration is stale after a minute, however old it is', async () => {
    answer = versioned('one', { 'last-modified': 'Thu, 01 May 2025 12:00:00 GMT' });
    const { load } = setUp();
    await load();
    later(59);
    await load();
    expect(asked).toHaveLength(1);
    later(2);
    await load();
    expect(asked).toHaveLength(2);
  });
});

describe('is not kept:', () => {
  it.each([
    ['what must not be', { 'cache-control': 'no-store', etag: '"v1"' }],
    ['what is private', { 'cache-control': 'private, max-age=60', etag: '"v1"' }],
    ['what is stale at once and has no validator', {}],
  ])('%s', async (_, headers) => {
    answer = versioned('one', headers as Record<string, string>);
    const { load, cache } = setUp();
    await load();
    await load();
    expect(asked.map((request) => request.headers['if-none-match'])).toEqual([undefined, undefined]);
    expect(cache.stats()).toMatchObject({ entries: 0, bytes: 0, fetched: 2 });
  });

  it.each([
    ['no-cache', { 'cache-control': 'no-cache', etag: '"v1"' }],
    ['vary by everything', { 'cache-control': 'max-age=60', vary: '*', etag: '"v1"' }],
    ['a cookie', { 'cache-control': 'max-age=60', 'set-cookie': 'a=b', etag: '"v1"' }],
  ])('as fresh what has %s', async (_, headers) => {
    answer = versioned('one', headers as Record<string, string>);
    const { load } = setUp();
    await load();
    await load();
    expect(asked).toHaveLength(2);
  });

  it('what is stored no longer', async () => {
    answer = versioned('one', { etag: '"v1"' });
    const { load, cache } = setUp();
    await load();
    answer = versioned('two', { 'cache-control': 'no-store' });
    await load();
    expect(cache.stats()).toMatchObject({ entries: 0 });
  });

  it('what was asked for with headers, which may be a secret', async () => {
    answer = (request, response) =>
      void response.setHeader('cache-control', 'public, max-age=60').end(String(request.headers['x-key']));
    const { load, cache } = setUp();
    const all = [
      await load('/a', { headers: { 'X-Key': 'mine' } } as never),
      await load('/a', { headers: { 'X-Key': 'yours' } } as never),
      await load('/a'),
      await load('/a', { headers: { 'X-Key': 'mine' } } as never),
      ...(await Promise.all([
        load('/a', { headers: { 'X-Key': 'one' } } as never),
        load('/a', { headers: { 'X-Key': 'two' } } as never),
      ])),
    ];
    expect(all).toEqual(['mine', 'yours', 'undefined', 'mine', 'one', 'two']);
    expect(cache.stats()).toMatchObject({ entries: 1, hits: 0, joined: 0 });
  });

  it('a fault', async () => {
    answer = (_, response) => void response.writeHead(404, { 'cache-control': 'max-age=60' }).end();
    const { load, cache } = setUp();
    expect(await codeOf(load())).toBe('source_fetch_failed');
    answer = versioned('one', {});
    expect(await load()).toBe('one');
    expect(cache.stats()).toMatchObject({ faults: 1 });
  });

  it('more than there is room for', async () => {
    answer = (_, response) =>
      void response.setHeader('cache-control', 'max-age=60').end(Buffer.alloc(10_000));
    const { load, cache } = setUp(50_000);
    for (let index = 0; index < 10; index++) await load(`/${index}`);
    expect(cache.stats().bytes).toBeLessThanOrEqual(50_000);
    expect(cache.stats().entries).toBe(3);
  });

  it('anything, if so configured', async () => {
    answer = versioned('one', { 'cache-control': 'max-age=60' });
    const { load } = setUp(0);
    await load();
    await load();
    expect(asked).toHaveLength(2);
  });
});

describe('a source behind a redirect', () => {
  const behind =
    (redirect: Record<string, string>, status = 302): Answer =>
    (request, response) => {
      if (request.url === '/b.png') {
        versioned('one', { 'cache-control': 'max-age=60', etag: '"v1"' })(request, response);
      } else {
        response.writeHead(status, { location: '/b.png', ...redirect }).end();
      }
    };
  const paths = () => asked.map(({ url, headers }) => `${url} ${headers['if-none-match'] ?? ''}`.trim());

  it('is as fresh as the redirect', async () => {
    answer = behind({ 'cache-control': 'max-age=10' });
    const { load } = setUp();
    await load();
    await load();
    later(11);
    expect(await load()).toBe('one');
    expect(paths()).toEqual(['/a.png', '/b.png', '/a.png', '/b.png "v1"']);
  });

  it('is found again each time if the redirect is not to be kept', async () => {
    answer = behind({});
    const { load } = setUp();
    await load();
    await load();
    expect(paths()).toEqual(['/a.png', '/b.png', '/a.png', '/b.png "v1"']);
  });

  it('is another one when the redirect leads elsewhere', async () => {
    answer = behind({});
    const { load } = setUp();
    await load();
    answer = (request, response) =>
      request.url === '/c.png'
        ? versioned('two', { etag: '"v1"' })(request, response)
        : void response.writeHead(302, { location: '/c.png' }).end();
    expect(await load()).toBe('two');
    // What /b.png said of its versions means nothing to /c.png.
    expect(paths().slice(2)).toEqual(['/a.png', '/c.png']);
  });
});

describe('at the same time', () => {
  const slow: Answer = (_, response) => void sleep(100).then(() => response.end('one'));

  it('a source is asked for once', async () => {
    answer = slow;
    const { load, cache } = setUp();
    expect(await Promise.all([load(), load(), load()])).toEqual(['one', 'one', 'one']);
    expect(asked).toHaveLength(1);
    expect(cache.stats()).toMatchObject({ joined: 2, inFlight: 0 });
  });

  it('who gives up leaves the others alone', async () => {
    answer = slow;
    const { load } = setUp();
    const [first, second] = [load('/a', undefined, AbortSignal.timeout(20)), load('/a')];
    expect(await codeOf(first)).toBe('cancelled');
    expect(await second).toBe('one');
  });

  it('the last who gives up ends it', async () => {
    const closed = new Promise<void>((done) => {
      answer = (_, response) => void response.on('close', done);
    });
    const { load, cache } = setUp();
    const all = [
      load('/a', undefined, AbortSignal.timeout(20)),
      load('/a', undefined, AbortSignal.timeout(40)),
    ];
    expect(await Promise.all(all.map(codeOf))).toEqual(['cancelled', 'cancelled']);
    await closed;
    expect(cache.stats()).toMatchObject({ inFlight: 0, faults: 0 });
  });

  it('who would wait less long does not wait for who waits longer', async () => {
    answer = slow;
    const { load } = setUp();
    const [patient, impatient] = [load('/a'), load('/a', { timeout_in_ms: 20 } as never)];
    expect(await codeOf(impatient)).toBe('source_timeout');
    expect(await patient).toBe('one');
  });
});

it('goes nowhere that is forbidden', async () => {
  const { cache } = setUp();
  const source = { type: 'url', url: 'http://10.0.0.1/a.png' } as UrlSource;
  expect(await codeOf(cache.load(source, signal))).toBe('source_url_forbidden');
});
