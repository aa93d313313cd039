// What a process needs that talks to the network and draws nothing: which addresses a spec names, and their bytes.
// Nothing here loads Skia or a codec.
import type { Spec } from '@limn/spec';
import { sourceKey } from './gather/loader.js';
import type { UrlSource } from './gather/url-loader.js';
import { needsOf } from './layout/kinds.js';

export type { GuardOptions } from './gather/address-guard.js';
export type { Answer, Fetched, KnownAnswer } from './gather/fetch.js';
export { sourceKey } from './gather/loader.js';
export {
  createSourceFetch,
  createUrlLoader,
  type SourceFetch,
  type UrlLoader,
  type UrlSource,
} from './gather/url-loader.js';

/** Every address that a spec names, each once, in the order of the spec. `sourceKey` tells them apart. */
export function urlSourcesOf(spec: Spec): readonly UrlSource[] {
  const pictures = needsOf(spec.layers).flatMap((need) => (need.kind === 'picture' ? [need.source] : []));
  const all = [...spec.fonts.map(({ file }) => file), ...pictures].filter((each) => each.type === 'url');
  return [...new Map(all.map((source) => [sourceKey(source), source])).values()];
}
