// Files from elsewhere, kept in memory for as long as their servers allow. What has become stale is asked for again with
// its validators. A source with headers of its own may be somebody's secret: it is neither kept nor shared. Faults
// are not kept.
import { createHash } from 'node:crypto';
import type { Fetched, SourceFetch, UrlSource } from '@limn/engine/sources';
import { LimnError } from '@limn/spec';
import { LRUCache } from 'lru-cache';
import { type Freshness, freshnessOf } from './freshness.js';
import { createSingleFlight } from './single-flight.js';

export interface SourceBytes {
  /** Not to be changed: others have the same. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

export interface SourceCache {
  /** @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled */
  load(source: UrlSource, signal: AbortSignal): Promise<SourceBytes>;
  stats(): SourceCacheStats;
}

export interface SourceCacheStats {
  readonly entries: number;
  readonly bytes: number;
  readonly maxBytes: number;
  /** Given from memory without asking anyone. */
  readonly hits: number;
  /** Given from memory though stale, where the server allows that while it is asked or fails. */
  readonly stale: number;
  /** Asked for again, and not changed. */
  readonly revalidated: number;
  /** Fetched whole. */
  readonly fetched: number;
  readonly faults: number;
  /** Waited for what another had asked for. */
  readonly joined: number;
  readonly inFlight: number;
}

export interface SourceCacheOptions {
  readonly fetch: SourceFetch;
  /** Bytes kept; 0 keeps none. */
  readonly maxBytes: number;
}

interface Entry extends SourceBytes {
  readonly freshness: Freshness;
}

/** Bytes that an entry takes besides the file's, about. */
const overhead = 4096;

export function createSourceCache({ fetch, maxBytes }: SourceCacheOptions): SourceCache {
  const entries = createEntries(maxBytes);
  const flights = createSingleFlight<SourceBytes>();
  const counts = { hits: 0, stale: 0, revalidated: 0, fetched: 0, faults: 0 };

  async function load(source: UrlSource, signal: AbortSignal): Promise<SourceBytes> {
    if (signal.aborted) throw new LimnError('cancelled', 'The request was given up.');
    if (isPrivate(source)) return fetchWhole(source, signal);
    const key = addressOf(source);
    const entry = entries?.get(key);
    if (entry?.freshness.isFresh()) {
      counts.hits += 1;
      return entry;
    }
    // Who would wait less long than others must not wait as long as they.
    const flight = `${source.fetch_options?.timeout_in_ms ?? ''} ${key}`;
    const ask = (stop: AbortSignal) => refresh(source, key, stop);
    if (entry?.freshness.isGoodWhileAsked()) {
      counts.stale += 1;
      flights.run(flight, ask, new AbortController().signal).catch(() => {});
      return entry;
    }
    return flights.run(flight, ask, signal);
  }

  async function refresh(source: UrlSource, key: string, signal: AbortSignal): Promise<SourceBytes> {
    const before = entries?.get(key);
    try {
      const fetched = await fetch(source, { known: before?.freshness.known, signal });
      const entry = before && fetched.bytes === undefined ? unchanged(before, fetched) : whole(fetched);
      return keep(key, entry ?? whole(await fetch(source, { signal })));
    } catch (error) {
      if (before === undefined || !isFailure(error) || !before.freshness.isGoodOnFailure())
        throw counted(error);
      counts.stale += 1;
      return before;
    }
  }

  async function fetchWhole(source: UrlSource, signal: AbortSignal): Promise<SourceBytes> {
    try {
      return whole(await fetch(source, { signal }));
    } catch (error) {
      throw counted(error);
    }
  }

  function unchanged(before: Entry, { answers }: Fetched): Entry | undefined {
    const freshness = before.freshness.after(answers);
    if (freshness === undefined) return undefined;
    counts.revalidated += 1;
    return { bytes: before.bytes, hash: before.hash, freshness };
  }

  function whole({ bytes, answers }: Fetched): Entry {
    counts.fetched += 1;
    const hash = createHash('sha256').update(bytes!).digest('hex');
    return { bytes: bytes!, hash, freshness: freshnessOf(answers) };
  }

  function keep(key: string, entry: Entry): Entry {
    if (entry.freshness.isKeepable) entries?.set(key, entry);
    else entries?.delete(key);
    return entry;
  }

  function counted(error: unknown): unknown {
    if (!(error instanceof LimnError && error.code === 'cancelled')) counts.faults += 1;
    return error;
  }

  return {
    load: async (source, signal) => {
      const { bytes, hash } = await load(source, signal);
      return { bytes, hash };
    },
    stats: () => ({
      entries: entries?.size ?? 0,
      bytes: entries?.calculatedSize ?? 0,
      maxBytes,
      ...counts,
      joined: flights.joined(),
      inFlight: flights.size(),
    }),
  };
}

function createEntries(maxSize: number): LRUCache<string, Entry> | undefined {
  if (maxSize <= 0) return undefined;
  return new LRUCache<string, Entry>({ maxSize, sizeCalculation: ({ bytes }) => bytes.length + overhead });
}

const isPrivate = ({ fetch_options: options }: UrlSource) => Object.keys(options?.headers ?? {}).length > 0;

/** What is asked for; the part after `#` is never sent. */
function addressOf({ url }: UrlSource): string {
  const address = new URL(url);
  address.hash = '';
  return address.href;
}

/** Faults of a server, not of what was asked of it. */
const isFailure = (error: unknown) =>
  error instanceof LimnError && (error.code === 'source_fetch_failed' || error.code === 'source_timeout');
