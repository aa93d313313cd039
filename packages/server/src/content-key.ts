import { createHash } from 'node:crypto';
import type { LintOptions } from '@limn/engine';
import { sourceKey } from '@limn/engine/sources';
import type { Source, Spec } from '@limn/spec';

/** What decides how a picture looks. */
export interface PictureContent {
  readonly engineVersion: string;
  readonly spec: Spec;
  /** By `sourceKey`: the hash of the bytes of every source that the spec names by URL. */
  readonly hashes: ReadonlyMap<string, string>;
  /** Findings are kept with the picture that they were made of. */
  readonly lint?: LintOptions | undefined;
}

/**
 * The name of a picture: SHA-256 in hex, equal for what looks equal. Where bytes lie does not count, only what they are; so
 * an address that is signed anew for every request names the same picture.
 */
export function contentKey({ engineVersion, spec, hashes, lint }: PictureContent): string {
  const words = hashes.size === 0 ? JSON.stringify(spec) : JSON.stringify(spec, withoutAddresses(hashes));
  const hash = createHash('sha256').update(`${engineVersion}\n`).update(words);
  if (lint !== undefined) hash.update(`\n${JSON.stringify(lint)}`);
  return hash.digest('hex');
}

/** A replacer for `JSON.stringify` that puts hashes where addresses are. */
function withoutAddresses(hashes: PictureContent['hashes']) {
  return (_: string, value: unknown): unknown => {
    if (!isAddress(value)) return value;
    const hash = hashes.get(sourceKey(value));
    return hash === undefined ? value : { hash };
  };
}

function isAddress(value: unknown): value is Extract<Source, { type: 'url' }> {
  return (
    typeof value === 'object' && value !== null && 'url' in value && 'type' in value && value.type === 'url'
  );
}
