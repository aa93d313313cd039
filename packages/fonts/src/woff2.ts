// WOFF2 to sfnt.

import { createRequire } from 'node:module';

type Decompress = (bytes: Uint8Array) => Promise<Uint8Array>;

const require = createRequire(import.meta.url);

let decompress: Decompress | undefined;
let queue: Promise<unknown> = Promise.resolve();

async function unpackNow(bytes: Uint8Array): Promise<Uint8Array> {
  // 320 kB of script with a WebAssembly module in it: loaded when the first font is needed.
  decompress ??= require('wawoff2/decompress.js') as Decompress;
  const view = await decompress(bytes);
  // The result is a view of the module's own memory, which its next call overwrites.
  return new Uint8Array(view);
}

/** Unpacks a WOFF2 file, one at a time. Rejects when it is broken. */
export function unpackWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const result = queue.then(() => unpackNow(bytes));
  queue = result.catch(() => undefined);
  return result;
}
