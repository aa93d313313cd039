// Addresses that must not be reached, and hosts that answer badly. `{port}` is where a server listens that must hear nothing.
import type { Row } from './row.js';
import { imageAt, red, spec } from './row.js';

/** Hosts that lead to this machine, to a private network or to the metadata of a cloud. */
const forbidden = [
  '127.0.0.1',
  '127.1',
  '2130706433',
  '0x7f.1',
  '0x7f000001',
  '0177.0.0.1',
  '127.0.0.1.',
  '%31%32%37.0.0.1',
  '１２７.0.0.1',
  '0',
  '0.0.0.0',
  'localhost',
  'localhost.',
  'LOCALHOST',
  '[::1]',
  '[::]',
  '[::ffff:127.0.0.1]',
  '[::ffff:7f00:1]',
  '[::127.0.0.1]',
  '[64:ff9b::127.0.0.1]',
  '[2002:7f00:1::]',
  '[fe80::1]',
  '[fd00:ec2::254]',
  '10.0.0.1',
  '172.16.0.1',
  '192.168.0.1',
  '100.64.0.1',
  '169.254.169.254',
  '168.63.129.16',
  '224.0.0.1',
  '255.255.255.255',
] as const;

const at = (url: string, options?: object) => spec([imageAt(url, options)]);
const fontAt = (url: string) =>
  spec([red], {
    fonts: [{ name: 'House', weight: 400, style: 'normal', file: { type: 'url', name: 'a.ttf', url } }],
  });

export const unreachable = (port: number): readonly Row[] => [
  ...forbidden.map(
    (host): Row => [`https://${host}`, at(`https://${host}:${port}/a.png`), 'source_url_forbidden'],
  ),
  ['a font from this machine', fontAt(`https://127.0.0.1:${port}/a.ttf`), 'source_url_forbidden'],
  ['another port', at('https://example.com:22/'), 'source_url_forbidden'],
  ['a name and password', at(`https://user:secret@127.0.0.1:${port}/`), 'source_url_forbidden'],
  ['plain http', at(`http://127.0.0.1:${port}/a.png`), 'invalid_spec invalid_url'],
  ['a file', at('file:///etc/passwd'), 'invalid_spec invalid_url'],
  ['data', at('data:image/png;base64,AAAA'), 'invalid_spec invalid_url'],
  ['ftp', at('ftp://127.0.0.1/a.png'), 'invalid_spec invalid_url'],
  ['gopher', at('gopher://127.0.0.1/'), 'invalid_spec invalid_url'],
  ['no address', at('a.png'), 'invalid_spec invalid_url'],
  ['an address of a million letters', at(`https://${'a'.repeat(1e6)}.com/`), 'invalid_spec too_long'],
  [
    '21 addresses',
    spec(Array.from({ length: 21 }, (_, i) => imageAt(`https://127.0.0.1:${port}/${i}`))),
    'invalid_spec too_many_urls',
  ],
  [
    'a forbidden address beside a good picture',
    spec([red, imageAt(`https://127.0.0.1:${port}/`)]),
    'source_url_forbidden',
  ],
];

/** Paths of a host that may be reached and behaves badly; `badHost` answers them. */
export const badAnswers = (origin: string): readonly Row[] => {
  const get = (path: string, options?: object) => at(`${origin}${path}`, options);
  return [
    ['a good picture', get('/good.png'), 'drawn'],
    ['a redirect to a good picture', get('/to-good'), 'drawn'],
    ['a redirect to this machine', get('/to-loopback'), 'source_url_forbidden'],
    ['a redirect to this machine by plain http', get('/to-plain'), 'source_url_forbidden'],
    ['a redirect to the metadata of a cloud', get('/to-metadata'), 'source_url_forbidden'],
    ['a redirect to a file', get('/to-file'), 'source_url_forbidden'],
    ['a redirect to nowhere', get('/to-nowhere'), 'source_fetch_failed'],
    ['a redirect to itself', get('/to-itself'), 'source_fetch_failed'],
    ['one byte a second', get('/slow', { timeout_in_ms: 400 }), 'source_timeout'],
    ['nothing at all', get('/silent', { timeout_in_ms: 400 }), 'source_timeout'],
    ['a body that never ends', get('/endless'), 'source_too_large', 6000],
    ['a Content-Length of 11 GB', get('/huge'), 'source_too_large'],
    ['fewer bytes than announced', get('/short'), 'source_fetch_failed'],
    ['a gzip bomb', get('/bomb'), 'source_too_large', 6000],
    ['gzip that is none', get('/no-gzip'), 'source_fetch_failed'],
    ['an encoding nobody asked for', get('/zstd'), 'source_fetch_failed'],
    ['a page instead of a picture', get('/page.png'), 'image_invalid'],
    ['status 404', get('/missing'), 'source_fetch_failed'],
    ['status 204', get('/empty'), 'source_fetch_failed'],
    ['a connection that breaks', get('/broken'), 'source_fetch_failed'],
    ['headers of 100 kB', get('/headers'), 'source_fetch_failed'],
    [
      'a header that smuggles another',
      get('/good.png', { headers: { 'x-a': 'b\r\nhost: internal' } }),
      'source_fetch_failed',
    ],
    ['a header name that is none', get('/good.png', { headers: { 'x a': 'b' } }), 'source_fetch_failed'],
    ['a Host of its own', get('/host', { headers: { Host: 'internal' } }), 'drawn'],
  ];
};
