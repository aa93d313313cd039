// A service that draws for signed addresses only: who signs is trusted, and nothing of an address can be changed.
import { signUrl } from 'limn';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CardService, startCardService } from './card-service.js';

const newer = { id: 'k2', secret: 'the newer secret of this test' };
const older = { id: 'k1', secret: 'the older secret of this test' };
const card = '/api/v1/og?title=Hello&theme=light&tags=a&v=2';

let service: CardService;
beforeAll(async () => {
  const keys = [newer, older].map(({ id, secret }) => `${id}:${secret.replaceAll(' ', '-')}`);
  service = await startCardService({
    settings: { LIMN_REQUIRE_SIGNATURE: 'true', LIMN_SIGNING_KEYS: keys.join(','), LIMN_ANONYMOUS_RATE: '5' },
  });
}, 150_000);
afterAll(() => service?.stop(), 150_000);

const dashed = (key: typeof newer) => ({ ...key, secret: key.secret.replaceAll(' ', '-') });
const sign = (path: string, key = newer, expires?: number) => signUrl(path, dashed(key), { expires });
const soon = () => Math.floor(Date.now() / 1000) + 60;

async function refusal(path: string) {
  const answer = await service.get(path);
  expect([path, answer.status, answer.headers.get('cache-control')]).toEqual([path, 403, 'no-store']);
  return (await answer.json()) as { code: string; issues: { path: string; code: string }[] };
}

describe('an address', () => {
  it('without a signature is refused, and told how to be signed', async () => {
    for (const path of [
      card,
      '/og/pricing.jpg',
      '/waves/pricing.png',
      '/waves/x.svg',
      '/api/v1/meta?title=x',
    ]) {
      const { code, issues } = await refusal(path);
      expect([code, issues[0]?.code]).toEqual(['forbidden', 'signature_missing']);
    }
  });

  it('that is signed is drawn, by the newer key and by the older', async () => {
    for (const key of [newer, older]) {
      const answer = await service.settle(await sign(card, key));
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe('image/png');
    }
    for (const path of ['/og/pricing.jpg', '/waves/pricing.png?size=300x200', '/waves/x.svg']) {
      expect((await service.settle(await sign(path))).status).toBe(200);
    }
  });

  it('that was drawn before is still checked', async () => {
    const path = await sign(card, newer, soon());
    expect((await service.settle(path)).status).toBe(200);
    expect((await service.get(path)).status).toBe(200);
    await refusal(card);
    await refusal(path.replace('title=Hello', 'title=Hullo'));
  });

  it('is refused after a change to any of its parameters', async () => {
    const path = await sign(card, newer, soon());
    const { searchParams, pathname } = new URL(path, service.url);
    const names = [...searchParams.keys()];
    expect(names).toEqual(['title', 'theme', 'tags', 'v', 'kid', 'exp', 'sig']);
    for (const name of names) {
      const changed = new URLSearchParams(searchParams);
      changed.set(name, `${searchParams.get(name)}0`);
      const { issues } = await refusal(`${pathname}?${changed}`);
      expect([name, issues[0]?.code]).toEqual([name, 'signature_invalid']);
      changed.delete(name);
      await refusal(`${pathname}?${changed}`);
    }
    await refusal(`${path}&subtitle=more`);
    await refusal(path.replace('/og?', '/meta?'));
  });

  it('ends in its second, also when its card is kept', async () => {
    const end = Math.floor(Date.now() / 1000) + 2;
    const path = await sign('/api/v1/og?title=Soon+over', newer, end);
    expect((await service.get(path)).status).toBe(200);
    await new Promise((resolve) => setTimeout(resolve, end * 1000 - Date.now() + 50));
    const { issues } = await refusal(path);
    expect(issues[0]).toMatchObject({ path: '/exp', code: 'signature_expired' });
  });

  it('of a key that the service does not know is refused', async () => {
    const { issues } = await refusal(await sign(card, { id: 'k9', secret: newer.secret }));
    expect(issues[0]?.code).toBe('signature_invalid');
  });

  it('that is signed is not counted', async () => {
    for (let at = 0; at < 8; at++) {
      const answer = await service.get(await sign(`/api/v1/og?title=Number+${at}`));
      expect(answer.status).toBe(200);
    }
  });

  it('of a picture is signed in the tags for a signed request, with the same end', async () => {
    const end = soon();
    const answer = await service.get(await sign('/api/v1/meta?title=Tagged', newer, end));
    const { data } = (await answer.json()) as { data: { url: string } };
    expect(new URL(data.url).searchParams.get('exp')).toBe(String(end));
    expect((await service.settle(data.url.slice(service.url.length))).status).toBe(200);
  });

  it('of an example in a list is signed', async () => {
    const { themes } = (await (await service.get('/api/v1/themes')).json()) as {
      themes: { picture: string }[];
    };
    expect((await service.get(themes[0]!.picture.slice(service.url.length))).status).toBe(200);
  });
});

describe('where signatures are not required', () => {
  it('callers are counted by address, and still get what is kept', async () => {
    const open = await startCardService({ settings: { LIMN_ANONYMOUS_RATE: '3' } });
    try {
      const first = await open.get('/api/v1/og?title=0');
      expect(first.headers.get('x-ratelimit-limit')).toBe('3');
      for (const at of [1, 2]) await open.get(`/api/v1/og?title=${at}`);
      const refused = await open.get('/api/v1/og?title=3');
      expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
      const kept = await open.get('/api/v1/og?title=1');
      expect(kept.status).toBe(200);
    } finally {
      await open.stop();
    }
  }, 150_000);
});
