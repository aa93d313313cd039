import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createVerifier, signUrl } from 'limn';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';

const folder = workFolder();
const [secret, oldSecret] = ['a-secret-of-sixteen-or-more', 'another-one-that-is-older'];
const env = { LIMN_SIGNING_KEYS: `k2:${secret},k1:${oldSecret}` };
const address = 'https://cards.example.com/api/v1/og?title=Hello+world';
const run = (args: readonly string[], more = {}) => limn(['sign', ...args], { cwd: folder, env, ...more });

const verifier = createVerifier([
  { id: 'k2', secret },
  { id: 'k1', secret: oldSecret },
]);
const now = () => Date.now() / 1000;

describe('limn sign', () => {
  test('signs as the library does, with the first key', async () => {
    const { code, out, err } = await run([address]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toBe(`${await signUrl(address, { id: 'k2', secret })}\n`);
  });

  test('signs with the key that is named, until the time that is given', async () => {
    const { out } = await run(['--key', 'k1', '--expires', '2h', address]);
    const url = new URL(out.trim());
    expect(url.searchParams.get('kid')).toBe('k1');
    expect(await verifier.verify(url, now() + 7100)).toBeUndefined();
    expect(await verifier.verify(url, now() + 7300)).toBe('expired');
  });

  test('signs many, from standard input, line by line', async () => {
    const { out } = await run(['-'], { stdin: `${address}\n\n/og/pricing.jpg\r\n` });
    const [first, second, ...rest] = out.trim().split('\n');
    expect(first).toContain('title=Hello+world&kid=k2&sig=');
    expect(second).toMatch(/^\/og\/pricing\.jpg\?kid=k2&sig=/);
    expect(rest).toEqual([]);
  });

  test('reports as JSON', async () => {
    const { out } = await run(['--json', address]);
    expect(JSON.parse(out)).toMatchObject({ key: 'k2', expires: null, results: [{ address }] });
  });

  test('takes keys from the settings file of the service', async () => {
    const file = join(folder, 'limn.config.json');
    writeFileSync(file, JSON.stringify({ signingKeys: [`file:${secret}`] }));
    const { out } = await run(['--config', file, address], { env: { LIMN_SIGNING_KEYS: '' } });
    expect(out).toContain('kid=file');
  });

  test('makes a key that signs', async () => {
    const { out } = await run(['--new-key']);
    expect(out).toMatch(/^k[0-9a-f]{6}:[\w-]{43}\n$/);
    const signed = await run([address], { env: { LIMN_SIGNING_KEYS: out.trim() } });
    expect(signed.out).toContain(`kid=${out.split(':')[0]}`);
  });

  test.each([
    [[], env, 'error There is no address to sign.\n      = hint limn sign --help says more.\n'],
    [
      [address],
      { LIMN_SIGNING_KEYS: '' },
      'error There is no key to sign with.\n      = hint limn sign --new-key makes one; set LIMN_SIGNING_KEYS to it, here and for the service.\n',
    ],
    [['--key', 'k9', address], env, 'error There is no signing key k9.\n      = hint There is: k2, k1.\n'],
    [
      ['--expires', 'soon', address],
      env,
      'error --expires soon is not a time to come, such as 12h, 90d or 2027-01-31.\n',
    ],
    [
      ['og?title=x'],
      env,
      'error og?title=x is not the address of a card.\n      = hint Write it as https://cards.example.com/api/v1/og?title=Hello, or from the slash after the host.\n',
    ],
    [['--new-key', address], env, 'error --new-key and addresses do not go together.\n'],
  ])('%j with %j is refused', async (args, environment, expected) => {
    expect(await run(args, { env: environment, cwd: '/' })).toMatchObject({
      code: 2,
      out: '',
      err: expected,
    });
  });

  test('never shows a secret in what it says', async () => {
    const { code, err } = await run([address], { env: { LIMN_SIGNING_KEYS: 'k1:short' } });
    expect(code).toBe(2);
    expect(err).not.toContain('short');
  });
});
