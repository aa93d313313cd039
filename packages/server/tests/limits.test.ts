import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, longestStart, plain, startService, type TestService } from './service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({
    anonymousRate: 3,
    bodyLimit: 2000,
    corsOrigins: ['https://app.example'],
    trustedProxies: 1,
    publicUrl: 'https://images.example',
  });
}, longestStart);
afterAll(() => service?.stop());

const from = (address: string) => ({ 'x-forwarded-for': `203.0.113.9, ${address}` });

describe('rates', () => {
  async function keyOf(rate: number) {
    const { token } = await service.keys.create({ name: `rate ${rate}`, rate });
    return { authorization: `Bearer ${token}` };
  }
  const draw = async (color: string, headers: Record<string, string>) => {
    const answer = await service.generate(plain(color), headers);
    const remaining = Number(answer.headers.get('x-ratelimit-remaining'));
    return { answer, remaining, body: await bodyOf(answer) };
  };

  test('a key has its own, and a picture that was drawn before costs nothing', async () => {
    const key = await keyOf(2);
    expect((await draw('#000001', key)).remaining).toBe(1);
    expect((await draw('#000001', key)).remaining).toBe(1);
    expect((await draw('#000002', key)).remaining).toBe(0);

    const { answer, body } = await draw('#000003', key);
    expect([answer.status, body.code]).toEqual([429, 'rate_limited']);
    expect(body.issues).toEqual([expect.objectContaining({ code: 'rate_limited', limit: 2 })]);
    const wait = Number(answer.headers.get('retry-after'));
    expect(wait).toBeGreaterThanOrEqual(1);
    expect(wait).toBeLessThanOrEqual(60);
    expect(Number(answer.headers.get('x-ratelimit-reset')) * 1000).toBeGreaterThan(Date.now());

    expect((await draw('#000002', key)).answer.status).toBe(200);
    expect((await draw('#000004', await keyOf(2))).answer.status).toBe(200);
  });

  test('a picture that is on the disk alone costs nothing either', { timeout: longestStart }, async () => {
    const own = await startService({ memoryCache: 0 });
    try {
      const { token } = await own.keys.create({ name: 'two', rate: 2 });
      const key = { authorization: `Bearer ${token}` };
      const ask = async (color: string) => {
        const answer = await own.generate(plain(color), key);
        await answer.arrayBuffer();
        return [answer.status, answer.headers.get('x-ratelimit-remaining')];
      };
      expect(await ask('#000001')).toEqual([200, '1']);
      expect(await ask('#000002')).toEqual([200, '0']);
      await expect.poll(() => ask('#000001'), { timeout: 5000 }).toEqual([200, '0']);
      expect((await ask('#000003'))[0]).toBe(429);
    } finally {
      await own.stop();
    }
  });

  test('asking about the key costs nothing', async () => {
    const key = await keyOf(1);
    for (let time = 0; time < 3; time++) {
      const answer = await service.request('/v1/me', { headers: key });
      expect((await bodyOf(answer)).data.rate).toMatchObject({ limit: 1, remaining: 1 });
    }
  });

  test('who tries keys is stopped by address, also behind a proxy, and others are not', async () => {
    const attempt = async (address: string) => {
      const answer = await service.request('/v1/me', {
        headers: { authorization: 'Bearer x', ...from(address) },
      });
      return (await bodyOf(answer)).code;
    };
    const codes = [];
    for (let time = 0; time < 4; time++) codes.push(await attempt('198.51.100.1'));
    expect(codes).toEqual(['unauthorized', 'unauthorized', 'unauthorized', 'rate_limited']);
    expect(await attempt('198.51.100.2')).toBe('unauthorized');
  });

  test('one subscriber of IPv6 is one caller', async () => {
    const remaining = async (address: string) => {
      const headers = { authorization: 'Bearer x', ...from(address) };
      const answer = await service.request('/v1/me', { headers });
      await answer.arrayBuffer();
      return Number(answer.headers.get('x-ratelimit-remaining'));
    };
    expect(await remaining('2001:db8:1:2::1')).toBe(2);
    expect(await remaining('2001:db8:1:2:ffff::9')).toBe(1);
    expect(await remaining('2001:db8:1:3::1')).toBe(2);
  });
});

describe('bodies', () => {
  const long = (length: number) => JSON.stringify({ text: 'x'.repeat(length) });

  test.each([
    ['as it is', long(2000), {}],
    ['packed, a bomb', gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }],
    ['packed, a byte too many', gzipSync(long(1991)), { 'content-encoding': 'gzip' }],
  ])('one over the limit is 413, %s', async (_, body, headers: Record<string, string>) => {
    const answer = await service.generate(body, headers);
    const { code, issues } = await bodyOf(answer);
    expect([answer.status, code]).toEqual([413, 'body_too_large']);
    expect(issues).toEqual([expect.objectContaining({ limit: 2000, hint: expect.any(String) })]);
  });

  test('one without a length, sent in pieces, is counted too', async () => {
    const pieces = new ReadableStream({
      start(controller) {
        for (let piece = 0; piece < 30; piece++) controller.enqueue(Buffer.alloc(100, 0x20));
        controller.close();
      },
    });
    const init = { method: 'POST', body: pieces, duplex: 'half' } as RequestInit;
    const answer = await service.request('/image-generation/v1/generate', init);
    expect(answer.status).toBe(413);
    await answer.arrayBuffer();
  });

  test('one of just the limit is read', async () => {
    const answer = await service.generate(long(1989));
    expect([answer.status, (await bodyOf(answer)).code]).toEqual([400, 'invalid_spec']);
  });

  test('/v1/limits says what this service allows', async () => {
    const { data } = await bodyOf(await service.request('/v1/limits'));
    expect(data).toMatchObject({
      body: { value: 2000, unit: 'bytes', reason: expect.any(String) },
      anonymous_rate: { value: 3 },
      layers: { value: 250 },
    });
  });
});

test('an origin that is allowed may read answers, and others may not', async () => {
  const allowed = await service.request('/v1/me', { headers: { origin: 'https://app.example' } });
  expect(allowed.headers.get('access-control-allow-origin')).toBe('https://app.example');
  const asked = await service.request('/image-generation/v1/generate', {
    method: 'OPTIONS',
    headers: {
      authorization: '',
      origin: 'https://app.example',
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'authorization',
    },
  });
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-headers')).toContain('Authorization');
  const other = await service.request('/v1/me', { headers: { origin: 'https://other.example' } });
  expect(other.headers.get('access-control-allow-origin')).toBeNull();
});

test('behind TLS, browsers are told to stay there', async () => {
  const answer = await service.request('/health');
  expect(answer.headers.get('strict-transport-security')).toContain('max-age');
});
