import type { Source } from '@limn/spec';
import type { World } from './world.js';

/** Loads each distinct source once, however many layers show it. */
export type Loader = (source: Source) => Promise<Uint8Array>;

export function createLoader(world: World, signal: AbortSignal): Loader {
  const loaded = new Map<string, Promise<Uint8Array>>();
  return (source) => {
    const key = sourceKey(source);
    const known = loaded.get(key);
    if (known !== undefined) return known;
    const bytes = world.load(source, signal);
    loaded.set(key, bytes);
    return bytes;
  };
}

/**
 * Equal for sources that give the same bytes; file names do not count. Base64 is its own key: no other key looks like
 * it, and putting a word before it would copy the whole file.
 */
export function sourceKey(source: Source): string {
  if (source.type === 'base64') return source.base64;
  return `url ${JSON.stringify([source.url, source.fetch_options ?? {}])}`;
}
