// Makes pictures and keeps them on the disk until it is stopped. Arguments: folder, bytes of each picture.
import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { createFileWriter } from '../src/cache/file-writer.js';
import { createResultCache } from '../src/cache/result-cache.js';

const [folder = '', size = '0'] = process.argv.slice(2);
const cache = createResultCache({
  memoryBytes: 0,
  disk: { folder, maxBytes: 1e9, writer: createFileWriter() },
});
const { signal } = new AbortController();
const picture = (index: number) => ({
  bytes: Buffer.alloc(Number(size), `picture ${index} `),
  mimeType: 'image/png',
  width: 1,
  height: 1,
  warnings: [],
});
for (let index = 0; ; index++) {
  const key = createHash('sha256').update(String(index)).digest('hex');
  await cache.through(key, async () => picture(index), signal);
  writeSync(1, `${key}\n`);
  // A little slower than the disk, which else would be given more than may wait.
  await sleep(4);
}
