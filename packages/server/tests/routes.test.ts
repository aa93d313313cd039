import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bodyOf, longestStart, plain, startService, type TestService } from './service.js';

let service: TestService;
beforeAll(async () => {
  service = await startService({ anonymousRate: 10_000 });
}, longestStart);
afterAll(() => service?.stop());

const json = async (path: string) => (await service.request(path)).json();

test('/health and /ready say that all is well', async () => {
  expect(await json('/health')).toEqual({ status: 'ok' });
  expect(await json('/ready')).toEqual({ status: 'ready' });
});

test('/v1/me tells about the key, without its secret', async () => {
  const answer = await service.request('/v1/me', { headers: { authorization: `Bearer ${service.token}` } });
  const text = await answer.text();
  expect(JSON.parse(text)).toMatchObject({
    success: true,
    data: { name: 'test', scopes: ['generate', 'cards'], rate: { limit: 100_000 }, expires_at: null },
  });
  expect(text).not.toContain(service.token.slice(-20));
});

test('HEAD is GET without a body', async () => {
  const answer = await service.request('/v1/limits', { method: 'HEAD' });
  expect([answer.status, await answer.text()]).toEqual([200, '']);
});

describe('/v1/fonts', () => {
  test('lists the families, each with pictures that the service draws', async () => {
    const { data } = (await json('/v1/fonts')) as { data: Record<string, string>[] };
    expect(data).toHaveLength(99);
    const lora = data.find(({ name }) => name === 'Lora')!;
    for (const kind of ['sample', 'specimen']) {
      const answer = await fetch(lora[kind]!);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'image/png']);
      expect(answer.headers.get('cache-control')).toContain('max-age');
      expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    }
  });

  test('finds by a part of the name', async () => {
    const { data } = (await json('/v1/fonts?q=playfair')) as { data: { name: string }[] };
    expect(data.map(({ name }) => name)).toEqual(['Playfair Display']);
  });

  test('suggests a family for a name that is none', async () => {
    const answer = await service.request('/v1/fonts/lota/sample.png');
    const { code, issues } = await bodyOf(answer);
    expect([answer.status, code]).toEqual([404, 'not_found']);
    expect(issues[0]?.hint).toMatch(/Did you mean L/);
  });

  test('refuses a query that is too long, as a fault of the parameter', async () => {
    const answer = await service.request(`/v1/fonts?q=${'x'.repeat(101)}`);
    expect([answer.status, (await bodyOf(answer)).issues[0]?.path]).toEqual([400, '/q']);
  });
});

describe('/v1/lint', () => {
  const faint = {
    ...plain('#FFFFFF'),
    dimensions: { width: 600, height: 300 },
    layers: [
      { index: 0, type: 'solid-color', hex_color: '#FFFFFF' },
      {
        index: 1,
        type: 'text',
        text: 'Faint words',
        font_name: 'Inter',
        font_size_in_px: 60,
        text_color: '#EEEEEE',
        position: { x: 60, y: 100 },
        dimensions: { width: 480, height: 100 },
      },
    ],
  };

  test('says what a designer would mend, with what was measured', async () => {
    for (const time of ['first', 'again']) {
      const answer = await service.post('/v1/lint', faint);
      const { data } = await bodyOf(answer);
      expect(data.findings, time).toContainEqual(
        expect.objectContaining({
          code: 'contrast_low',
          severity: 'error',
          path: expect.stringContaining('/layers/1'),
          actual: expect.any(Number),
          limit: expect.any(Number),
          hint: expect.any(String),
        }),
      );
      expect(data.picture).toMatchObject({ mime_type: 'image/png', width: 600, height: 300 });
    }
  });

  test('knows the bytes that a file may have', async () => {
    const { data } = await bodyOf(await service.post('/v1/lint?max_bytes=10', faint));
    expect(data.findings).toContainEqual(expect.objectContaining({ limit: 10 }));
  });
});

describe('/metrics', () => {
  test('count requests, pictures, caches, children and the delay of the event loop', async () => {
    await (await service.generate(plain('#0A0B0C'))).arrayBuffer();
    await (await service.generate(plain('#0A0B0C'))).arrayBuffer();
    await (await service.request('/nowhere')).arrayBuffer();
    const text = await (await fetch(`${service.url}/metrics`)).text();
    const value = (line: string) =>
      Number(
        text
          .split('\n')
          .find((each) => each.startsWith(`${line} `))
          ?.slice(line.length + 1),
      );
    const route = '/image-generation/v1/generate';
    expect(value(`limn_http_requests_total{route="${route}",method="POST",status="200"}`)).toBe(2);
    expect(value('limn_http_requests_total{route="none",method="GET",status="404"}')).toBeGreaterThan(0);
    expect(value('limn_pictures_total{from="drawn"}')).toBeGreaterThan(0);
    expect(value('limn_pictures_total{from="memory"}')).toBeGreaterThan(0);
    expect(value('limn_render_stage_seconds_count{stage="layout"}')).toBeGreaterThan(0);
    expect(value('limn_cache_memory_hits_total')).toBeGreaterThan(0);
    expect(value('limn_render_children_ready')).toBeGreaterThan(0);
    expect(value('limn_errors_total{code="not_found"}')).toBeGreaterThan(0);
    expect(text).toContain('limn_render_queue_length 0');
    expect(text).toContain('nodejs_eventloop_lag_p99_seconds');
  });

  test('are not for others, unless their key may read them', async () => {
    const elsewhere = { authorization: '', 'x-forwarded-for': '203.0.113.1' };
    const refused = await service.request('/metrics', { headers: elsewhere });
    expect([refused.status, (await bodyOf(refused)).code]).toEqual([401, 'unauthorized']);
    const { token } = await service.keys.create({ name: 'metrics', scopes: ['metrics'] });
    const read = await service.request('/metrics', {
      headers: { ...elsewhere, authorization: `Bearer ${token}` },
    });
    expect(read.status).toBe(200);
    await read.arrayBuffer();
  });
});

describe('/openapi.json and /docs', () => {
  interface Described {
    openapi: string;
    paths: Record<string, Record<string, { responses: object; security?: unknown }>>;
    components: { schemas: Record<string, unknown> };
  }
  const described = async () => (await json('/openapi.json')) as Described;

  test('describe every route that is there', async () => {
    const { openapi, paths } = await described();
    expect(openapi).toBe('3.1.0');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining([
        '/image-generation/v1/generate',
        '/image-generation/v1/render',
        '/v1/validate',
        '/v1/lint',
        '/v1/me',
        '/v1/limits',
        '/v1/fonts',
        '/health',
        '/ready',
        '/metrics',
      ]),
    );
    for (const [path, methods] of Object.entries(paths)) {
      for (const method of Object.keys(methods)) {
        const answer = await service.request(path.replaceAll(/\{.+?\}/g, 'x'), {
          method: method.toUpperCase(),
          headers: { authorization: '' },
        });
        await answer.arrayBuffer();
        expect(answer.status, `${method} ${path}`).not.toBe(405);
      }
    }
  });

  test('every reference in the document leads somewhere', async () => {
    const document = await described();
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/([^"]+)"/g)];
    expect(references.length).toBeGreaterThan(10);
    for (const [, name] of references) expect(Object.keys(document.components.schemas)).toContain(name);
  });

  test('the page needs nothing from elsewhere', async () => {
    const page = await (await service.request('/docs')).text();
    const links = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, link]) => link!);
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      expect(link.startsWith('/'), link).toBe(true);
      const answer = await service.request(link);
      expect(answer.status, link).toBe(200);
      await answer.arrayBuffer();
    }
  });

  test('an unchanged file is not sent again', async () => {
    const first = await service.request('/docs/page.css');
    await first.arrayBuffer();
    const again = await service.request('/docs/page.css', {
      headers: { 'if-none-match': first.headers.get('etag')! },
    });
    expect([again.status, await again.text()]).toEqual([304, '']);
  });

  test('every example of the page is drawn without a warning', async () => {
    const examples = (await json('/docs/examples.json')) as { name: string; spec: unknown }[];
    for (const { name, spec } of examples) {
      const answer = await service.generate(spec);
      expect([answer.status, (await bodyOf(answer)).warnings], name).toEqual([200, undefined]);
    }
  });
});
