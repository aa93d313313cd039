import { createHash } from 'node:crypto';
import type { Context } from 'hono';
import type { CallEnv } from '../call.js';
import { pageFiles, readPageFile } from '../docs/files.js';
import { createDocument } from '../openapi/document.js';
import type { Mount } from '../service.js';

/** What the page may load: itself. Swagger UI writes styles into elements. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Kept {
  readonly bytes: Buffer;
  readonly type: string;
  readonly tag: string;
}

/** The description of all routes, and the page that shows it. Each is made when it is first asked for. */
export const mountDocuments: Mount = (routes, { config }) => {
  const kept = new Map<string, Promise<Kept>>();
  const once = (name: string, type: string, make: () => Promise<Buffer>) => {
    const known = kept.get(name) ?? make().then((bytes) => ({ bytes, type, tag: tagOf(bytes) }));
    kept.set(name, known);
    known.catch(() => kept.delete(name));
    return known;
  };
  const json = (name: string, make: () => unknown) =>
    once(name, 'application/json', async () => Buffer.from(JSON.stringify(await make())));

  routes.get('/openapi.json', async (c) => {
    c.env.call.headers['access-control-allow-origin'] = '*';
    c.env.call.headers['cross-origin-resource-policy'] = 'cross-origin';
    return answer(c, await json('openapi.json', () => createDocument(routes, config.publicUrl)));
  });
  routes.get('/docs/examples.json', async (c) => {
    const make = async () => (await import('../docs/examples.js')).examples;
    return answer(c, await json('examples.json', make));
  });
  for (const [name, { type }] of Object.entries(pageFiles)) {
    const path = name === 'page.html' ? '/docs' : `/docs/${name}`;
    routes.get(path, async (c) => {
      if (name === 'page.html') c.env.call.headers['content-security-policy'] = pagePolicy;
      return answer(c, await once(name, type, () => readPageFile(name)));
    });
  }
  routes.get('/', (c) => c.redirect('/docs'));
};

function tagOf(bytes: Buffer): string {
  return `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
}

function answer(c: Context<CallEnv>, { bytes, type, tag }: Kept): Response {
  const headers = { etag: tag, 'cache-control': 'no-cache' };
  if (c.req.header('if-none-match') === tag) return new Response(null, { status: 304, headers });
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { ...headers, 'content-type': type } });
}
