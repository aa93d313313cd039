import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { createFileWriter } from './file-writer.js';

const root = mkdtempSync(join(tmpdir(), 'limn-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const threads = () => readdirSync('/proc/self/task').length;

it.skipIf(!existsSync('/proc/self/task'))(
  'ends its thread at rest, and writes the next file all the same',
  async () => {
    const writer = createFileWriter(200);
    const write = (name: string) =>
      writer.write({
        path: join(root, name),
        drafts: join(root, 'drafts'),
        content: () => new TextEncoder().encode(name),
      });
    const before = threads();
    await write('first');
    const busy = threads();
    expect(busy).toBeGreaterThan(before);
    await expect.poll(threads, { timeout: 5000 }).toBeLessThan(busy);
    await Promise.all([write('second'), write('third')]);
    await sleep(300);
    await write('last');
    const names = ['first', 'second', 'third', 'last'];
    expect(names.map((name) => readFileSync(join(root, name), 'utf8'))).toEqual(names);
    await writer.close();
  },
);
