import { join } from 'node:path';
import { openKeys } from '@limn/server';
import { describe, expect, test } from 'vitest';
import { limn, workFolder } from './command.js';

const folder = workFolder();
const token = /^limn_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}\n$/;

/** Each test has a data folder of its own. */
function setUp(name: string) {
  const data = join(folder, name);
  const env = { LIMN_DATA: data };
  return { data, run: (...args: string[]) => limn(['keys', ...args], { cwd: folder, env }) };
}

describe('limn keys', { timeout: 60_000 }, () => {
  test('create prints the token alone on standard output', async () => {
    const { run } = setUp('create');
    const made = await run('create', 'shop');
    expect(made).toMatchObject({ code: 0, out: expect.stringMatching(token) });
    expect(made.err).toMatch(
      /^✓ Made the key "shop" \(\w{10}\) in .*: generate and cards, 100 requests a minute\.\n/,
    );
    expect(made.err).not.toContain(made.out.trim());
  });

  test('create takes scopes, a rate and an end', async () => {
    const { run } = setUp('wishes');
    const args = ['--scopes', 'metrics,generate', '--rate', '7', '--expires', '2126-02-28', '--json'];
    const made = JSON.parse((await run('create', 'ci', ...args)).out);
    expect(made).toMatchObject({
      name: 'ci',
      scopes: ['metrics', 'generate'],
      rate: 7,
      expires_at: '2126-02-28T00:00:00.000Z',
      token: expect.stringMatching(/^limn_/),
    });
    const listed = JSON.parse((await run('list', '--json')).out);
    const { token: _, ...shown } = made;
    expect(listed).toEqual([shown]);
  });

  test('list hides what is no good any more, and says so', async () => {
    const { run } = setUp('list');
    await run('create', 'old');
    await run('create', 'new');
    await run('revoke', 'old');
    const [some, all] = [await run('list'), await run('list', '--all')];
    expect(some.out).toMatch(/^new +\w{10} +generate cards +100 +never\n$/);
    expect(some.err).toBe('One expired or revoked key is not listed; --all lists all.\n');
    expect(all.out).toMatch(/^old .* revoked \d{4}-\d\d-\d\d \d\d:\d\d UTC\nnew /);
  });

  test('what it does, a service that runs follows within moments', async () => {
    const { data, run } = setUp('running');
    const service = await openKeys(data);
    try {
      const first = (await run('create', 'shop')).out.trim();
      expect(await service.verify(first)).toMatchObject({ name: 'shop' });
      const second = (await run('rotate', 'shop', '--grace', '0')).out.trim();
      await expect.poll(() => service.verify(first), { timeout: 3000 }).toBeUndefined();
      expect(await service.verify(second)).toMatchObject({ name: 'shop' });
      expect(await run('revoke', second)).toMatchObject({ code: 0, out: '' });
      await expect.poll(() => service.verify(second), { timeout: 3000 }).toBeUndefined();
    } finally {
      await service.close();
    }
  });

  test('rotate keeps the old token for a while', async () => {
    const { data, run } = setUp('rotate');
    const first = (await run('create', 'shop')).out.trim();
    const rotated = await run('rotate', 'shop');
    expect(rotated.err).toMatch(/The old token is good until \d{4}-\d\d-\d\d \d\d:\d\d UTC\.\n/);
    const keys = await openKeys(data);
    expect(await keys.verify(first)).toMatchObject({ name: 'shop' });
    expect(await keys.verify(rotated.out.trim())).toMatchObject({ name: 'shop' });
    await keys.close();
  });

  test('revoke touches nothing if one name is wrong', async () => {
    const { run } = setUp('wrong');
    await run('create', 'shop');
    expect(await run('revoke', 'shop', 'shpo')).toMatchObject({
      code: 2,
      err: 'error There is no key "shpo".\n      = hint limn keys list --all lists all.\n',
    });
    expect((await run('list')).out).toMatch(/^shop .*never\n$/);
  });

  test('a name that several keys have is refused', async () => {
    const { run } = setUp('twins');
    await run('create', 'shop');
    await run('create', 'shop');
    expect(await run('revoke', 'shop')).toMatchObject({
      code: 2,
      err: expect.stringMatching(
        /^error Several keys are called "shop"\.\n.*hint Write the id instead: \w{10} or \w{10}\.\n$/,
      ),
    });
  });

  test.each([
    [['list'], /^error There are no keys in .*\n.*hint limn keys create NAME makes one/],
    [['create', 'x', '--scopes', 'draw'], /^error There is no scope "draw"\.\n.*hint Scopes are generate \(/],
    [['create', 'x', '--scopes', ''], /^error --scopes names none\.\n/],
    [['create', 'x', '--rate', '1.5'], /^error --rate 1\.5 is not a whole number from 1 to 1000000\.\n$/],
    [['create', 'x', '--expires', 'soon'], /^error --expires soon is not a time to come such as 12h, 90d or/],
    [['create', 'x', '--expires', '2126-02-30'], /^error --expires 2126-02-30 is not a time to come/],
    [['create', 'x', '--expires', '2020-01-01'], /^error --expires 2020-01-01 is not a time to come/],
    [['create', 'a\nb'], /^error The name of a key has 1 to 100 characters, on one line\.\n$/],
    [['rotate', 'x', '--grace', 'ever'], /^error --grace ever is not a time such as 0, 30m, 24h or 2d\.\n$/],
    [['create', 'x', '--config', 'none.json'], /^error none\.json does not exist\.\n$/],
  ])('%j is refused with exit code 2, and makes nothing', async (args, err) => {
    const { run } = setUp('refused');
    expect(await run(...args)).toMatchObject({ code: 2, out: '', err: expect.stringMatching(err) });
    expect(await run('list')).toMatchObject({ code: 2 });
  });
});
