import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LimnError } from '@limn/spec';
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { createFileWriter } from '../src/cache/file-writer.js';
import { createResultCache, type ResultCache, type StoredPicture } from '../src/cache/result-cache.js';
import { startScript } from './scripts.js';
import { createSmallDisk } from './small-disk.js';

const writer = createFileWriter();
afterAll(() => writer.close());
const root = mkdtempSync(join(tmpdir(), 'limn-pictures-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const { signal } = new AbortController();
const keyOf = (text: string) => createHash('sha256').update(text).digest('hex');
const picture = (text: string, size = 1000): StoredPicture => ({
  bytes: Buffer.alloc(size, text),
  mimeType: 'image/png',
  width: 12,
  height: 6,
  warnings: [{ path: '/layers/0', code: 'text_overflow', message: `${text}: zu groß 🎉` }],
});

const MB = 1e6;
const opened: ResultCache[] = [];
const newFolder = () => join(mkdtempSync(join(root, 'pictures-')), 'new');

afterEach(async () => {
  for (const cache of opened.splice(0)) await cache.close();
});

function open(
  folder: string | undefined,
  options: { memory?: number; disk?: number; warn?: () => void } = {},
) {
  const { memory = MB, disk = 100 * MB, warn } = options;
  const cache = createResultCache({
    memoryBytes: memory,
    ...(folder === undefined ? {} : { disk: { folder, maxBytes: disk, writer } }),
    ...(warn && { warn }),
  });
  opened.push(cache);
  let made = 0;
  return {
    cache,
    made: () => made,
    /** Asks for the picture that a text stands for, and says where it came from. */
    ask: async (text: string, size?: number) => {
      const make = async () => {
        made += 1;
        return picture(text, size);
      };
      const { from, bytes, ...facts } = await cache.through(keyOf(text), make, signal);
      const { bytes: wanted, ...known } = picture(text, size);
      expect(facts).toEqual(known);
      expect(bytes.equals(wanted)).toBe(true);
      return from;
    },
  };
}

const pathIn = (folder: string, text: string) => join(folder, keyOf(text).slice(0, 2), keyOf(text));

/** All files of a folder, those half written too. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** A folder in which a picture lies. */
async function folderWith(text: string): Promise<string> {
  const folder = newFolder();
  const { ask, cache } = open(folder);
  await ask(text);
  await cache.close();
  expect(existsSync(pathIn(folder, text))).toBe(true);
  return folder;
}

describe('a picture', () => {
  it('is made once and kept in memory', async () => {
    const { ask, made, cache } = open(undefined);
    expect([await ask('a'), await ask('a')]).toEqual(['drawn', 'memory']);
    expect(cache.kept(keyOf('a'))).toEqual(picture('a'));
    expect(cache.kept(keyOf('b'))).toBeUndefined();
    expect(made()).toBe(1);
    expect(cache.stats()).toMatchObject({ misses: 1, memory: { entries: 1, hits: 2 } });
    expect(cache.stats().disk).toBeUndefined();
  });

  it('is on the disk for the next process, with all that is known about it', async () => {
    const folder = await folderWith('a');
    const { ask, made, cache } = open(folder);
    expect(cache.kept(keyOf('a'))).toBeUndefined();
    expect([await ask('a'), await ask('a')]).toEqual(['disk', 'memory']);
    expect(made()).toBe(0);
    expect(cache.stats()).toMatchObject({ misses: 0, disk: { hits: 1 }, memory: { hits: 1 } });
  });

  it('is found without being made', async () => {
    const folder = await folderWith('a');
    const { cache } = open(folder);
    expect(await cache.get(keyOf('a'))).toEqual({ ...picture('a'), from: 'disk' });
    expect(await cache.get(keyOf('a'))).toEqual({ ...picture('a'), from: 'memory' });
    expect(await cache.get(keyOf('b'))).toBeUndefined();
  });

  it('leaves memory when others need the room, and is still on the disk', async () => {
    const { ask, cache } = open(newFolder(), { memory: 20_000 });
    for (const text of ['a', 'b', 'c', 'd']) await ask(text, 6000);
    expect(cache.stats().memory.bytes).toBeLessThanOrEqual(20_000);
    expect(cache.kept(keyOf('a'))).toBeUndefined();
    await expect.poll(() => cache.stats().disk?.files).toBeGreaterThan(0);
    await cache.close();
    expect(await ask('a', 6000)).toBe('disk');
  });

  it('is not pushed out of memory by those asked for once, which are still on the disk', async () => {
    const { ask, cache } = open(newFolder(), { memory: 80_000 });
    const asked = [await ask('often', 2000), await ask('often', 2000)];
    for (let index = 0; index < 40; index++) await ask(`once ${index}`, 2000);
    asked.push(await ask('often', 2000));
    expect(asked).toEqual(['drawn', 'memory', 'memory']);
    expect(cache.stats().memory.bytes).toBeLessThan(20_000);
    await cache.close();
    expect(await ask('once 0', 2000)).toBe('disk');
  });

  it('has all the room in memory where there is no disk', async () => {
    const { ask } = open(undefined, { memory: 80_000 });
    for (let index = 0; index < 20; index++) await ask(`once ${index}`, 2000);
    expect(await ask('once 0', 2000)).toBe('memory');
  });

  it('holds no more memory than its bytes', async () => {
    const { cache } = open(undefined);
    const large = Buffer.alloc(MB, 1);
    const make = async () => ({ ...picture('a'), bytes: large.subarray(10, 20) });
    await cache.through(keyOf('a'), make, signal);
    expect(cache.kept(keyOf('a'))?.bytes.buffer.byteLength).toBeLessThan(20_000);
  });

  it('has the hash of what makes it for a name, and nothing else', async () => {
    const { cache } = open(newFolder());
    for (const key of ['../../etc/passwd', '', 'A'.repeat(64), `${keyOf('a')}/x`]) {
      expect(() => cache.kept(key)).toThrow(TypeError);
      await expect(cache.through(key, async () => picture('a'), signal)).rejects.toThrow(TypeError);
    }
  });
});

describe('at the same time', () => {
  it('a picture is made once', async () => {
    const { ask, made, cache } = open(newFolder());
    const all = await Promise.all([ask('a'), ask('a'), ask('a')]);
    expect(all).toEqual(['drawn', 'drawn', 'drawn']);
    expect(made()).toBe(1);
    expect(cache.stats()).toMatchObject({ misses: 1, joined: 2, inFlight: 0 });
  });

  it('who gives up leaves the others alone; the last one ends the work', async () => {
    const { cache } = open(newFolder());
    const stops = [new AbortController(), new AbortController()];
    let working: AbortSignal | undefined;
    const make = (stop: AbortSignal) => {
      working = stop;
      return new Promise<StoredPicture>((_, reject) =>
        stop.addEventListener('abort', () => reject(stop.reason)),
      );
    };
    const all = stops.map((stop) => cache.through(keyOf('a'), make, stop.signal));
    await expect.poll(() => working).toBeDefined();
    stops[0]?.abort();
    await expect(all[0]).rejects.toMatchObject({ code: 'cancelled' });
    expect(working?.aborted).toBe(false);
    stops[1]?.abort();
    await expect(all[1]).rejects.toMatchObject({ code: 'cancelled' });
    expect(working?.aborted).toBe(true);
  });

  it('a fault is told to all and not kept', async () => {
    const { cache, ask } = open(newFolder());
    const make = async () => {
      throw new LimnError('render_crashed', 'no');
    };
    const all = [1, 2].map(() => cache.through(keyOf('a'), make, signal));
    for (const each of all) await expect(each).rejects.toMatchObject({ code: 'render_crashed' });
    expect(await ask('a')).toBe('drawn');
  });
});

describe('a file that', () => {
  const half = (file: Buffer) => file.subarray(0, file.length / 2);
  const flipped = (place: (length: number) => number) => (file: Buffer) => {
    const copy = Buffer.from(file);
    copy[place(file.length)]! ^= 1;
    return copy;
  };
  const faults: readonly (readonly [string, (file: Buffer) => Buffer])[] = [
    ['is empty', () => Buffer.alloc(0)],
    ['was cut off in its mark', (file) => file.subarray(0, 5)],
    ['was cut off in its head', (file) => file.subarray(0, 42)],
    ['was cut off in the middle', half],
    ['lacks its last byte', (file) => file.subarray(0, -1)],
    ['has a byte too many', (file) => Buffer.concat([file, Buffer.of(0)])],
    [
      'has nothing but zeros after its middle',
      (file) => Buffer.concat([half(file), Buffer.alloc(file.length / 2)]),
    ],
    ['has another bit in its mark', flipped(() => 3)],
    ['has another bit in its hash', flipped(() => 20)],
    ['has another bit in a length', flipped(() => 43)],
    ['has another bit in its facts', flipped(() => 60)],
    ['has another bit in its picture', flipped((length) => length - 500)],
    ['has another bit in its last byte', flipped((length) => length - 1)],
    ['is something else', () => Buffer.from('<html>Not a picture</html>')],
  ];
  it.each(faults)('%s is noticed, dropped and made again', async (_, damage) => {
    const folder = await folderWith('a');
    const path = pathIn(folder, 'a');
    const whole = readFileSync(path);
    writeFileSync(path, damage(whole));
    const { ask, cache } = open(folder);
    expect(await ask('a')).toBe('drawn');
    expect(cache.stats()).toMatchObject({ disk: { corrupt: 1, hits: 0 } });
    await cache.close();
    expect(readFileSync(path)).toEqual(whole);
  });

  it('is whole but another picture is noticed too', async () => {
    const folder = await folderWith('b');
    mkdirSync(join(folder, keyOf('a').slice(0, 2)), { recursive: true });
    writeFileSync(pathIn(folder, 'a'), readFileSync(pathIn(folder, 'b')));
    const { ask } = open(folder);
    expect(await ask('a')).toBe('drawn');
  });

  it('went away is made again', async () => {
    const folder = await folderWith('a');
    unlinkSync(pathIn(folder, 'a'));
    expect(await open(folder).ask('a')).toBe('drawn');
    rmSync(folder, { recursive: true });
    expect(await open(folder).ask('a')).toBe('drawn');
  });

  it('was being written when its process was killed is never served', { timeout: 60_000 }, async () => {
    const folder = newFolder();
    const size = 300_000;
    let written = 0;
    for (const after of [3, 60, 200]) {
      const writer = startScript('picture-writer.ts', [folder, String(size)]);
      await writer.wrote(after);
      writer.child.kill('SIGKILL');
      expect(await writer.ended).toBe('SIGKILL');
      written = Math.max(written, writer.lines.length);
    }
    const { cache } = open(folder);
    let served = 0;
    for (let index = 0; index <= written; index++) {
      const found = await cache.get(keyOf(String(index)));
      if (found === undefined) continue;
      served += 1;
      expect(found.bytes.equals(Buffer.alloc(size, `picture ${index} `))).toBe(true);
    }
    expect(served).toBeGreaterThan(0);
    expect(cache.stats().disk).toMatchObject({ corrupt: 0 });
  });

  it('was left half written is swept away, but not at once: it may be somebody’s', async () => {
    const folder = newFolder();
    const drafts = join(folder, 'drafts');
    mkdirSync(drafts, { recursive: true });
    for (const name of ['old', 'new']) writeFileSync(join(drafts, name), 'half');
    const past = new Date(Date.now() - 120_000);
    utimesSync(join(drafts, 'old'), past, past);
    const { cache } = open(folder);
    await expect.poll(() => readdirSync(drafts)).toEqual(['new']);
    await cache.close();
  });
});

describe('a disk with bounds', () => {
  const bytesIn = (folder: string) => filesIn(folder).reduce((sum, path) => sum + statSync(path).size, 0);

  const counted = (cache: ResultCache) =>
    expect.poll(() => cache.stats().disk?.isCounted, { timeout: 15_000 }).toBe(true);

  it('keeps to them, and drops what was not used for longest', { timeout: 30_000 }, async () => {
    const folder = newFolder();
    const first = open(folder);
    for (let index = 0; index < 20; index++) await first.ask(`old ${index}`, 10_000);
    await first.cache.close();
    // All of them lie there for long, and every second was used since.
    const at = (index: number) =>
      new Date(Date.now() - (index % 2 === 0 ? 3_600_000 : 60_000) - index * 1000);
    for (let index = 0; index < 20; index++) {
      utimesSync(pathIn(folder, `old ${index}`), at(index), at(index));
    }
    const { ask, cache } = open(folder, { memory: 0, disk: 200_000 });
    await counted(cache);
    expect(cache.stats().disk).toMatchObject({ files: 20, bytes: bytesIn(folder) });
    for (let index = 0; index < 8; index++) await ask(`new ${index}`, 10_000);
    await cache.close();
    expect(bytesIn(folder)).toBeLessThanOrEqual(200_000);
    const left = (name: string, indices: readonly number[]) =>
      indices.filter((index) => existsSync(pathIn(folder, `${name} ${index}`))).length;
    const [even, odd] = [0, 1].map((rest) => Array.from({ length: 10 }, (_, index) => 2 * index + rest));
    expect(left('new', [0, 1, 2, 3, 4, 5, 6, 7])).toBe(8);
    expect(left('old', odd!)).toBe(10);
    expect(left('old', even!)).toBeLessThanOrEqual(1);
    expect(cache.stats().disk?.evicted).toBe(28 - filesIn(folder).length);
  });

  it('knows that what is read is in use', { timeout: 30_000 }, async () => {
    const folder = await folderWith('read');
    const past = new Date(Date.now() - 3_600_000);
    utimesSync(pathIn(folder, 'read'), past, past);
    expect(await open(folder).ask('read')).toBe('disk');
    await expect.poll(() => statSync(pathIn(folder, 'read')).mtimeMs).toBeGreaterThan(past.getTime());
  });

  it('drops what memory holds last: it is asked for and never read', { timeout: 30_000 }, async () => {
    const folder = newFolder();
    const { ask, cache } = open(folder, { memory: 15_000, disk: 100_000 });
    await ask('hot', 10_000);
    await counted(cache);
    for (let index = 0; index < 12; index++) {
      await ask(`cold ${index}`, 10_000);
      await ask('hot', 10_000);
    }
    await cache.close();
    expect(bytesIn(folder)).toBeLessThanOrEqual(100_000);
    expect(existsSync(pathIn(folder, 'hot'))).toBe(true);
  });

  it('takes no file that has no room even alone', { timeout: 30_000 }, async () => {
    const folder = newFolder();
    const { ask, cache } = open(folder, { disk: 5000 });
    await ask('large', 10_000);
    await ask('small', 1000);
    await cache.close();
    expect(filesIn(folder)).toEqual([pathIn(folder, 'small')]);
  });
});

describe('a disk that fails', () => {
  const disk = createSmallDisk();

  it.runIf(disk.isThere)(
    'because it is full harms no request, says so once and leaves nothing half written',
    async () => {
      const warn = vi.fn();
      const folder = join(disk.folder, 'full');
      const { ask, cache } = open(folder, { warn, memory: 10 * MB });
      for (let index = 0; index < 10; index++) expect(await ask(`a ${index}`, 300_000)).toBe('drawn');
      await expect.poll(() => warn.mock.calls.length).toBe(1);
      for (let index = 0; index < 10; index++) expect(await ask(`b ${index}`, 300_000)).toBe('drawn');
      expect(await ask('b 0', 300_000)).toBe('memory');
      await cache.close();
      expect(warn).toHaveBeenCalledTimes(1);
      expect(warn.mock.calls[0]?.[1]).toMatchObject({ code: 'ENOSPC' });
      expect(cache.stats().disk).toMatchObject({ faults: 1, isResting: true });
      expect(filesIn(folder).filter((path) => path.includes('drafts'))).toEqual([]);
      const kept = filesIn(folder).length;
      const again = open(folder, { memory: 0 });
      const sources = await Promise.all(
        Array.from({ length: 10 }, (_, index) => again.ask(`a ${index}`, 300_000)),
      );
      expect(sources.filter((from) => from === 'disk').length).toBe(kept);
      expect(again.cache.stats().disk).toMatchObject({ corrupt: 0 });
      rmSync(folder, { recursive: true });
    },
  );

  it.runIf(disk.isThere)('because it is read-only still gives what it has', async () => {
    const folder = join(disk.folder, 'read-only');
    const before = open(folder);
    await before.ask('a');
    await before.cache.close();
    await disk.whileReadOnly(async () => {
      const warn = vi.fn();
      const { ask, cache } = open(folder, { warn });
      expect([await ask('a'), await ask('b'), await ask('c'), await ask('b')]).toEqual([
        'disk',
        'drawn',
        'drawn',
        'memory',
      ]);
      await cache.close();
      expect(warn).toHaveBeenCalledTimes(1);
      expect(warn.mock.calls[0]?.[1]).toMatchObject({ code: 'EROFS' });
    });
  });

  it('because its folder cannot be made harms no request', async () => {
    const file = newFolder();
    writeFileSync(file, 'in the way');
    const warn = vi.fn();
    const { ask, cache } = open(join(file, 'pictures'), { warn });
    expect([await ask('a'), await ask('a'), await ask('b')]).toEqual(['drawn', 'memory', 'drawn']);
    await cache.close();
    expect(warn).toHaveBeenCalledTimes(1);
    expect(cache.stats().disk).toMatchObject({ isResting: true, files: 0 });
  });
});
