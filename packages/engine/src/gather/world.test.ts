import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { gather } from './gather.js';
import { createWorld } from './world.js';

const fonts = { stack: () => Promise.reject(new Error('No text here.')) };

it('decodes what the request carries', async () => {
  const bytes = await createWorld({ fonts }).load({ type: 'base64', base64: 'aGVsbG8=' });
  expect(new TextDecoder().decode(bytes)).toBe('hello');
});

it('fetches what the request names, with its headers, from networks that are open', async () => {
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="7" height="5"/>';
  const server = createServer((request, response) => {
    if (request.headers['x-key'] === 'k') response.end(svg);
    else response.writeHead(403).end();
  });
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const source = (headers: Record<string, string>) =>
    ({
      type: 'url',
      url: `http://127.0.0.1:${port}/a`,
      fetch_options: { headers, timeout_in_ms: 900 },
    }) as const;
  const needs = [{ kind: 'picture', path: '/layers/0', source: source({ 'x-key': 'k' }) }] as const;
  const refused = [{ ...needs[0], source: source({}) }];
  const { signal } = new AbortController();
  try {
    const open = createWorld({ fonts, allowedNetworks: ['127.0.0.0/8'], allowedPorts: [port] });
    const { assets } = await gather({ needs, fonts: [] }, open, signal);
    expect(assets.pictures.get('/layers/0')).toMatchObject({ width: 7, height: 5 });
    await expect(gather({ needs: refused, fonts: [] }, open, signal)).rejects.toMatchObject({
      code: 'source_fetch_failed',
      issues: [{ path: '/layers/0/file' }],
    });
    await expect(gather({ needs, fonts: [] }, createWorld({ fonts }), signal)).rejects.toMatchObject({
      code: 'source_url_forbidden',
      issues: [{ path: '/layers/0/file', code: 'source_url_forbidden' }],
    });
  } finally {
    server.close();
  }
});
