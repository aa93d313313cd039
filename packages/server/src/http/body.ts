// Bodies are read from Node's own stream, counted while they come and after they are unpacked, and refused at the first
// byte too many: nothing is parsed before, and a packed bomb costs no more memory than the limit.
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { LimnError } from '@limn/spec';

type Incoming = HttpBindings['incoming'];

const unpackers = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
} as const;

/**
 * The whole body of a request, unpacked.
 * @param limit bytes, both as sent and unpacked
 * @throws body_too_large, invalid_encoding, cancelled
 */
export async function readBody(incoming: Incoming, limit: number): Promise<Buffer> {
  const length = Number(incoming.headers['content-length'] ?? 0);
  if (length > limit) throw tooLarge(limit, length);
  const encoding = (incoming.headers['content-encoding'] ?? 'identity').trim().toLowerCase();
  if (encoding === 'identity' || encoding === '') return collect(incoming, incoming, limit);
  if (!Object.hasOwn(unpackers, encoding)) {
    const message = `Bodies packed with Content-Encoding ${JSON.stringify(encoding.slice(0, 40))} are not read; send gzip, br, deflate or the plain JSON.`;
    throw new LimnError('invalid_encoding', message);
  }
  const unpacker = unpackers[encoding as keyof typeof unpackers]();
  incoming.pipe(unpacker);
  try {
    return await collect(unpacker, incoming, limit);
  } finally {
    incoming.unpipe(unpacker);
    unpacker.destroy();
  }
}

function collect(stream: Readable, incoming: Incoming, limit: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    const settle = (result: Buffer | LimnError) => {
      stream.off('data', take).off('end', end).off('error', fail);
      incoming.off('close', cut);
      if (Buffer.isBuffer(result)) return resolve(result);
      stream.pause();
      reject(result);
    };
    const take = (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) return settle(tooLarge(limit, size));
      chunks.push(chunk);
    };
    const end = () => settle(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks, size));
    const fail = (cause: Error) => settle(incoming.readableAborted ? goneAway() : unreadable(cause));
    const cut = () => {
      if (!incoming.complete) settle(goneAway());
    };
    stream.on('data', take).on('end', end).on('error', fail);
    incoming.on('close', cut);
  });
}

function tooLarge(limit: number, actual: number): LimnError {
  const message = `The body has more than ${limit} bytes.`;
  return new LimnError('body_too_large', message, {
    issues: [
      {
        path: '',
        code: 'body_too_large',
        message,
        hint: 'Send large pictures as addresses (`"type": "url"`), or pack the body with gzip or br below the limit.',
        limit,
        actual,
      },
    ],
  });
}

const unreadable = (cause: Error) =>
  new LimnError('invalid_encoding', 'The body is not packed as its Content-Encoding says.', { cause });

const goneAway = () => new LimnError('cancelled', 'The client went away before its request was read.');
