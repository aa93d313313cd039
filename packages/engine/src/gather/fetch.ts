// The only module that opens connections to other machines. It promises: every address, those of redirects
// too, passed the guard and is the one connected to; nothing takes longer or grows larger than its limits;
// no text of the other side's answer reaches an error message.
import { validateHeaderName, validateHeaderValue } from 'node:http';
import type { Readable } from 'node:stream';
import { LimnError, limitOf } from '@limn/spec';
import type { Dispatcher } from 'undici';
import type { AddressGuard, CheckedAddress } from './address-guard.js';
import { fault } from './fault.js';
import { unpacked } from './unpack.js';

export interface FetchRequest {
  readonly url: string;
  /** Sent along, to the first origin only. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** Milliseconds; shortens the limit, never lengthens it. */
  readonly timeout?: number | undefined;
  /** The most bytes taken, as sent and after decompression. */
  readonly maxBytes: number;
  /** What the caller has already, so that it need not be sent again. */
  readonly known?: KnownAnswer | undefined;
}

/** An answer that was got before. Its validators are sent to the address that gave them and to no other. */
export interface KnownAnswer {
  readonly url: string;
  /** `if-none-match`, `if-modified-since`. */
  readonly conditions: Readonly<Record<string, string>>;
}

/** What one address answered. */
export interface Answer {
  readonly url: string;
  readonly status: number;
  /** Names in lower case; of a header sent several times, the values joined by commas. */
  readonly headers: Readonly<Record<string, string>>;
}

export interface Fetched {
  /** Those of redirects, then the last one, which has status 200, or 304 when what is known still holds. */
  readonly answers: readonly [...Answer[], Answer];
  /** Undefined with status 304. */
  readonly bytes: Uint8Array | undefined;
}

export interface FetchLimits {
  /** Milliseconds until connected. */
  readonly connectTime: number;
  /** Milliseconds until the last byte, redirects included. */
  readonly totalTime: number;
  readonly redirects: number;
}

export type Fetch = (request: FetchRequest, signal?: AbortSignal) => Promise<Fetched>;

interface Hop {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly conditions: Readonly<Record<string, string>> | undefined;
  readonly maxBytes: number;
  readonly signal: AbortSignal;
}

type Outcome = { readonly answer: Answer } & (
  | { readonly bytes: Uint8Array | undefined }
  | { readonly redirect: URL }
);

const standardLimits: FetchLimits = {
  connectTime: limitOf('source_connect_time'),
  totalTime: limitOf('source_time'),
  redirects: limitOf('source_redirects'),
};

const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** Headers that belong to the connection or to this module, never to the caller. */
const ownHeaders =
  /^(host|connection|keep-alive|te|trailer|transfer-encoding|upgrade|expect|content-length|accept-encoding|proxy-.*)$/i;

const baseHeaders = { 'user-agent': 'Limn', accept: 'image/*, font/*, */*;q=0.5', 'accept-encoding': 'gzip' };

/**
 * Fetches whole files by GET.
 * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled
 */
export function createFetch(guard: AddressGuard, limits: FetchLimits = standardLimits): Fetch {
  return async (request, signal) => {
    const totalTime = Math.min(request.timeout ?? limits.totalTime, limits.totalTime);
    const deadline = AbortSignal.timeout(totalTime);
    const stop = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
    try {
      return await untilAborted(follow(request, stop, { guard, limits }), stop);
    } catch (error) {
      if (signal?.aborted) throw new LimnError('cancelled', 'The request was given up.', { cause: error });
      if (deadline.aborted) throw timedOut(totalTime, error);
      throw error instanceof LimnError ? error : explained(error, limits);
    }
  };
}

const timedOut = (limit: number, cause: unknown) =>
  fault('source_timeout', `The source did not answer within ${limit} ms.`, { limit, cause });

function explained(error: unknown, limits: FetchLimits): LimnError {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'UND_ERR_CONNECT_TIMEOUT') return timedOut(limits.connectTime, error);
  return fault('source_fetch_failed', 'The source could not be fetched.', { cause: error });
}

/** Name look-ups cannot be aborted; this stops waiting for them. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => {});
  signal.throwIfAborted();
  let onAbort = () => {};
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => reject(signal.reason);
    signal.addEventListener('abort', onAbort, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener('abort', onAbort);
  }
}

interface Way {
  readonly guard: AddressGuard;
  readonly limits: FetchLimits;
}

async function follow(request: FetchRequest, signal: AbortSignal, way: Way): Promise<Fetched> {
  const { maxBytes, known } = request;
  let url = addressIn(request.url);
  let headers = sendable(request.headers ?? {});
  const redirected: Answer[] = [];
  while (redirected.length <= way.limits.redirects) {
    const conditions = conditionsFor(url, known);
    const outcome = await ask({ url, headers, conditions, maxBytes, signal }, way);
    if ('bytes' in outcome) return { answers: [...redirected, outcome.answer], bytes: outcome.bytes };
    redirected.push(outcome.answer);
    // Any header may be a credential, so none of them follows to another origin.
    if (outcome.redirect.origin !== url.origin) headers = {};
    url = outcome.redirect;
  }
  const limit = way.limits.redirects;
  throw fault('source_fetch_failed', 'The source redirects too often.', { limit, actual: limit + 1 });
}

function sendable(headers: Readonly<Record<string, string>>): Record<string, string> {
  try {
    for (const header of Object.entries(headers)) validate(header);
  } catch (cause) {
    throw fault('source_fetch_failed', 'A header for this source is not valid.', { cause });
  }
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !ownHeaders.test(name)));
}

function validate([name, value]: readonly [string, string]): void {
  validateHeaderName(name);
  validateHeaderValue(name, value);
}

/** Validators come from a server, which may have sent what cannot be sent back; then nothing is known. */
function conditionsFor(
  url: URL,
  known: KnownAnswer | undefined,
): Readonly<Record<string, string>> | undefined {
  if (known?.url !== url.href) return undefined;
  try {
    const conditions = Object.entries(known.conditions);
    for (const header of conditions) validate(header);
    return conditions.length === 0 ? undefined : known.conditions;
  } catch {
    return undefined;
  }
}

async function ask(hop: Hop, { guard, limits }: Way): Promise<Outcome> {
  const addresses = await guard.check(hop.url);
  hop.signal.throwIfAborted();
  const { Agent } = await import('undici'); // 90 ms, so only when something is really fetched
  const connect = { timeout: limits.connectTime, lookup: lookupIn(addresses), autoSelectFamily: true };
  const agent = new Agent({ connect, connections: 1, pipelining: 0, maxResponseSize: hop.maxBytes });
  try {
    const response = await agent.request({
      origin: hop.url.origin,
      path: hop.url.pathname + hop.url.search,
      method: 'GET',
      headers: { ...baseHeaders, ...lowerCased(hop.headers), ...hop.conditions },
      signal: hop.signal,
    });
    return await read(response, hop);
  } finally {
    // Nothing is kept: a kept connection would outlive the check of its address.
    void agent.destroy().catch(() => {});
  }
}

const lowerCased = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

type LookupCallback = (error: Error | null, address: string | CheckedAddress[], family?: number) => void;

/** Answers every look-up with the addresses that were checked. */
function lookupIn(addresses: readonly CheckedAddress[]) {
  const [first] = addresses;
  return (_host: string, options: { all?: boolean }, callback: LookupCallback) => {
    if (options.all) callback(null, [...addresses]);
    else callback(null, first!.address, first!.family);
  };
}

async function read(response: Dispatcher.ResponseData, hop: Hop): Promise<Outcome> {
  const { statusCode, headers, body } = response;
  body.on('error', () => {});
  const answer = { url: hop.url.href, status: statusCode, headers: joined(headers) };
  const location = headers.location;
  if (redirectStatuses.has(statusCode) && typeof location === 'string') {
    return { answer, redirect: target(location, hop.url) };
  }
  // Who sent no condition may not be told that nothing changed.
  if (statusCode === 304 && hop.conditions !== undefined) return { answer, bytes: undefined };
  if (statusCode !== 200) {
    throw fault('source_fetch_failed', `The source answered with status ${statusCode}.`);
  }
  const declared = Number(headers['content-length'] ?? 0);
  if (declared > hop.maxBytes) throw tooLarge(hop.maxBytes, declared);
  return { answer, bytes: await collect(unpacked(body, headers['content-encoding']), hop.maxBytes) };
}

const joined = (headers: Readonly<Record<string, string | string[] | undefined>>) =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value = '']) => [name.toLowerCase(), String(value)]),
  );

function target(location: string, base: URL): URL {
  if (!URL.canParse(location, base.href)) {
    throw fault('source_fetch_failed', 'The source redirects to something that is not an address.');
  }
  return addressIn(location, base.href);
}

/** The part after `#` is never sent. */
function addressIn(text: string, base?: string): URL {
  const url = new URL(text, base);
  url.hash = '';
  return url;
}

const tooLarge = (limit: number, actual?: number) =>
  fault('source_too_large', `The source has more than ${limit} bytes.`, {
    limit,
    ...(actual === undefined ? {} : { actual }),
  });

async function collect(stream: Readable, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Uint8Array>) {
      total += chunk.byteLength;
      if (total > maxBytes) throw tooLarge(maxBytes);
      chunks.push(chunk);
    }
  } catch (error) {
    const isTooLong =
      error instanceof Error && 'code' in error && error.code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE';
    throw isTooLong ? tooLarge(maxBytes) : error;
  }
  return new Uint8Array(Buffer.concat(chunks));
}
