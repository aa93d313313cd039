import { limitOf, type Source } from '@limn/spec';
import { createAddressGuard, type GuardOptions } from './address-guard.js';
import { createFetch, type Fetched, type KnownAnswer } from './fetch.js';

/** A source whose bytes are elsewhere. */
export type UrlSource = Extract<Source, { type: 'url' }>;

/**
 * Gives the bytes of a source.
 * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled
 */
export type UrlLoader = (source: UrlSource, signal?: AbortSignal) => Promise<Uint8Array>;

/**
 * Fetches a source with what its server said of it, for a cache. `bytes` is undefined when `known` still holds.
 * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled
 */
export type SourceFetch = (
  source: UrlSource,
  options: { readonly known?: KnownAnswer | undefined; readonly signal?: AbortSignal | undefined },
) => Promise<Fetched>;

/** Fetches sources, through the address guard. */
export function createSourceFetch(options: GuardOptions = {}): SourceFetch {
  const fetchSource = createFetch(createAddressGuard(options));
  // Pictures may have the most bytes of all sources; smaller kinds are checked by whoever reads them.
  const maxBytes = limitOf('images_bytes');
  return ({ url, fetch_options: { headers, timeout_in_ms: timeout } = {} }, { known, signal }) =>
    fetchSource({ url, headers, timeout, maxBytes, known }, signal);
}

/** A loader that fetches, through the address guard. */
export function createUrlLoader(options: GuardOptions = {}): UrlLoader {
  const fetchSource = createSourceFetch(options);
  return async (source, signal) => {
    const { bytes } = await fetchSource(source, { signal });
    return bytes!; // nothing was known that could still hold
  };
}
