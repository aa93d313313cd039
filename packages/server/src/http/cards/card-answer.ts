// How pictures of cards are sent: to anyone, kept for long, and not at all to those who have them.
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpBindings } from '@hono/node-server';
import { LRUCache } from 'lru-cache';
import { warningHeaders } from '../picture-answer.js';
import type { Shown } from './card-wish.js';

type Incoming = HttpBindings['incoming'];
type Headers = Readonly<Record<string, string>>;

/** For how long whoever gets a picture may keep it. */
export const lifetimes = {
  card: 'public, max-age=86400',
  /** A slug decides its wave for ever. */
  wave: 'public, max-age=2592000, immutable',
  /** What stands in for a card is soon replaced by it. */
  fallback: 'public, max-age=60',
} as const;

/** Pictures of cards are made to be shown on other sites. */
const open = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding',
};

export interface Sending {
  readonly bytes: Buffer;
  readonly headers: Headers;
}

export interface CardAnswers {
  /** Sends bytes under headers that have their type and their ETag. */
  send(incoming: Incoming, sending: Sending): Response | Promise<Response>;
}

export function createCardAnswers(): CardAnswers {
  const packed = new LRUCache<string, Buffer>({
    maxSize: 16 * 1024 * 1024,
    sizeCalculation: ({ length }) => length,
  });

  async function sendPacked(incoming: Incoming, { bytes, headers }: Sending): Promise<Response> {
    const etag = `${headers.etag!.slice(0, -1)}-gz"`;
    const body = packed.get(etag) ?? (await promisify(gzip)(bytes));
    packed.set(etag, body);
    return respond(incoming, { bytes: body, headers: { ...headers, etag, 'content-encoding': 'gzip' } });
  }

  return {
    send: (incoming, sending) =>
      sending.headers['content-type'] === 'image/svg+xml' && takesGzip(incoming)
        ? sendPacked(incoming, sending)
        : respond(incoming, sending),
  };
}

function respond({ headers: asked, method }: Incoming, { bytes, headers }: Sending): Response {
  if (matches(asked['if-none-match'], headers.etag!))
    return new Response(null, { status: 304, headers: withoutBody(headers) });
  const all = { ...headers, 'content-length': String(bytes.length) };
  return new Response(method === 'HEAD' ? null : (bytes as Uint8Array<ArrayBuffer>), { headers: all });
}

function withoutBody({ 'content-type': _, ...headers }: Headers): Headers {
  return headers;
}

/** RFC 9110, 13.1.2: a list of tags, compared weakly, or `*`. */
function matches(asked: string | undefined, etag: string): boolean {
  if (asked === undefined) return false;
  return asked.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));
}

function takesGzip({ headers }: Incoming): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(String(headers['accept-encoding'] ?? ''));
}

/** Headers of a picture. `key` names its content; without it the bytes are hashed. */
export function pictureHeaders(shown: Shown, lifetime: string): Headers {
  const { picture, drawn, warnings, fallback } = shown;
  return {
    ...open,
    'content-type': picture.mimeType,
    'cache-control': fallback ? lifetimes.fallback : lifetime,
    etag: `"${drawn?.key.slice(0, 32) ?? hashOf(picture.bytes)}"`,
    ...(picture.theme !== undefined && { 'x-ogforge-theme': picture.theme }),
    ...warningHeaders(warnings),
    ...(fallback && { 'x-limn-fallback': `${fallback.kind}; ${fallback.code}` }),
  };
}

/** Headers of a document that was not drawn. */
export function documentHeaders(text: string, type: string, lifetime: string): Headers {
  return { ...open, 'content-type': type, 'cache-control': lifetime, etag: `"${hashOf(text)}"` };
}

function hashOf(content: Buffer | string): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 32);
}
