import { sourceKey, type UrlSource, urlSourcesOf } from '@limn/engine/sources';
import { LimnError, type Spec } from '@limn/spec';
import type { SourceCache } from './cache/source-cache.js';
import { type SourceResult, toWire } from './pool/messages.js';

/** What lies at the addresses of a spec, by `sourceKey`. */
export interface GatheredSources {
  /** Bytes, or the fault that was met: the engine tells all faults at once, each with its pointer. */
  readonly results: ReadonlyMap<string, SourceResult>;
  /** Of the bytes; of a fault, its words. */
  readonly hashes: ReadonlyMap<string, string>;
}

/**
 * Loads all sources that a spec names by URL, at the same time.
 * @throws cancelled
 */
export async function gatherSources(
  spec: Spec,
  cache: Pick<SourceCache, 'load'>,
  signal: AbortSignal,
): Promise<GatheredSources> {
  const sources = urlSourcesOf(spec);
  const loaded = await Promise.all(sources.map((source) => attempt(source, cache, signal)));
  return {
    results: new Map(loaded.map(({ key, result }) => [key, result])),
    hashes: new Map(loaded.map(({ key, hash }) => [key, hash])),
  };
}

async function attempt(source: UrlSource, cache: Pick<SourceCache, 'load'>, signal: AbortSignal) {
  const key = sourceKey(source);
  try {
    const { bytes, hash } = await cache.load(source, signal);
    return { key, hash, result: { bytes } };
  } catch (error) {
    if (!(error instanceof LimnError) || error.code === 'cancelled') throw error;
    return { key, hash: `${error.code} ${error.message}`, result: { error: toWire(error) } };
  }
}
