// npm run pictures: makes the pictures that the documents show, from the examples beside them.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { documents, root } from '../tests/documents/blocks.js';
import { runDocument } from '../tests/documents/workshop.js';

for (const document of documents()) {
  for (const { path, bytes } of await runDocument(document)) {
    const file = join(root, path);
    if (existsSync(file) && Buffer.compare(readFileSync(file), bytes) === 0) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
    console.log(path);
  }
}
