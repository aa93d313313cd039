import { limitOf, type Source } from '@limn/spec';
import { createAddressGuard, type GuardOptions } from './address-guard.js';
import { createFetch } from './fetch.js';

/** A source whose bytes are elsewhere. */
export type UrlSource = Extract<Source, { type: 'url' }>;

/**
 * Gives the bytes of a source.
 * @throws source_url_forbidden, source_fetch_failed, source_timeout, source_too_large, cancelled
 */
export type UrlLoader = (source: UrlSource, signal?: AbortSignal) => Promise<Uint8Array>;

/** A loader that fetches, through the address guard. */
export function createUrlLoader(options: GuardOptions = {}): UrlLoader {
  const fetchBytes = createFetch(createAddressGuard(options));
  // Pictures may have the most bytes of all sources; smaller kinds are checked by whoever reads them.
  const maxBytes = limitOf('images_bytes');
  return ({ url, fetch_options: { headers, timeout_in_ms: timeout } = {} }, signal) =>
    fetchBytes({ url, headers, timeout, maxBytes }, signal);
}
