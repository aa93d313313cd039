import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId, newSecret, tokenOf } from '../src/keys/token.js';
import { bodyOf, longestStart, plain, startService, type TestService } from './service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({ anonymousRate: 1000 });
}, longestStart);
afterAll(() => service?.stop());

/** Sends bytes as they are, and gives the whole answer as text. */
function raw(request: string): Promise<string> {
  const { hostname, port } = new URL(service.url);
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(Number(port), hostname, () => socket.write(request));
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}

const madeUp = tokenOf({ id: newId(), secret: newSecret() });

describe('errors', () => {
  const generate = '/image-generation/v1/generate';

  test.each([
    ['no key', { authorization: '' }, 'A key is needed'],
    ['another scheme', { authorization: 'Basic bGltbjpsaW1u' }, 'A key is needed'],
    ['a key cut off', { authorization: 'Bearer limn_x' }, 'no whole key'],
    ['a made up key', { authorization: `Bearer ${madeUp}` }, 'not known'],
  ])('%s is 401', async (_, headers, words) => {
    const answer = await service.post(generate, plain(), headers);
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    expect(await bodyOf(answer)).toEqual({
      success: false,
      error: expect.stringContaining(words),
      code: 'unauthorized',
      issues: [],
      request_id: answer.headers.get('x-request-id'),
    });
  });

  test('a key that was revoked, or has expired, is 401', async () => {
    const { key, token } = await service.keys.create({ name: 'short' });
    await service.keys.revoke(key.id);
    const old = await service.keys.create({ name: 'old', expiresAt: new Date(0) });
    for (const each of [token, old.token]) {
      const answer = await service.request('/v1/me', { headers: { authorization: `Bearer ${each}` } });
      expect([answer.status, (await bodyOf(answer)).code]).toEqual([401, 'unauthorized']);
    }
  });

  test('a key without the scope is 403', async () => {
    const { token } = await service.keys.create({ name: 'cards alone', scopes: ['cards'] });
    const answer = await service.post(generate, plain(), { authorization: `Bearer ${token}` });
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([403, 'forbidden']);
  });

  test('an unknown address is 404, and a known one with another method 405 that says which', async () => {
    const unknown = await service.request('/v2/generate');
    expect([unknown.status, (await bodyOf(unknown)).code]).toEqual([404, 'not_found']);
    const answer = await service.request(generate);
    expect([answer.status, answer.headers.get('allow'), (await bodyOf(answer)).code]).toEqual([
      405,
      'POST',
      'method_not_allowed',
    ]);
  });

  test('faults of a spec are 400, each with pointer and hint', async () => {
    const spec = { ...plain(), layers: [{ index: 0, type: 'text', text: 'x', x_in_px: 4 }] };
    const answer = await service.post(generate, spec);
    const { code, issues, error } = await bodyOf(answer);
    expect([answer.status, code, typeof error]).toEqual([400, 'invalid_spec', 'string']);
    expect(issues).toContainEqual(
      expect.objectContaining({ path: '/layers/0/x_in_px', code: 'unknown_field', hint: expect.any(String) }),
    );
  });

  test.each([
    ['invalid_json', '{"layers": ['],
    ['invalid_json', '{"a": 1, "a": 2}'],
    ['invalid_encoding', '\uFEFF{}'],
    ['json_too_deep', '['.repeat(65)],
    ['invalid_json', ''],
  ])('%s is 400', async (code, body) => {
    const answer = await service.post(generate, body);
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([400, code]);
  });

  test('a packed body that is not, or by an unknown way, is 400', async () => {
    for (const encoding of ['gzip', 'br', 'deflate', 'compress']) {
      const answer = await service.post(generate, '{}', { 'content-encoding': encoding });
      expect([answer.status, (await bodyOf(answer)).code], encoding).toEqual([400, 'invalid_encoding']);
    }
  });

  test('a picture that cannot be made is 422', async () => {
    const image = { type: 'base64', name: 'x.png', base64: Buffer.from('<html>').toString('base64') };
    const spec = { ...plain(), layers: [{ index: 0, type: 'image', file: image }] };
    const answer = await service.post(generate, spec);
    expect([answer.status, (await bodyOf(answer)).issues[0]?.path]).toEqual([422, '/layers/0/file']);
  });

  test.each([
    'http://127.0.0.1:1/a.png',
    'https://127.0.0.1/a.png',
    'https://169.254.169.254/',
    'https://[::1]/',
  ])('nothing is fetched from %s', async (url) => {
    const image = { type: 'url', name: 'x.png', url };
    const answer = await service.post(generate, {
      ...plain(),
      layers: [{ index: 0, type: 'image', file: image }],
    });
    expect([400, 422]).toContain(answer.status);
    expect(await answer.text()).not.toMatch(/ECONN|refused|node:|\/src\//);
  });

  test.each([
    [400, 'invalid_http', 'NONSENSE\r\n\r\n'],
    [
      400,
      'invalid_http',
      'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n',
    ],
    [400, 'invalid_http', 'GET /health HTTP/1.1\r\nConnection: close\r\n\r\n'],
    [400, 'invalid_http', 'GET /health HTTP/1.1\r\nHost: a/b@c\r\nConnection: close\r\n\r\n'],
    [431, 'headers_too_large', `GET / HTTP/1.1\r\nHost: x\r\nX-Long: ${'x'.repeat(32_768)}\r\n\r\n`],
  ])('%i %s for what is no good HTTP', async (status, code, request) => {
    const answer = await raw(request);
    expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
    expect(answer.toLowerCase()).toContain('x-request-id: ');
    expect(answer.toLowerCase()).toContain('x-content-type-options: nosniff');
    expect(JSON.parse(answer.slice(answer.indexOf('{'), answer.lastIndexOf('}') + 1))).toMatchObject({
      success: false,
      code,
      request_id: expect.any(String),
    });
  });
});

describe('headers', () => {
  test('every answer has its id, the caller’s rate and headers against misuse', async () => {
    for (const path of ['/health', '/v1/me', '/nowhere', '/v1/fonts', '/docs']) {
      const answer = await service.request(path);
      await answer.arrayBuffer();
      const { headers } = answer;
      expect(headers.get('x-request-id'), path).toMatch(/^[0-9a-f-]{36}$/);
      for (const name of ['limit', 'remaining', 'reset']) {
        expect(Number(headers.get(`x-ratelimit-${name}`)), `${path} ${name}`).toBeGreaterThan(0);
      }
      expect(headers.get('content-security-policy'), path).toContain("default-src 'none'");
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('x-frame-options'), path).toBe('DENY');
      expect(headers.get('referrer-policy'), path).toBe('no-referrer');
      expect(headers.get('x-powered-by'), path).toBeNull();
    }
  });

  test('a client may name its request, in plain letters', async () => {
    const named = await service.request('/health', { headers: { 'x-request-id': 'order-4711.a' } });
    expect(named.headers.get('x-request-id')).toBe('order-4711.a');
    const other = await service.request('/health', { headers: { 'x-request-id': 'a b\tc<script>' } });
    expect(other.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('pages of other origins may not read answers', async () => {
    const answer = await service.request('/v1/me', { headers: { origin: 'https://evil.example' } });
    expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    const asked = await service.request('/v1/me', {
      method: 'OPTIONS',
      headers: { origin: 'https://evil.example', 'access-control-request-method': 'GET' },
    });
    expect([asked.status, asked.headers.get('access-control-allow-origin')]).toEqual([405, null]);
  });
});
