import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import { afterAll, describe, expect, it } from 'vitest';
import { openKeys } from '../src/keys/open-keys.js';
import { openStore } from '../src/store/open-store.js';
import { openSqliteStore } from '../src/store/sqlite.js';
import { startScript } from './scripts.js';
import { createSmallDisk } from './small-disk.js';
import { storeContract } from './store-contract.js';

const root = mkdtempSync(join(tmpdir(), 'limn-store-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let count = 0;
const newFolder = () => join(root, `data-${count++}`);

storeContract('SQLite', async () => {
  const folder = newFolder();
  return {
    open: (at) => openSqliteStore(join(folder, 'limn.db'), at),
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

describe('several processes', { timeout: 60_000 }, () => {
  it('make the tables once when all start at the same time, and lose no key', async () => {
    const folder = newFolder();
    const writers = Array.from({ length: 3 }, () => startScript('key-writer.ts', [folder, '8']));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0]);
    const keys = await openKeys(folder);
    const tokens = writers.flatMap(({ lines }) => lines);
    expect(tokens).toHaveLength(24);
    expect(await keys.list()).toHaveLength(24);
    for (const token of tokens) expect(await keys.verify(token)).toBeDefined();
    await keys.close();
  });

  it('lose no key that was made when one is killed in the middle of the next', async () => {
    const folder = newFolder();
    const tokens: string[] = [];
    // Another has the file open all the while, as the service has.
    const keys = await openKeys(folder);
    for (const after of [1, 6, 15]) {
      const writer = startScript('key-writer.ts', [folder]);
      await writer.wrote(after);
      writer.child.kill('SIGKILL');
      expect(await writer.ended).toBe('SIGKILL');
      expect(writer.lines.length).toBeGreaterThanOrEqual(after);
      tokens.push(...writer.lines);
    }
    for (const token of tokens) expect(await keys.verify(token)).toBeDefined();
    await keys.close();
    const again = await openKeys(folder);
    // The last of each may have been written and not yet said.
    const { length } = await again.list();
    expect(length - tokens.length).toBeGreaterThanOrEqual(0);
    expect(length - tokens.length).toBeLessThanOrEqual(3);
    await again.close();
  });
});

describe('a store is refused', () => {
  async function faultOf(folder: string) {
    const error = await openStore(folder).then(
      (store) => store.close(),
      (reason: unknown) => reason,
    );
    return error;
  }
  const at = '2026-01-01T00:00:00.000Z';

  it('that a newer Limn wrote', async () => {
    const folder = newFolder();
    await (await openStore(folder)).close();
    const database = new Database(join(folder, 'limn.db'));
    database.prepare('INSERT INTO migrations VALUES (?, ?)').run('9999-later', at);
    database.close();
    expect(await faultOf(folder)).toMatchObject({
      name: 'StoreError',
      fault: 'newer',
      message: `${join(folder, 'limn.db')}: It was written by a newer Limn (9999-later), which this one cannot read.`,
    });
  });

  it('that is something else', async () => {
    const folder = newFolder();
    mkdirSync(folder);
    writeFileSync(join(folder, 'limn.db'), 'This is not a database. '.repeat(100));
    expect(await faultOf(folder)).toMatchObject({ name: 'StoreError', fault: 'damaged' });
    expect(readFileSync(join(folder, 'limn.db'), 'utf8')).toMatch(/^This is not a database/);
  });

  it('that has no folder to lie in', async () => {
    const file = newFolder();
    writeFileSync(file, '');
    expect(await faultOf(join(file, 'data'))).toMatchObject({ name: 'StoreError', fault: 'unusable' });
  });
});

describe('a disk', () => {
  const disk = createSmallDisk();

  it.runIf(disk.isThere)('that is full takes no new key; those that are there stay good', async () => {
    const folder = join(disk.folder, 'full');
    const keys = await openKeys(folder);
    const { token } = await keys.create({ name: 'a' });
    const fill = () => writeFileSync(join(disk.folder, 'filler'), Buffer.alloc(2_000_000));
    expect(fill).toThrow('ENOSPC');
    await expect(keys.create({ name: 'b'.repeat(100_000) })).rejects.toMatchObject({ code: 'SQLITE_FULL' });
    expect(await keys.verify(token)).toMatchObject({ name: 'a' });
    rmSync(join(disk.folder, 'filler'));
    expect(await keys.verify((await keys.create({ name: 'c' })).token)).toBeDefined();
    expect((await keys.list()).map(({ name }) => name)).toEqual(['a', 'c']);
    await keys.close();
  });
});

it('is for its owner alone', async () => {
  const folder = newFolder();
  mkdirSync(folder, { mode: 0o755 });
  const keys = await openKeys(folder);
  await keys.create({ name: 'shop' });
  const modes = readdirSync(folder).map((name) => (statSync(join(folder, name)).mode & 0o777).toString(8));
  expect(new Set(modes)).toEqual(new Set(['600']));
  await keys.close();
});

it('keeps no secret: the file holds neither a token nor a part of it', async () => {
  const folder = newFolder();
  const keys = await openKeys(folder);
  const { token } = await keys.create({ name: 'shop' });
  await keys.close();
  const secret = token.split('_')[2]!;
  // What was written last may lie in a file beside it.
  const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'latin1'));
  const text = all.join('');
  expect(text).toContain('shop');
  expect(text).not.toContain(secret.slice(0, 12));
  expect(text).not.toContain(secret.slice(-12));
});
