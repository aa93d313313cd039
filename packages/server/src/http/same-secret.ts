import { createHash, timingSafeEqual } from 'node:crypto';

/** Whether two secrets are one, in a time that tells nothing of them. Without a secret nothing is the same. */
export function sameSecret(given: string | undefined, kept: string | undefined): boolean {
  if (given === undefined || kept === undefined) return false;
  return timingSafeEqual(digest(given), digest(kept));
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
