import { LimnError } from '@limn/spec';
import { describe, expect, it } from 'vitest';
import { createAddressGuard } from './address-guard.js';

const never = () => Promise.reject(new Error('Literals are never resolved.'));

async function refusal(work: Promise<unknown>): Promise<LimnError> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof LimnError) return error;
  throw new Error(`Expected a refusal, got ${String(error)}`);
}

const wording = 'The address of this source is not one on the public internet.';

const literals = [
  ['loopback', '127.0.0.1'],
  ['loopback elsewhere in its network', '127.8.9.1'],
  ['decimal', '2130706433'],
  ['hexadecimal', '0x7f000001'],
  ['octal', '017700000001'],
  ['mixed parts', '0x7f.0.0.01'],
  ['short', '127.1'],
  ['short hexadecimal', '0x7f.1'],
  ['with a final dot', '127.0.0.1.'],
  ['in full-width digits', '１２７.0.0.1'],
  ['percent-encoded', '%31%32%37.0.0.1'],
  ['zero', '0.0.0.0'],
  ['zero, short', '0'],
  ['private 10', '10.0.0.1'],
  ['private 172', '172.31.255.255'],
  ['private 192', '192.168.0.1'],
  ['carrier-grade', '100.64.0.1'],
  ['link-local', '169.254.1.1'],
  ['benchmarking', '198.18.0.1'],
  ['documentation', '192.0.2.1'],
  ['multicast', '224.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['reserved', '240.0.0.1'],
  ['metadata', '169.254.169.254'],
  ['metadata of containers', '169.254.170.2'],
  ['metadata on a public address', '168.63.129.16'],
  ['metadata on a shared address', '100.100.100.200'],
  ['metadata as decimal', '2852039166'],
  ['IPv6 metadata', '[fd00:ec2::254]'],
  ['IPv6 loopback', '[::1]'],
  ['IPv6 unspecified', '[::]'],
  ['IPv6 link-local', '[fe80::1]'],
  ['IPv6 unique local', '[fd12::1]'],
  ['IPv6 site-local', '[fec0::1]'],
  ['IPv6 multicast', '[ff02::1]'],
  ['IPv6 documentation', '[2001:db8::1]'],
  ['mapped', '[::ffff:127.0.0.1]'],
  ['mapped, hexadecimal', '[::ffff:7f00:1]'],
  ['mapped, long', '[0:0:0:0:0:ffff:127.0.0.1]'],
  ['mapped metadata', '[::ffff:168.63.129.16]'],
  ['compatible', '[::127.0.0.1]'],
  ['translated', '[::ffff:0:127.0.0.1]'],
  ['6to4', '[2002:7f00:1::]'],
  ['6to4 private', '[2002:c0a8:1::1]'],
  ['NAT64', '[64:ff9b::127.0.0.1]'],
  ['NAT64 metadata', '[64:ff9b::a9fe:a9fe]'],
  ['NAT64, local', '[64:ff9b:1::7f00:1]'],
  ['Teredo with a private client', '[2001:0:808:808::80ff:fffe]'],
  ['Teredo with a private server', '[2001:0:7f00:1::f7f7:f7f7]'],
] as const;

describe('the guard refuses, all in one wording,', () => {
  const guard = createAddressGuard({ resolve: never });

  it.each(literals)('%s literals: %s', async (_, host) => {
    const error = await refusal(guard.check(new URL(`https://${host}/a.png`)));
    expect([error.code, error.message]).toEqual(['source_url_forbidden', wording]);
  });

  it.each([
    'http://8.8.8.8/',
    'ftp://8.8.8.8/',
    'file:///etc/passwd',
    'data:text/plain,x',
    'https://8.8.8.8:22/',
    'https://8.8.8.8:6379/',
    'https://user:secret@8.8.8.8/',
  ])('%s', async (url) => {
    const error = await refusal(guard.check(new URL(url)));
    expect([error.code, error.message]).toEqual(['source_url_forbidden', wording]);
  });

  it.each([
    ['localhost.', ['127.0.0.1', '::1']],
    ['private.example', ['10.1.2.3']],
    ['mixed.example', ['8.8.8.8', '192.168.1.1']],
    ['mapped.example', ['::ffff:127.0.0.1']],
    ['scoped.example', ['fe80::1%eth0']],
    ['strange.example', ['not an address']],
  ])('the name %s that leads to %s', async (host, addresses) => {
    const { check } = createAddressGuard({ resolve: () => Promise.resolve(addresses) });
    const error = await refusal(check(new URL(`https://${host}/`)));
    expect([error.code, error.message]).toEqual(['source_url_forbidden', wording]);
  });

  it.each(['localhost', 'localhost.', 'LOCALHOST', 'a.localhost.'])(
    '%s, whatever resolves it',
    async (host) => {
      const { check } = createAddressGuard({ resolve: () => Promise.resolve(['8.8.8.8']) });
      expect((await refusal(check(new URL(`https://${host}/`)))).code).toBe('source_url_forbidden');
    },
  );
});

describe('the guard allows', () => {
  it.each([
    ['https://8.8.8.8/', ['8.8.8.8', 4]],
    ['https://8.8.8.8:443/', ['8.8.8.8', 4]],
    ['https://8.8.8.8:80/', ['8.8.8.8', 4]],
    ['https://[2606:4700::1111]/', ['2606:4700::1111', 6]],
    ['https://[64:ff9b::808:808]/', ['64:ff9b::808:808', 6]],
  ])('%s', async (url, [address, family]) => {
    const { check } = createAddressGuard({ resolve: never });
    expect(await check(new URL(url))).toEqual([{ address, family }]);
  });

  it('names of which every address is public, and hands over all of them', async () => {
    const { check } = createAddressGuard({ resolve: () => Promise.resolve(['8.8.8.8', '2606:4700::1111']) });
    expect(await check(new URL('https://example.com/'))).toEqual([
      { address: '8.8.8.8', family: 4 },
      { address: '2606:4700::1111', family: 6 },
    ]);
  });

  it('networks and ports that were opened on purpose, by plain http too', async () => {
    const guard = createAddressGuard({
      allowedNetworks: ['10.1.0.0/16'],
      allowedPorts: [9000],
      resolve: never,
    });
    await expect(guard.check(new URL('http://10.1.2.3:9000/'))).resolves.toHaveLength(1);
    await expect(guard.check(new URL('https://[::ffff:10.1.2.3]/'))).resolves.toHaveLength(1);
    expect((await refusal(guard.check(new URL('https://10.2.0.1/')))).code).toBe('source_url_forbidden');
    expect((await refusal(guard.check(new URL('http://8.8.8.8/')))).code).toBe('source_url_forbidden');
    expect((await refusal(guard.check(new URL('http://10.1.2.3:9001/')))).code).toBe('source_url_forbidden');
  });
});

it.each(['ENOTFOUND', 'ENODATA'])('a name that nobody has reads as one that is private: %s', async (code) => {
  const unknown = Object.assign(new Error(`${code} secret`), { code });
  const { check } = createAddressGuard({ resolve: () => Promise.reject(unknown) });
  const error = await refusal(check(new URL('https://nobody.example/')));
  expect([error.code, error.message]).toEqual(['source_url_forbidden', wording]);
});

it('a name that cannot be looked up now is a failed fetch, not a refusal', async () => {
  const failed = Object.assign(new Error('EAI_AGAIN secret'), { code: 'EAI_AGAIN' });
  const { check } = createAddressGuard({ resolve: () => Promise.reject(failed) });
  const error = await refusal(check(new URL('https://nobody.example/')));
  expect(error.code).toBe('source_fetch_failed');
  expect(error.message).not.toContain('secret');
});
