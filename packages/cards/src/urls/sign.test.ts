import { createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { createVerifier, type SigningKey, signUrl } from './sign.js';

const key: SigningKey = { id: 'k1', secret: 'a secret of sixteen or more' };
const older: SigningKey = { id: 'k0', secret: 'another secret, on its way out' };
const address = 'https://cards.example.com/api/v1/og?title=Hello+world&theme=dark&tags=a&tags=b';
const now = 1_790_000_000;

const verify = (url: string | URL, keys = [key, older], at = now) =>
  createVerifier(keys).verify(new URL(url, 'http://localhost'), at);

describe('signUrl', () => {
  it('signs what its documentation says: the scheme, the route and the sorted query', async () => {
    const signed = new URL(await signUrl(address, key, { expires: now }));
    const message = `limn 1\n/api/v1/og\nexp=${now}&kid=k1&tags=a&tags=b&theme=dark&title=Hello%20world`;
    const expected = createHmac('sha256', key.secret).update(message).digest('base64url');
    expect(signed.searchParams.get('sig')).toBe(expected);
    expect(signed.href.startsWith(`${address}&`)).toBe(true);
  });

  it('keeps an address from the root as it is', async () => {
    expect(await signUrl('/og/pricing.jpg', key)).toMatch(/^\/og\/pricing\.jpg\?kid=k1&sig=[\w-]{43}$/);
  });

  it('replaces an earlier signature', async () => {
    const twice = await signUrl(await signUrl(address, older, { expires: now }), key);
    expect(twice).toBe(await signUrl(address, key));
  });

  it.each([
    ['og?title=x', key, {}, 'starts with a slash'],
    ['/og?title=x', { id: 'k 1', secret: key.secret }, {}, 'name of a signing key'],
    ['/og?title=x', { id: 'k1', secret: 'short' }, {}, 'at least 16 characters'],
    ['/og?title=x', key, { expires: new Date('no date') }, 'seconds since 1970'],
  ])('refuses %j with %j and %j', async (url, signer, options, message) => {
    await expect(signUrl(url, signer, options)).rejects.toThrow(message);
  });
});

describe('verify', () => {
  it('takes what was signed, in any order and spelling of its query', async () => {
    const signed = await signUrl(address, key);
    expect(await verify(signed)).toBeUndefined();
    const { searchParams } = new URL(signed);
    const turned = [...searchParams].sort(([a], [b]) => (a > b ? -1 : a < b ? 1 : 0));
    const query = turned.map((pair) => pair.map((part) => encodeURIComponent(part)).join('=')).join('&');
    expect(await verify(`http://other.host/base/path/api/v1/og?${query}`)).toBeUndefined();
  });

  it('refuses a change to any parameter, one more and one less', async () => {
    const signed = new URL(await signUrl(address, key, { expires: now + 60 }));
    const names = [...new Set(signed.searchParams.keys())];
    expect(names).toEqual(['title', 'theme', 'tags', 'kid', 'exp', 'sig']);
    for (const name of names) {
      const [changed, gone] = [new URL(signed), new URL(signed)];
      changed.searchParams.set(name, `${signed.searchParams.get(name)}1`);
      gone.searchParams.delete(name);
      expect([name, await verify(changed)]).toEqual([name, 'invalid']);
      expect([name, await verify(gone)]).toEqual([name, name === 'sig' ? 'missing' : 'invalid']);
    }
    const more = new URL(signed);
    more.searchParams.append('subtitle', 'more');
    expect(await verify(more)).toBe('invalid');
    const swapped = signed.href.replace('tags=a&tags=b', 'tags=b&tags=a');
    expect(await verify(swapped)).toBe('invalid');
  });

  it('refuses another route, another key and a signature that is none', async () => {
    const signed = await signUrl(address, key);
    expect(await verify(signed.replace('/og?', '/meta?'))).toBe('invalid');
    expect(await verify(signed, [older])).toBe('invalid');
    expect(await verify(signed, [{ ...key, secret: `${key.secret}!` }])).toBe('invalid');
    for (const sig of ['', 'A'.repeat(43), 'A'.repeat(44), `${'A'.repeat(42)}é`]) {
      const url = new URL(signed);
      url.searchParams.set('sig', sig);
      expect([sig, await verify(url)]).toEqual([sig, 'invalid']);
    }
    const twice = new URL(signed);
    twice.searchParams.append('sig', twice.searchParams.get('sig')!);
    expect(await verify(twice)).toBe('invalid');
  });

  it('takes both keys while they are changed, and the new one alone afterwards', async () => {
    const [before, after] = [await signUrl(address, older), await signUrl(address, key)];
    expect([await verify(before), await verify(after)]).toEqual([undefined, undefined]);
    expect([await verify(before, [key]), await verify(after, [key])]).toEqual(['invalid', undefined]);
  });

  it('ends when it was said to', async () => {
    const signed = await signUrl(address, key, { expires: new Date(now * 1000) });
    expect(await verify(signed, [key], now - 1)).toBeUndefined();
    expect(await verify(signed, [key], now)).toBe('expired');
  });
});
