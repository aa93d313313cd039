import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStore } from '../store/open-store.js';
import type { KeyTable, Store } from '../store/store.js';
import { createKeys, type Keys } from './keys.js';
import { allows } from './scopes.js';

const root = mkdtempSync(join(tmpdir(), 'limn-keys-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

let store: Store;
let keys: Keys;
let time: number;
let asked: string[];
let count = 0;

/** The store, and which of its keys were asked for. */
const watched = (table: KeyTable): KeyTable => ({
  ...table,
  find: (id) => {
    asked.push(id);
    return table.find(id);
  },
});

beforeEach(async () => {
  time = Date.UTC(2026, 0, 1);
  asked = [];
  store = await openStore(join(root, String(count++)));
  keys = createKeys({ keys: watched(store.keys) }, { usualRate: 70, now: () => new Date(time) });
});

afterEach(async () => {
  await keys.close();
  await store.close();
  vi.restoreAllMocks();
});

const later = (seconds: number) => {
  time += seconds * 1000;
};

describe('a token', () => {
  it('is as the service promises, and another each time', async () => {
    const tokens = await Promise.all([1, 2, 3].map(async () => (await keys.create({ name: 'a' })).token));
    for (const token of tokens) expect(token).toMatch(/^limn_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$/);
    expect(new Set(tokens.map((token) => token.slice(16, 30))).size).toBe(3);
  });

  it('opens its key and no other', async () => {
    const one = await keys.create({ name: 'one', scopes: ['cards'], rate: 5 });
    const two = await keys.create({ name: 'two' });
    expect(await keys.verify(one.token)).toMatchObject({ name: 'one', scopes: ['cards'], rate: 5 });
    expect(await keys.verify(two.token)).toMatchObject({
      name: 'two',
      scopes: ['generate', 'cards'],
      rate: 70,
    });
  });

  it('tells nothing that opens it when the key is shown', async () => {
    const { key, token } = await keys.create({ name: 'a' });
    const shown = JSON.stringify([key, await keys.list(), await keys.verify(token)]);
    expect(shown).not.toContain(token.slice(16, 28));
    expect(shown).not.toMatch(/hash|[0-9a-f]{64}/);
  });

  it('that is cut off, mistyped or made up is refused without asking the store', async () => {
    const { token } = await keys.create({ name: 'a' });
    const swapped = token.slice(0, 20) + token[21] + token[20] + token.slice(22);
    const wrong = [
      token.slice(0, -1),
      `${token}x`,
      ` ${token}`,
      token.toUpperCase(),
      token.replace('limn_', 'limn-'),
      token.replace(/.$/, (last) => (last === 'a' ? 'b' : 'a')),
      ...(token[20] === token[21] ? [] : [swapped]),
      '',
      'limn_',
      'x'.repeat(1e6),
    ];
    for (const text of wrong) expect(await keys.verify(text)).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it('with the id of one key and the secret of another opens neither', async () => {
    const [one, two] = [await keys.create({ name: 'one' }), await keys.create({ name: 'two' })];
    const { readToken, tokenOf } = await import('./token.js');
    const mixed = tokenOf({ id: one.key.id, secret: readToken(two.token)!.secret });
    expect(await keys.verify(mixed)).toBeUndefined();
    expect(asked).toEqual([one.key.id]);
  });
});

describe('a key', () => {
  it('is good until it expires', async () => {
    const { token } = await keys.create({ name: 'a', expiresAt: new Date(time + 10_000) });
    later(9.999);
    expect(await keys.verify(token)).toBeDefined();
    later(0.001);
    expect(await keys.verify(token)).toBeUndefined();
  });

  it('is no good from the moment that it is revoked here', async () => {
    const { key, token } = await keys.create({ name: 'a' });
    expect(await keys.verify(token)).toBeDefined();
    expect(await keys.revoke(key.id)).toBe(true);
    expect(await keys.verify(token)).toBeUndefined();
    expect(await keys.revoke(key.id)).toBe(false);
    expect(await keys.revoke('nobody')).toBe(false);
    expect(await keys.list()).toMatchObject([{ name: 'a', revokedAt: '2026-01-01T00:00:00.000Z' }]);
  });

  it('is no good a second after it was revoked elsewhere', async () => {
    const { key, token } = await keys.create({ name: 'a' });
    expect(await keys.verify(token)).toBeDefined();
    const elsewhere = createKeys(store);
    await elsewhere.revoke(key.id);
    await expect.poll(() => keys.verify(token), { timeout: 2000 }).toBeUndefined();
    await elsewhere.close();
  });

  it('that is made elsewhere is good at once', async () => {
    const elsewhere = createKeys(store);
    const { token } = await elsewhere.create({ name: 'a' });
    expect(await keys.verify(token)).toBeDefined();
    await elsewhere.close();
  });

  it('is read once however often it is asked for', async () => {
    const { token } = await keys.create({ name: 'a' });
    await Promise.all(Array.from({ length: 50 }, () => keys.verify(token)));
    for (let index = 0; index < 50; index++) await keys.verify(token);
    expect(asked.length).toBeLessThanOrEqual(2);
  });

  it('is not refused for good because the store failed once', async () => {
    const { token } = await keys.create({ name: 'a' });
    const find = vi.spyOn(store.keys, 'find').mockRejectedValueOnce(new Error('disk'));
    const failing = createKeys({ keys: store.keys });
    await expect(failing.verify(token)).rejects.toThrow('disk');
    expect(await failing.verify(token)).toBeDefined();
    expect(find).toHaveBeenCalledTimes(2);
    await failing.close();
  });
});

describe('rotating', () => {
  it('leaves the old token good for a while, and any older one not', async () => {
    const first = await keys.create({ name: 'a', scopes: ['metrics'], rate: 3 });
    const second = await keys.rotate(first.key.id, { grace: 10_000 });
    expect(second?.key).toMatchObject({
      id: first.key.id,
      name: 'a',
      scopes: ['metrics'],
      rate: 3,
      previousUntil: '2026-01-01T00:00:10.000Z',
    });
    expect(await keys.verify(first.token)).toBeDefined();
    expect(await keys.verify(second!.token)).toBeDefined();
    const third = await keys.rotate(first.key.id, { grace: 10_000 });
    const all = [first.token, second!.token, third!.token];
    const good = async () => (await Promise.all(all.map(keys.verify))).map((key) => key !== undefined);
    expect(await good()).toEqual([false, true, true]);
    later(10);
    expect(await good()).toEqual([false, false, true]);
  });

  it('without grace makes the old token useless at once', async () => {
    const first = await keys.create({ name: 'a' });
    const second = await keys.rotate(first.key.id, { grace: 0 });
    expect(await keys.verify(first.token)).toBeUndefined();
    expect(await keys.verify(second!.token)).toBeDefined();
    expect(second!.key.previousUntil).toBeUndefined();
  });

  it('does not bring back what is revoked, expired or unknown', async () => {
    const revoked = await keys.create({ name: 'a' });
    await keys.revoke(revoked.key.id);
    const expired = await keys.create({ name: 'b', expiresAt: new Date(time + 1000) });
    later(1);
    for (const id of [revoked.key.id, expired.key.id, 'nobody']) {
      expect(await keys.rotate(id, { grace: 1000 })).toBeUndefined();
    }
  });
});

describe('the last use', () => {
  it('is of a good token only, and is written when it is asked for', async () => {
    const { key, token } = await keys.create({ name: 'a' });
    later(5);
    await keys.create({ name: 'b' });
    await keys.verify(token);
    await keys.verify(`${token}x`);
    expect(await store.keys.find(key.id)).not.toHaveProperty('lastUsedAt');
    expect((await keys.list()).map(({ lastUsedAt }) => lastUsedAt)).toEqual([
      '2026-01-01T00:00:05.000Z',
      undefined,
    ]);
  });

  it('is written at the end', async () => {
    const { key, token } = await keys.create({ name: 'a' });
    await keys.verify(token);
    await keys.close();
    expect(await store.keys.find(key.id)).toMatchObject({ lastUsedAt: '2026-01-01T00:00:00.000Z' });
  });

  it('is kept for later when it cannot be written, which is said once', async () => {
    const warn = vi.fn();
    const failing = createKeys(store, { warn });
    const { key, token } = await failing.create({ name: 'a' });
    const touch = vi.spyOn(store.keys, 'touch').mockRejectedValue(new Error('disk full'));
    await failing.verify(token);
    await failing.list();
    await failing.list();
    expect(warn.mock.calls).toEqual([['The last use of keys cannot be written.', new Error('disk full')]]);
    touch.mockRestore();
    await failing.close();
    expect(await store.keys.find(key.id)).toHaveProperty('lastUsedAt');
  });
});

it('admin allows everything, other scopes themselves', () => {
  expect(allows({ scopes: ['admin'] }, 'metrics')).toBe(true);
  expect(allows({ scopes: ['generate'] }, 'generate')).toBe(true);
  expect(allows({ scopes: ['generate', 'cards'] }, 'metrics')).toBe(false);
  expect(allows({ scopes: [] }, 'cards')).toBe(false);
});
