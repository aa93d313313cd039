import { pipeline, type Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { fault } from './fault.js';

const decoders = new Map([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/**
 * The body of an answer without its `Content-Encoding`; small pieces at a time, so that a bomb can be stopped.
 * @throws source_fetch_failed
 */
export function unpacked(body: Readable, encoding: string | string[] | undefined): Readable {
  const name = String(encoding ?? 'identity')
    .trim()
    .toLowerCase();
  if (name === 'identity' || name === '') return body;
  const createDecoder = decoders.get(name);
  if (createDecoder === undefined) {
    throw fault('source_fetch_failed', 'The source answers in an encoding that was not asked for.');
  }
  return pipeline(body, createDecoder(), () => {});
}
