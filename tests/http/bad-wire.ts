// Requests that break HTTP, or use it against the service: as bytes, with what must come back.
import { brotliCompressSync, constants, deflateSync, gzipSync } from 'node:zlib';

/** What comes back: a status with the code of the error, a status alone for what is no error, or `closed` for nothing. */
export type WireRow = readonly [name: string, request: string | Buffer, expected: string];

export interface Target {
  readonly token: string;
}

type Headers = Readonly<Record<string, string | number>>;

const head = (line: string, headers: Headers = {}) =>
  [
    line,
    'Host: limn',
    'Connection: close',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    '',
    '',
  ].join('\r\n');
const get = (path: string, headers?: Headers) => head(`GET ${path} HTTP/1.1`, headers);

/** A request with lines that no table of headers could hold. */
const lines = (...all: readonly string[]) => [...all, 'Connection: close', '', ''].join('\r\n');

export function wireRows({ token }: Target): readonly WireRow[] {
  const authorization = `Bearer ${token}`;
  const generate = (body: string | Buffer, headers: Headers = {}) => {
    const sized = { 'Content-Length': Buffer.byteLength(body), ...headers };
    const start = head('POST /image-generation/v1/generate HTTP/1.1', {
      Authorization: authorization,
      ...sized,
    });
    return Buffer.concat([Buffer.from(start, 'latin1'), Buffer.from(body as string)]);
  };
  const chunked = (chunks: string) =>
    head('POST /image-generation/v1/generate HTTP/1.1', {
      Authorization: authorization,
      'Transfer-Encoding': 'chunked',
    }) + chunks;
  const packed = (encoding: string, body: Buffer) => generate(body, { 'Content-Encoding': encoding });

  return [
    ...notHttp,
    ...heads,
    ...paths,
    ...methods,
    ...queries,
    ...lengths(generate, chunked),
    ...packings(packed),
    ...callers(token),
  ];
}

const notHttp: readonly WireRow[] = [
  ['words', 'NONSENSE\r\n\r\n', '400 invalid_http'],
  ['HTTP/0.9', 'GET /health\r\n\r\n', '400 invalid_http'],
  ['HTTP/2 by knowledge', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', '400 invalid_http'],
  ['HTTP/7', 'GET /health HTTP/7.3\r\nHost: limn\r\n\r\n', '400 invalid_http'],
  ['another protocol', 'GET /health SIP/2.0\r\nHost: limn\r\n\r\n', '400 invalid_http'],
  ['a TLS hello', Buffer.from('16030100050100000100ff', 'hex'), '400 invalid_http'],
  ['NULs', Buffer.alloc(64), '400 invalid_http'],
  ['a megabyte without a line end', Buffer.alloc(1_000_000, 'A'), '400 invalid_http'],
  ['a line end alone in the line', 'GET /health\n HTTP/1.1\r\nHost: limn\r\n\r\n', '400 invalid_http'],
  ['SMTP', 'EHLO limn\r\n', '400 invalid_http'],
];

const heads: readonly WireRow[] = [
  ['32 KiB in one header', get('/health', { 'X-Long': 'x'.repeat(32_768) }), '431 headers_too_large'],
  [
    '32 KiB in many headers',
    get('/health', Object.fromEntries(Array.from({ length: 1500 }, (_, i) => [`X-Header-${i}`, 'value']))),
    '431 headers_too_large',
  ],
  ['a header name of 32 KiB', get('/health', { ['x'.repeat(32_768)]: 1 }), '431 headers_too_large'],
  ['a path of 32 KiB', get(`/${'x'.repeat(32_768)}`), '431 headers_too_large'],
  ['a path of 8 KiB', get(`/${'x'.repeat(8192)}`), '404 not_found'],
  [
    'a thousand short headers',
    lines('GET /health HTTP/1.1', 'Host: limn', ...Array(1000).fill('a: b')),
    '200',
  ],
  ['no Host', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n', '400 invalid_http'],
  ['a Host that is none', lines('GET /health HTTP/1.1', 'Host: a/b@c'), '400 invalid_http'],
  ['a Host with a script', lines('GET /v1/fonts?q=lora HTTP/1.1', 'Host: <script>'), '400 invalid_http'],
  ['a header without a colon', lines('GET /health HTTP/1.1', 'Host: limn', 'nothing'), '400 invalid_http'],
  ['a space before the colon', lines('GET /health HTTP/1.1', 'Host: limn', 'A : b'), '400 invalid_http'],
  ['a folded header', lines('GET /health HTTP/1.1', 'Host: limn', 'A: b', ' c'), '400 invalid_http|200'],
  ['a header without a name', lines('GET /health HTTP/1.1', 'Host: limn', ': b'), '400 invalid_http'],
  ['a NUL in a header', lines('GET /health HTTP/1.1', 'Host: limn', 'A: \0'), '400 invalid_http'],
  [
    'a return alone in a header',
    lines('GET /health HTTP/1.1', 'Host: limn', 'A: b\rC: d'),
    '400 invalid_http',
  ],
  [
    'an id of a request that breaks lines',
    get('/nowhere', { 'X-Request-Id': 'a%0d%0aSet-Cookie: a=b' }),
    '404 not_found',
  ],
  [
    'an id of a request with a script',
    get('/nowhere', { 'X-Request-Id': '<script>alert(1)</script>' }),
    '404 not_found',
  ],
  ['an upgrade', get('/health', { Upgrade: 'websocket', Connection: 'Upgrade, close' }), '200'],
  ['an upgrade to HTTP/2', get('/health', { Upgrade: 'h2c', 'HTTP2-Settings': 'AAMAAABk' }), '200'],
  ['an origin that is none', get('/health', { Origin: 'null' }), '200'],
  ['a forwarded address that is none', get('/health', { 'X-Forwarded-For': `${'1.'.repeat(3000)}` }), '200'],
  ['an Accept of 8 KiB', get('/v1/limits', { Accept: 'a/b;q=NaN,'.repeat(800) }), '200'],
  ['a range of bytes', get('/v1/limits', { Range: 'bytes=0-1,'.repeat(500) }), '200'],
];

const paths: readonly WireRow[] = [
  '/../../etc/passwd',
  '/..%2f..%2fetc%2fpasswd',
  '/%2e%2e/%2e%2e/etc/passwd',
  '/v1/../../etc/passwd',
  '/v1/..%2f..%2fetc%2fpasswd',
  '/v1/....//....//etc/passwd',
  '/v1/fonts/..%2f..%2f..%2fetc%2fpasswd/sample.png',
  '/v1/fonts/%2e%2e/sample.png',
  '/v1/fonts/constructor/sample.png',
  '/v1/fonts/__proto__/specimen.png',
  '/v1/fonts/%00/sample.png',
  '/v1/fonts/%ff%fe/sample.png',
  '/v1/fonts/%/sample.png',
  '/docs/../../../etc/passwd',
  '/docs/..%2f..%2f..%2fpackage.json',
  '/docs/%2e%2e%5c%2e%2e%5cpackage.json',
  '/docs/.env',
  '//etc/passwd',
  '/%c0%ae%c0%ae/etc/passwd',
  '/.git/config',
  '/.limn/limn.db',
  '/limn.config.json',
  '/node_modules/hono/package.json',
  '/openapi.json/..%2fpackage.json',
  '/%0d%0aSet-Cookie:%20a=b',
  '/;/health',
  '/health%00.png',
  '/HEALTH',
].map((path): WireRow => [`the path ${path}`, get(path), '404 not_found']);

const methods: readonly WireRow[] = [
  ['a method that nobody knows', head('DRAW /health HTTP/1.1'), '400 invalid_http'],
  ['a method in small letters', head('get /health HTTP/1.1'), '400 invalid_http'],
  ['TRACE', head('TRACE /health HTTP/1.1'), '405 method_not_allowed'],
  ['CONNECT', head('CONNECT 127.0.0.1:22 HTTP/1.1'), 'closed'],
  ['DELETE', head('DELETE /image-generation/v1/generate HTTP/1.1'), '405 method_not_allowed'],
  ['PUT', head('PUT /v1/me HTTP/1.1', { 'Content-Length': 0 }), '405 method_not_allowed'],
  ['PROPFIND', head('PROPFIND /health HTTP/1.1'), '405 method_not_allowed'],
  ['GET of what is posted', get('/image-generation/v1/generate'), '405 method_not_allowed'],
  ['GET with a body', `${get('/health', { 'Content-Length': 5 })}hello`, '200'],
  ['OPTIONS of all', head('OPTIONS * HTTP/1.1'), '400 invalid_http|404 not_found'],
  ['the address of another host', get('http://169.254.169.254/latest/meta-data/'), '404 not_found'],
  ['an address that is none', get('http://[::1'), '400 invalid_http'],
  ['an address of backslashes', get('/\\..\\..\\windows\\win.ini'), '400 invalid_http'],
];

const card = (query: string) => get(`/api/v1/og?${query}`);

const queries: readonly WireRow[] = [
  ['a card without a title', card(''), '400 invalid_spec'],
  ['a card with a title of 201 letters', card(`title=${'x'.repeat(201)}`), '400 invalid_spec'],
  ['a card in a format that is none', card('title=a&format=exe'), '400 invalid_spec'],
  ['a card of a theme that is none', card('title=a&theme=__proto__'), '400 invalid_spec'],
  ['a card of a layout that is none', card('title=a&layout=constructor'), '400 invalid_spec'],
  ['a card of a pattern that is none', card('title=a&pattern=..%2f..%2fetc'), '400 invalid_spec'],
  ['a card in a colour that is none', card('title=a&bgColor=url(%2f%2fevil)'), '400 invalid_spec'],
  [
    'a card with a picture from the disk',
    card('title=a&image=file:%2f%2f%2fetc%2fpasswd'),
    '400 invalid_spec',
  ],
  ['a card whose query is broken', card('title=%'), '200|400 invalid_spec'],
  ['a font asked for with 101 letters', get(`/v1/fonts?q=${'x'.repeat(101)}`), '400 invalid_spec'],
  ['a font asked for over two lines', get('/v1/fonts?q=%0d%0aSet-Cookie:%20a=b'), '200'],
];

type Generate = (body: string | Buffer, headers?: Headers) => Buffer;

function lengths(generate: Generate, chunked: (chunks: string) => string): readonly WireRow[] {
  return [
    ['a length below nothing', generate('{}', { 'Content-Length': -1 }), '400 invalid_http'],
    ['a length in words', generate('{}', { 'Content-Length': 'two' }), '400 invalid_http'],
    ['a length with an exponent', generate('{}', { 'Content-Length': '2e0' }), '400 invalid_http'],
    ['a length with a sign', generate('{}', { 'Content-Length': '+2' }), '400 invalid_http'],
    ['a length of 20 digits', generate('{}', { 'Content-Length': '9'.repeat(20) }), '400 invalid_http'],
    ['a length of 15 digits', generate('{}', { 'Content-Length': '9'.repeat(15) }), '413 body_too_large'],
    [
      'a length over the limit, of which nothing comes',
      generate('', { 'Content-Length': 20_971_521 }),
      '413 body_too_large',
    ],
    ['two lengths', generate('{}', { 'content-length': 3 }), '400 invalid_http'],
    [
      'a length and chunks',
      generate('2\r\n{}\r\n0\r\n\r\n', { 'Transfer-Encoding': 'chunked' }),
      '400 invalid_http',
    ],
    [
      'less of a length than comes',
      generate('{}NONSENSE', { 'Content-Length': 2 }),
      '400 invalid_spec|400 invalid_http',
    ],
    ['another way to transfer', generate('', { 'Transfer-Encoding': 'gzip' }), '400 invalid_http'],
    ['an expectation of all', generate('{}', { Expect: '100-continue' }), '400 invalid_spec'],
    [
      'an expectation, and too much',
      generate('', { Expect: '100-continue', 'Content-Length': 1e9 }),
      '413 body_too_large',
    ],
    ['chunks in words', chunked('two\r\n{}\r\n0\r\n\r\n'), '400 invalid_http'],
    ['a chunk of 17 digits', chunked(`${'F'.repeat(17)}\r\n{}`), '400 invalid_http'],
    ['a chunk below nothing', chunked('-2\r\n{}\r\n0\r\n\r\n'), '400 invalid_http'],
    ['a chunk longer than it says', chunked('1\r\n{}\r\n0\r\n\r\n'), '400 invalid_http'],
    [
      'a chunk with an extension of 32 KiB',
      chunked(`2;${'x'.repeat(32_768)}\r\n{}\r\n0\r\n\r\n`),
      '413 body_too_large|400 invalid_http|431 headers_too_large',
    ],
    [
      'trailers of 32 KiB',
      chunked(`2\r\n{}\r\n0\r\nX: ${'x'.repeat(32_768)}\r\n\r\n`),
      '431 headers_too_large|400 invalid_http',
    ],
    ['chunks of one byte', chunked(`${'1\r\n \r\n'.repeat(20_000)}0\r\n\r\n`), '400 invalid_json'],
    [
      'a form',
      generate('title=a', { 'Content-Type': 'application/x-www-form-urlencoded' }),
      '400 invalid_json',
    ],
    [
      'files',
      generate('--x\r\n\r\n--x--', { 'Content-Type': 'multipart/form-data; boundary=x' }),
      '400 invalid_json',
    ],
    ['a type that is none', generate('{}', { 'Content-Type': ';;;' }), '400 invalid_spec'],
    [
      'JSON in another charset',
      generate(Buffer.from('{"a":"\xe9"}', 'latin1'), { 'Content-Type': 'application/json; charset=latin1' }),
      '400 invalid_encoding',
    ],
  ];
}

/** Twice the limit, packed once for all rows. */
const zeros = Buffer.alloc(40_000_000);
const bombs = {
  gzip: gzipSync(zeros),
  br: brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  deflate: deflateSync(zeros),
};
const twice = gzipSync(bombs.gzip);

function packings(packed: (encoding: string, body: Buffer) => Buffer): readonly WireRow[] {
  const some = Buffer.from('{}');
  return [
    ['40 MB in gzip', packed('gzip', bombs.gzip), '413 body_too_large'],
    ['40 MB in br', packed('br', bombs.br), '413 body_too_large'],
    ['40 MB in deflate', packed('deflate', bombs.deflate), '413 body_too_large'],
    ['gzip in gzip', packed('gzip', twice), '400 invalid_json|400 invalid_encoding'],
    ['gzip that says it is twice', packed('gzip, gzip', twice), '400 invalid_encoding'],
    ['gzip that is none', packed('gzip', some), '400 invalid_encoding'],
    ['br that is none', packed('br', Buffer.alloc(20, 0xff)), '400 invalid_encoding'],
    ['half of a gzip', packed('gzip', gzipSync('x'.repeat(5000)).subarray(0, 20)), '400 invalid_encoding'],
    ['gzip of nothing', packed('gzip', Buffer.alloc(0)), '400 invalid_encoding|400 invalid_json'],
    [
      'gzip with more behind it',
      packed('gzip', Buffer.concat([gzipSync(some), Buffer.from('more')])),
      '400 invalid_encoding|400 invalid_spec',
    ],
    ['compress', packed('compress', some), '400 invalid_encoding'],
    ['zstd', packed('zstd', some), '400 invalid_encoding'],
    ['the packing __proto__', packed('__proto__', some), '400 invalid_encoding'],
    ['the packing constructor', packed('constructor', some), '400 invalid_encoding'],
    ['GZIP in capitals', packed('GZIP', gzipSync(some)), '400 invalid_spec'],
  ];
}

function callers(token: string): readonly WireRow[] {
  const as = (authorization: string) => get('/v1/me', { Authorization: authorization });
  return [
    ['no key', get('/v1/me'), '401 unauthorized'],
    ['a key of another scheme', as('Basic bGltbjpsaW1u'), '401 unauthorized'],
    ['a key of 10 KiB', as(`Bearer limn_${'x'.repeat(10_000)}`), '401 unauthorized'],
    ['a key that is cut', as(`Bearer ${token.slice(0, -1)}`), '401 unauthorized'],
    ['a key with one letter more', as(`Bearer ${token}x`), '401 unauthorized'],
    ['a key in capitals', as(`Bearer ${token.toUpperCase()}`), '401 unauthorized'],
    ['a key with SQL', as("Bearer ' OR 1=1 --"), '401 unauthorized'],
    ['a key with SQL and no blanks', as("Bearer limn_x'/**/OR/**/1=1--"), '401 unauthorized'],
    ['a key that is __proto__', as('Bearer __proto__'), '401 unauthorized'],
    ['two keys', as(`Bearer x, Bearer ${token}`), '401 unauthorized'],
    ['a key in the query', get(`/v1/me?token=${token}&access_token=${token}`), '401 unauthorized'],
    ['a key in a cookie', get('/v1/me', { Cookie: `authorization=${token}` }), '401 unauthorized'],
    [
      'metrics for who came through a proxy',
      get('/metrics', { 'X-Forwarded-For': '127.0.0.1' }),
      '401 unauthorized',
    ],
  ];
}
