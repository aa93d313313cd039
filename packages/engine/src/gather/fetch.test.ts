import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createSocketServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { LimnError } from '@limn/spec';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard.js';
import { createFetch, type FetchRequest } from './fetch.js';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

const portOf = (server: { address: () => unknown }) => (server.address() as AddressInfo).port;

let server: Server;
let handler: Handler = () => {};
let base: string;

// Stands for everything that must never be reached: it listens on a forbidden address of this machine.
let sentinel: Server;
let touched = 0;

// Speaks no proper HTTP, to answer with what a proper server would never send.
let rude: ReturnType<typeof createSocketServer>;
let rudeAnswer: (socket: Socket) => void = () => {};
const rudeSockets = new Set<Socket>();

const listen = (
  target: { listen: (port: number, host: string, done: () => void) => unknown },
  host: string,
) => new Promise<void>((done) => void target.listen(0, host, done));

beforeAll(async () => {
  // The first request loads it; on a busy machine that takes longer than these tests allow.
  await import('undici');
  server = createServer((request, response) => handler(request, response));
  sentinel = createServer((_, response) => void response.end('secret'));
  sentinel.on('connection', () => {
    touched += 1;
  });
  rude = createSocketServer((socket) => {
    rudeSockets.add(socket);
    socket.on('error', () => {});
    socket.once('data', () => rudeAnswer(socket));
  });
  await Promise.all([listen(server, '127.0.0.1'), listen(sentinel, '127.0.0.2'), listen(rude, '127.0.0.1')]);
  base = `http://127.0.0.1:${portOf(server)}`;
});

afterAll(() => {
  for (const socket of rudeSockets) socket.destroy();
  for (const each of [server, sentinel]) each.closeAllConnections();
  for (const each of [server, sentinel, rude]) each.close();
});

beforeEach(() => {
  touched = 0;
});

const maxBytes = 100_000;

function setUp(resolve: (host: string) => Promise<readonly string[]> = () => Promise.resolve(['127.0.0.1'])) {
  const guard = createAddressGuard({
    allowedNetworks: ['127.0.0.1/32'],
    allowedPorts: [portOf(server), portOf(sentinel), portOf(rude)],
    resolve,
  });
  const fetchSource = createFetch(guard, { connectTime: 2000, totalTime: 1000, redirects: 3 });
  return async (request: Partial<FetchRequest> & { url: string }, signal?: AbortSignal) => {
    const { bytes, answers } = await fetchSource({ maxBytes, ...request }, signal);
    return Object.assign(bytes ?? new Uint8Array(), { answers, isKnown: bytes === undefined });
  };
}

async function codeOf(work: Promise<unknown>): Promise<string> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof LimnError)) throw new Error(`Expected a fault, got ${String(error)}`);
  expect(JSON.stringify([error.message, error.issues])).not.toMatch(/secret|127\.0|ECONN/);
  return error.code;
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

describe('fetching', () => {
  it('gives the bytes', async () => {
    handler = (_, response) => void response.end('hello');
    expect(text(await setUp()({ url: `${base}/a.png` }))).toBe('hello');
  });

  it.each([
    ['gzip', gzipSync],
    ['deflate', deflateSync],
    ['br', brotliCompressSync],
  ])('unpacks %s', async (encoding, pack) => {
    handler = (_, response) => void response.setHeader('content-encoding', encoding).end(pack('hello'));
    expect(text(await setUp()({ url: base }))).toBe('hello');
  });

  it('follows three redirects', async () => {
    handler = (request, response) => {
      const step = Number(request.url?.slice(1));
      if (step === 3) response.end('there');
      else response.writeHead(302, { location: `/${step + 1}` }).end('secret');
    };
    expect(text(await setUp()({ url: `${base}/0` }))).toBe('there');
  });

  it('sends headers, but none that belong to the connection', async () => {
    let seen: IncomingMessage['headers'] = {};
    handler = (request, response) => {
      seen = request.headers;
      response.end();
    };
    const headers = {
      'X-Key': 'k',
      Cookie: 'c=1',
      Host: 'evil',
      Connection: 'upgrade',
      'Content-Length': '9',
    };
    await setUp()({ url: base, headers });
    expect(seen).toMatchObject({ 'x-key': 'k', cookie: 'c=1', host: new URL(base).host });
    expect(seen['content-length']).toBeUndefined();
    expect(seen.connection).not.toBe('upgrade');
  });

  it('keeps headers on redirects within an origin and drops them beyond it', async () => {
    const seen: (string | undefined)[] = [];
    handler = (request, response) => {
      seen.push(request.headers.cookie);
      const location = { '/0': '/1', '/1': `http://other.example:${portOf(server)}/2` }[request.url ?? ''];
      if (location === undefined) response.end();
      else response.writeHead(307, { location }).end();
    };
    await setUp()({ url: `${base}/0`, headers: { cookie: 'c=1', authorization: 'secret' } });
    expect(seen).toEqual(['c=1', 'c=1', undefined]);
  });

  it('opens a new connection to a checked address each time', async () => {
    handler = (request, response) => void response.end(request.headers.host);
    const asked: string[] = [];
    const fetchBytes = setUp((host) => {
      asked.push(host);
      return Promise.resolve(['127.0.0.1']);
    });
    await fetchBytes({ url: `http://a.example:${portOf(server)}/` });
    expect(text(await fetchBytes({ url: `http://a.example:${portOf(server)}/` }))).toContain('a.example');
    expect(asked).toEqual(['a.example', 'a.example']);
  });
});

describe('what a server says of a source', () => {
  const tagged: Handler = (request, response) => {
    const isKnown = request.headers['if-none-match'] === '"v1"';
    response.writeHead(isKnown ? 304 : 200, { ETag: '"v1"', 'Set-Cookie': ['a=1', 'b=2'] });
    response.end(isKnown ? undefined : 'hello');
  };
  const known = () => ({ url: `${base}/a`, conditions: { 'if-none-match': '"v1"' } });

  it('comes with it', async () => {
    handler = tagged;
    const { answers } = await setUp()({ url: `${base}/a#part` });
    expect(answers).toMatchObject([
      { url: `${base}/a`, status: 200, headers: { etag: '"v1"', 'set-cookie': 'a=1,b=2' } },
    ]);
  });

  it('may be that nothing changed, to who knows it', async () => {
    handler = tagged;
    const { answers, isKnown } = await setUp()({ url: `${base}/a`, known: known() });
    expect([isKnown, answers.at(-1)?.status]).toEqual([true, 304]);
  });

  it('comes for each redirect on the way', async () => {
    handler = (request, response) =>
      request.url === '/a'
        ? tagged(request, response)
        : void response.writeHead(302, { location: '/a', 'cache-control': 'max-age=9' }).end();
    const { answers } = await setUp()({ url: `${base}/0` });
    expect(answers).toMatchObject([
      { url: `${base}/0`, status: 302, headers: { 'cache-control': 'max-age=9' } },
      { url: `${base}/a`, status: 200 },
    ]);
  });

  it('is asked for only of the address that said it', async () => {
    const seen: (string | undefined)[] = [];
    handler = (request, response) => {
      seen.push(`${request.url} ${request.headers['if-none-match']}`);
      if (request.url === '/0') response.writeHead(302, { location: '/a' }).end();
      else tagged(request, response);
    };
    const { isKnown } = await setUp()({ url: `${base}/0`, known: known() });
    expect([seen, isKnown]).toEqual([['/0 undefined', '/a "v1"'], true]);
    await setUp()({ url: `${base}/b`, known: known() });
    expect(seen.at(-1)).toBe('/b undefined');
  });

  it('is not believed when nobody asked whether it changed', async () => {
    handler = (_, response) => void response.writeHead(304).end();
    const headers = { 'If-None-Match': '"v1"' };
    expect(await codeOf(setUp()({ url: base, headers }))).toBe('source_fetch_failed');
    const smuggled = { url: `${base}/`, conditions: { 'if-none-match': 'a\r\nb: c' } };
    expect(await codeOf(setUp()({ url: base, known: smuggled }))).toBe('source_fetch_failed');
    const nothing = { url: `${base}/`, conditions: {} };
    expect(await codeOf(setUp()({ url: base, known: nothing }))).toBe('source_fetch_failed');
  });
});

describe('nothing reaches a forbidden address', () => {
  const secret = () => `http://127.0.0.2:${portOf(sentinel)}/`;

  it('named outright', async () => {
    expect(await codeOf(setUp()({ url: secret() }))).toBe('source_url_forbidden');
    expect(touched).toBe(0);
  });

  it.each(['127.0.0.2', '2130706434', '0x7f.2', '[::ffff:127.0.0.2]', '[::127.0.0.2]'])(
    'that a redirect leads to, written %s',
    async (host) => {
      const location = `http://${host}:${portOf(sentinel)}/`;
      handler = (_, response) => void response.writeHead(301, { location }).end();
      expect(await codeOf(setUp()({ url: base }))).toBe('source_url_forbidden');
      expect(touched).toBe(0);
    },
  );

  it('that a redirect leads to by name', async () => {
    handler = (_, response) =>
      void response.writeHead(302, { location: `http://inner.example:${portOf(sentinel)}/` }).end();
    const fetchBytes = setUp((host) =>
      Promise.resolve([host === 'inner.example' ? '127.0.0.2' : '127.0.0.1']),
    );
    expect(await codeOf(fetchBytes({ url: base }))).toBe('source_url_forbidden');
    expect(touched).toBe(0);
  });

  it.each(['file:///etc/passwd', 'data:text/plain,x', '//0/', 'gopher://x/'])(
    'that a redirect leads to by %s',
    async (location) => {
      handler = (_, response) => void response.writeHead(302, { location }).end();
      expect(await codeOf(setUp()({ url: base }))).toBe('source_url_forbidden');
    },
  );

  it('that a name turns to between the check and the connection', async () => {
    handler = (_, response) => void response.end('fine');
    let asked = 0;
    const fetchBytes = setUp(() => {
      asked += 1;
      return Promise.resolve([asked === 1 ? '127.0.0.1' : '127.0.0.2']);
    });
    expect(text(await fetchBytes({ url: `http://turning.example:${portOf(server)}/` }))).toBe('fine');
    expect([asked, touched]).toEqual([1, 0]);
  });

  it('of a name with one allowed and one forbidden address', async () => {
    const fetchBytes = setUp(() => Promise.resolve(['127.0.0.1', '127.0.0.2']));
    expect(await codeOf(fetchBytes({ url: `http://both.example:${portOf(sentinel)}/` }))).toBe(
      'source_url_forbidden',
    );
    expect(touched).toBe(0);
  });
});

describe('a source that', () => {
  const drip: Handler = (_, response) => {
    const timer = setInterval(() => response.write('x'), 200);
    response.on('close', () => clearInterval(timer));
  };
  const endless: Handler = (_, response) => {
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', more);
    more();
  };
  const faults: readonly (readonly [string, string, Handler])[] = [
    ['drips a byte at a time', 'source_timeout', drip],
    ['never answers', 'source_timeout', () => {}],
    ['never ends', 'source_too_large', endless],
    [
      'declares too many bytes',
      'source_too_large',
      (_, response) => response.writeHead(200, { 'content-length': maxBytes + 1 }).flushHeaders(),
    ],
    [
      'has one byte too many',
      'source_too_large',
      (_, response) => void response.end(Buffer.alloc(maxBytes + 1)),
    ],
    [
      'is a bomb of zeros',
      'source_too_large',
      (_, response) =>
        void response.setHeader('content-encoding', 'gzip').end(gzipSync(Buffer.alloc(50_000_000))),
    ],
    [
      'is packed wrongly',
      'source_fetch_failed',
      (_, response) => void response.setHeader('content-encoding', 'gzip').end('not gzip'),
    ],
    [
      'is packed strangely',
      'source_fetch_failed',
      (_, response) => void response.setHeader('content-encoding', 'zstd, gzip').end('secret'),
    ],
    ['is missing', 'source_fetch_failed', (_, response) => void response.writeHead(404).end('secret')],
    ['is not changed', 'source_fetch_failed', (_, response) => void response.writeHead(304).end()],
    ['is a part', 'source_fetch_failed', (_, response) => void response.writeHead(206).end('secret')],
    ['fails', 'source_fetch_failed', (_, response) => void response.writeHead(500).end('secret')],
    ['hangs up', 'source_fetch_failed', (request) => void request.socket.destroy()],
    [
      'redirects for ever',
      'source_fetch_failed',
      (_, response) => void response.writeHead(302, { location: '/' }).end(),
    ],
    [
      'redirects to nonsense',
      'source_fetch_failed',
      (_, response) => void response.writeHead(302, { location: 'http://[' }).end(),
    ],
  ];
  it.each(faults)('%s: %s', async (_, code, answer) => {
    handler = answer;
    const start = performance.now();
    expect(await codeOf(setUp()({ url: base }))).toBe(code);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it('has exactly the most bytes allowed is taken', async () => {
    handler = (_, response) => void response.end(Buffer.alloc(maxBytes));
    expect(await setUp()({ url: base })).toHaveLength(maxBytes);
  });

  it.each([
    [
      'sends less than it declares',
      'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nsecret',
      'source_fetch_failed',
    ],
    ['speaks no HTTP', 'SSH-2.0-secret\r\n', 'source_fetch_failed'],
    [
      'has headers without end',
      `HTTP/1.1 200 OK\r\n${'X-A: secret\r\n'.repeat(20_000)}`,
      'source_fetch_failed',
    ],
    [
      'breaks a chunk',
      'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nsecret',
      'source_fetch_failed',
    ],
  ])('%s', async (_, answer, code) => {
    rudeAnswer = (socket) => void socket.end(answer);
    expect(await codeOf(setUp()({ url: `http://127.0.0.1:${portOf(rude)}/` }))).toBe(code);
  });

  it('is not there fails', async () => {
    expect(await codeOf(setUp()({ url: 'http://127.0.0.1:80/' }))).toBe('source_fetch_failed');
  });
});

describe('a caller', () => {
  it.each([
    [100, 100],
    [60_000, 1000],
  ])('who would wait %i ms waits %i', async (timeout, limit) => {
    handler = () => {};
    const work = setUp()({ url: base, timeout });
    await expect(work).rejects.toMatchObject({ code: 'source_timeout', issues: [{ limit }] });
  });

  it('may give up', async () => {
    handler = () => {};
    const work = setUp()({ url: base }, AbortSignal.timeout(50));
    expect(await codeOf(work)).toBe('cancelled');
    expect(await codeOf(setUp()({ url: base }, AbortSignal.abort()))).toBe('cancelled');
  });

  it('need not wait for a name that is never resolved', async () => {
    const fetchBytes = setUp(() => new Promise(() => {}));
    expect(await codeOf(fetchBytes({ url: `http://slow.example:${portOf(server)}/` }))).toBe(
      'source_timeout',
    );
  });

  it.each<Record<string, string>>([{ 'x\r\ny': '1' }, { x: '1\r\ny: 2' }, { 'x y': '1' }])(
    'cannot smuggle headers: %j',
    async (headers) => {
      expect(await codeOf(setUp()({ url: base, headers }))).toBe('source_fetch_failed');
    },
  );
});
