// Code written for another service of cards runs here with only the host changed, and caches understand the answers.
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requires } from '../requirement.js';
import { type CardService, startCardService } from './card-service.js';

const run = promisify(execFile);

let service: CardService;
beforeAll(async () => {
  service = await startCardService({});
  await service.settle('/api/v1/og?title=Warm+up&icon=code&pattern=dots');
}, 150_000);
afterAll(() => service?.stop(), 150_000);

const card = '/api/v1/og?title=How+to+Build+a+REST+API&subtitle=A+Complete+Guide+for+Beginners';

async function expectCard(bytes: Uint8Array, format = 'png'): Promise<void> {
  const { width, height, format: found } = await sharp(bytes).metadata();
  expect({ width, height, format: found }).toEqual({ width: 1200, height: 630, format });
  expect(bytes.length).toBeLessThan(300_000);
}

async function fetched(url: string): Promise<{ readonly answer: Response; readonly bytes: Uint8Array }> {
  const answer = await service.settle(url.slice(service.url.length));
  return { answer, bytes: new Uint8Array(await answer.arrayBuffer()) };
}

describe('code for ogforge.dev', () => {
  it.skipIf(!requires('curl'))('curl', async () => {
    const file = join(service.data, 'preview.png');
    await service.settle(`${card}&theme=dark&pattern=dots&icon=code`);
    await run('curl', ['-sS', '-o', file, `${service.url}${card}&theme=dark&pattern=dots&icon=code`]);
    await expectCard(readFileSync(file));
  });

  it('JavaScript', async () => {
    function getOgImageUrl(title: string, subtitle: string, options: Record<string, string> = {}) {
      const params = new URLSearchParams({
        title,
        subtitle,
        theme: options.theme || 'dark',
        pattern: options.pattern || 'dots',
        ...(options.icon && { icon: options.icon }),
        ...(options.caption && { caption: options.caption }),
      });
      return `${service.url}/api/v1/og?${params.toString()}`;
    }
    const ogUrl = getOgImageUrl('How to Build a REST API', 'A Complete Guide for Beginners', {
      theme: 'cyberpunk',
      icon: 'rocket',
      pattern: 'circuit',
    });
    const { answer, bytes } = await fetched(ogUrl);
    expect(answer.headers.get('x-ogforge-theme')).toBe('cyberpunk');
    await expectCard(bytes);
  });

  it('the address that its JavaScript prints', async () => {
    await expectCard((await fetched(`${service.url}${card}`)).bytes);
  });

  it.skipIf(!requires('python3'))('Python', async () => {
    const script = `
import sys
from urllib.parse import urlencode
from urllib.request import urlopen

def get_og_image_url(title, subtitle, theme="dark", pattern="dots", icon=None):
    params = {"title": title, "subtitle": subtitle, "theme": theme, "pattern": pattern}
    if icon:
        params["icon"] = icon
    return f"{sys.argv[1]}/api/v1/og?{urlencode(params)}"

og_url = get_og_image_url(
    title="How to Build a REST API",
    subtitle="A Complete Guide for Beginners",
    theme="gradient",
    icon="book-open"
)
with open(sys.argv[2], "wb") as f:
    f.write(urlopen(og_url).read())
`;
    const file = join(service.data, 'python.png');
    await service.settle(`${card}&theme=gradient&pattern=dots&icon=book-open`);
    await run('python3', ['-c', script, service.url, file]);
    await expectCard(readFileSync(file));
  });

  it('Next.js', async () => {
    const post = { title: 'Why we rewrote it', author: 'Ada Lovelace', excerpt: '…' };
    const ogImageUrl = new URL(`${service.url}/api/v1/og`);
    ogImageUrl.searchParams.set('title', post.title);
    ogImageUrl.searchParams.set('subtitle', post.author);
    ogImageUrl.searchParams.set('theme', 'dark');
    ogImageUrl.searchParams.set('pattern', 'circuit');
    ogImageUrl.searchParams.set('icon', 'file-text');
    await expectCard((await fetched(ogImageUrl.toString())).bytes);
  });

  it('Express', async () => {
    const post = { title: 'Why we rewrote it', author: 'Ada', date: '2026-03-31' };
    const ogParams = new URLSearchParams({
      title: post.title,
      subtitle: `By ${post.author} | ${post.date}`,
      theme: 'dark',
      pattern: 'dots',
      icon: 'pen-tool',
    });
    await expectCard((await fetched(`${service.url}/api/v1/og?${ogParams}`)).bytes);
  });

  it.skipIf(!requires('python3'))('Django', async () => {
    const script = `
import sys
from urllib.parse import urlencode
og_params = urlencode({
    'title': 'Why we rewrote it',
    'subtitle': f'By {"Ada"}',
    'theme': 'gradient',
    'pattern': 'waves',
    'icon': 'newspaper',
})
print(f'{sys.argv[1]}/api/v1/og?{og_params}')
`;
    const { stdout } = await run('python3', ['-c', script, service.url]);
    const { answer, bytes } = await fetched(stdout.trim());
    expect(answer.headers.get('x-limn-warnings')).toBeNull();
    await expectCard(bytes);
  });

  it('parameters as JSON are the same picture', async () => {
    const body = JSON.stringify({ title: 'How to Build a REST API', theme: 'light', pattern: 'grid' });
    await service.settle('/api/v1/og?pattern=grid&theme=light&title=How+to+Build+a+REST+API');
    const posted = await fetch(`${service.url}/api/v1/og`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const got = await fetched(
      `${service.url}/api/v1/og?pattern=grid&theme=light&title=How%20to%20Build%20a%20REST%20API`,
    );
    expect(Buffer.from(await posted.arrayBuffer()).equals(got.bytes)).toBe(true);
    expect(posted.headers.get('etag')).toBe(got.answer.headers.get('etag'));
  });
});

describe('an answer', () => {
  const headersOf = ({ headers }: Response, names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, headers.get(name)]));

  it('says how long it holds, what it is and which theme it has', async () => {
    const { answer } = await fetched(`${service.url}${card}&theme=light`);
    expect(
      headersOf(answer, [
        'cache-control',
        'content-type',
        'x-ogforge-theme',
        'vary',
        'access-control-allow-origin',
      ]),
    ).toEqual({
      'cache-control': 'public, max-age=86400',
      'content-type': 'image/png',
      'x-ogforge-theme': 'light',
      vary: 'accept-encoding',
      'access-control-allow-origin': '*',
    });
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{32}"$/);
    expect(answer.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
  });

  it('is 304 to whoever has it, and 200 to whoever has another', async () => {
    const etag = (await service.settle(card)).headers.get('etag')!;
    for (const tag of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const answer = await service.get(card, { 'if-none-match': tag });
      expect([tag, answer.status, answer.headers.get('etag')]).toEqual([tag, 304, etag]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=86400');
      expect((await answer.arrayBuffer()).byteLength).toBe(0);
    }
    expect((await service.get(card, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('to HEAD is that to GET without the picture', async () => {
    const get = await service.settle(card);
    const head = await fetch(`${service.url}${card}`, { method: 'HEAD' });
    const names = ['content-type', 'content-length', 'etag', 'cache-control', 'x-ogforge-theme'];
    expect(head.status).toBe(200);
    expect(headersOf(head, names)).toEqual(headersOf(get, names));
    expect(Number(head.headers.get('content-length'))).toBe((await get.arrayBuffer()).byteLength);
    expect((await head.arrayBuffer()).byteLength).toBe(0);
  });

  it('of the same card in another spelling is the same, and counts nothing', async () => {
    const one = await service.settle('/api/v1/og?title=A+b&theme=bold');
    const two = await service.get('/api/v1/og?theme=bold&title=A%20b');
    expect(two.headers.get('etag')).toBe(one.headers.get('etag'));
    const again = await service.get('/api/v1/og?theme=bold&title=A%20b');
    expect(again.headers.get('x-ratelimit-remaining')).toBe(two.headers.get('x-ratelimit-remaining'));
  });

  it('to parameters that do not exist warns; to values that cannot be it is 400 and not kept', async () => {
    const warned = await service.settle('/api/v1/og?title=A&titel=B&utm_source=x');
    expect(warned.status).toBe(200);
    expect(warned.headers.get('x-limn-warnings')).toBe('unknown_field /titel, unknown_field /utm_source');
    const refused = await service.get(`/api/v1/og?title=${'x'.repeat(201)}&theme=dork&titleColor=12`);
    expect(refused.status).toBe(400);
    expect(refused.headers.get('cache-control')).toBe('no-store');
    const { code, issues } = (await refused.json()) as { code: string; issues: { path: string }[] };
    expect(code).toBe('invalid_spec');
    expect(issues.map(({ path }) => path).sort()).toEqual(['/theme', '/title', '/titleColor']);
    const tooLarge = await service.get(`${card}&size=story&scale=3`);
    expect(await tooLarge.json()).toMatchObject({ code: 'invalid_spec', issues: [{ path: '/scale' }] });
  });
});

describe('a platform', () => {
  it.each([
    ['whatsapp', 'image/jpeg', [1200, 630], 300_000],
    ['x', 'image/jpeg', [1200, 600], 5_000_000],
    ['linkedin', 'image/jpeg', [1200, 627], 5_000_000],
    ['slack', 'image/png', [1200, 630], 5_000_000],
  ] as const)('%s gets %s of %j below %i bytes', async (platform, type, size, limit) => {
    const { answer, bytes } = await fetched(
      `${service.url}${card}&theme=gradient&pattern=circuit&icon=code&platform=${platform}`,
    );
    expect(answer.headers.get('content-type')).toBe(type);
    const { width, height } = await sharp(bytes).metadata();
    expect([width, height]).toEqual(size);
    expect(bytes.length).toBeLessThanOrEqual(limit);
  });

  it.each([
    ['jpeg', 20_000],
    ['png', 60_000],
    ['webp', 20_000],
  ])('as %s a budget of %i bytes is met, on a smaller canvas if need be', async (format, budget) => {
    const { bytes } = await fetched(
      `${service.url}${card}&theme=gradient&pattern=circuit&format=${format}&max_bytes=${budget}`,
    );
    expect(bytes.length).toBeLessThanOrEqual(budget);
    const { width = 0, height = 0 } = await sharp(bytes).metadata();
    expect(Math.abs(width / height - 1200 / 630)).toBeLessThan(0.02);
  });
});

describe('the rest of the gallery', () => {
  it.each([
    '/waves/pricing.svg',
    '/waves/pricing.png?size=900x400',
    '/waves/a b.jpg?colors=3b4bdb',
    '/og/pricing.jpg',
  ])('%s is the same for ever', async (path) => {
    const one = await service.get(path);
    expect(one.status).toBe(200);
    expect(one.headers.get('cache-control')).toBe('public, max-age=2592000, immutable');
    expect((await one.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    expect((await service.get(path, { 'if-none-match': one.headers.get('etag')! })).status).toBe(304);
  });

  it('a wave as SVG is packed for those who take it, under a tag of its own', async () => {
    const plain = await service.get('/waves/x.svg', { 'accept-encoding': 'identity' });
    const packed = await service.get('/waves/x.svg', { 'accept-encoding': 'gzip' });
    expect(packed.headers.get('content-encoding')).toBe('gzip');
    expect(packed.headers.get('etag')).not.toBe(plain.headers.get('etag'));
    expect(await packed.text()).toBe(await plain.text());
  });

  it.each([
    ['/waves/x.gif', 404],
    ['/waves/x', 404],
    ['/og/x.png', 404],
    ['/waves/x.png?size=9000x1', 400],
    ['/waves/x.png?colors=red', 400],
    ['/waves/x.svg?size=-1x5&colors=zzzzzz', 400],
  ])('%s is %i', async (path, status) => {
    const answer = await service.get(path);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('cache-control')).toBe('no-store');
  });

  it('icons are listed and found', async () => {
    const all = (await (await service.get('/api/v1/icons')).json()) as { total: number };
    expect(all.total).toBeGreaterThan(1500);
    const found = (await (await service.get('/api/v1/icons?q=book')).json()) as { icons: { name: string }[] };
    expect(found.icons[0]?.name).toBe('book');
    expect(await (await service.get('/api/v1/icons?q=zzzz')).json()).toMatchObject({ total: 0, icons: [] });
  });

  it.each(['themes', 'layouts'])(
    '%s are listed with pictures that can be fetched',
    async (name) => {
      const body = (await (await service.get(`/api/v1/${name}`)).json()) as Record<
        string,
        { picture: string }[]
      >;
      expect(body[name]!.length).toBeGreaterThan(5);
      for (const { picture } of body[name]!.slice(0, 3)) {
        const { answer, bytes } = await fetched(picture);
        expect(answer.headers.get('x-limn-warnings')).toBeNull();
        await expectCard(bytes);
      }
    },
    60_000,
  );

  it('meta writes tags whose picture is the one that it describes', async () => {
    const answer = await service.get('/api/v1/meta?title=Tom+%26+%22Ann%22&platform=whatsapp&brand=Acme');
    const { data } = (await answer.json()) as { data: Record<string, string> };
    expect(data.html).toContain('<meta property="og:image:alt" content="Tom &amp; &quot;Ann&quot;">');
    expect(data.html).toContain('<meta property="og:site_name" content="Acme">');
    const picture = await fetched(data.url!);
    const { width, height } = await sharp(picture.bytes).metadata();
    expect([picture.answer.headers.get('content-type'), width, height]).toEqual([
      data.type,
      data.width,
      data.height,
    ]);
    const page = await service.get('/api/v1/meta?title=Hi&titel=Ho', { accept: 'text/html' });
    expect(await page.text()).toMatch(/^<meta property="og:type"/);
    expect(page.headers.get('x-limn-warnings')).toBe('unknown_field /titel');
  });

  it('lint=1 judges the card in place of it', async () => {
    const answer = await service.get(`${card}&lint=1`);
    expect(await answer.json()).toMatchObject({
      success: true,
      data: { findings: expect.any(Array), picture: { width: 1200, height: 630, type: 'image/png' } },
    });
  });
});
