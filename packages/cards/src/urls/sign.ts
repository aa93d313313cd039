// Addresses that only their publisher can make: HMAC-SHA256 over the path and the canonical query. Web Crypto does the
// work, so this runs in browsers, at the edge and in Node.
import { canonicalQuery } from './query.js';

/** The type has no global name in every environment. */
type HmacKey = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

/** A secret with the name that stands in `kid`. */
export interface SigningKey {
  readonly id: string;
  /** At least 16 characters; their UTF-8 is the key. */
  readonly secret: string;
}

export interface SignOptions {
  /** When the address ends: a date, or seconds since 1970. It never ends without it. */
  readonly expires?: Date | number | undefined;
}

/**
 * Signs an address: adds `kid`, `sig` and, where it ends, `exp`. What it was signed with before is replaced. Any later
 * change to its path or to a parameter makes it worthless; their order does not matter.
 *
 * @param address Absolute, or from the root: `/api/v1/og?title=Hello`.
 * @throws TypeError for an address that is none, a key without name or with a short secret, or a bad date
 */
export async function signUrl(
  address: string,
  key: SigningKey,
  { expires }: SignOptions = {},
): Promise<string> {
  const url = urlOf(address);
  checkKey(key);
  for (const name of ['sig', 'kid', 'exp']) url.searchParams.delete(name);
  url.searchParams.set('kid', key.id);
  if (expires !== undefined) url.searchParams.set('exp', String(secondsOf(expires)));
  const signature = await crypto.subtle.sign('HMAC', await importKey(key.secret, 'sign'), messageOf(url));
  url.searchParams.set('sig', base64url(new Uint8Array(signature)));
  return isAbsolute(address) ? url.href : url.href.slice(url.origin.length);
}

/** Why an address is refused. */
export type SignatureFault = 'missing' | 'invalid' | 'expired';

export interface Verifier {
  /**
   * What is wrong with the signature of an address; nothing, if it is good.
   * @param now Seconds since 1970.
   */
  verify(url: URL, now: number): Promise<SignatureFault | undefined>;
}

/** Checks addresses against every key that holds: the newest signs, the others are on their way out. */
export function createVerifier(keys: readonly SigningKey[]): Verifier {
  for (const key of keys) checkKey(key);
  const imported = new Map<string, Promise<HmacKey>>();
  const keyOf = ({ id, secret }: SigningKey) => {
    const known = imported.get(id) ?? importKey(secret, 'verify');
    imported.set(id, known);
    return known;
  };

  return {
    async verify(url, now) {
      const { searchParams } = url;
      const given = searchParams.getAll('sig');
      if (given.length === 0) return 'missing';
      const signature = given.length === 1 ? bytesOf(given[0]!) : undefined;
      const key = keys.find(({ id }) => id === searchParams.get('kid'));
      if (!signature || !key) return 'invalid';
      // Compared in constant time by Web Crypto.
      const isGenuine = await crypto.subtle.verify('HMAC', await keyOf(key), signature, messageOf(url));
      if (!isGenuine) return 'invalid';
      return isOver(searchParams.get('exp'), now) ? 'expired' : undefined;
    },
  };
}

/** What is signed. The scheme comes first, so that a later one is never taken for this one. */
function messageOf({ pathname, searchParams }: URL): Uint8Array<ArrayBuffer> {
  const text = `limn 1\n${routeOf(pathname)}\n${canonicalQuery(searchParams, ['sig'])}`;
  return new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
}

/** The path as the service sees it, where a proxy has put it below another. */
function routeOf(pathname: string): string {
  return /\/(?:api\/v\d+\/[a-z-]+|(?:waves|og)\/[^/]+)$/.exec(pathname)?.[0] ?? pathname;
}

function isOver(exp: string | null, now: number): boolean {
  return exp !== null && !(/^\d{1,12}$/.test(exp) && now < Number(exp));
}

function importKey(secret: string, use: 'sign' | 'verify'): Promise<HmacKey> {
  const bytes = new TextEncoder().encode(secret) as Uint8Array<ArrayBuffer>;
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use]);
}

function checkKey({ id, secret }: SigningKey): void {
  if (!/^[A-Za-z0-9_-]{1,32}$/.test(id)) {
    throw new TypeError('The name of a signing key has 1 to 32 letters, digits, _ and -.');
  }
  if (secret.length < 16) throw new TypeError('The secret of a signing key has at least 16 characters.');
}

const isAbsolute = (address: string) => /^[a-z][a-z\d+.-]*:/i.test(address);

function urlOf(address: string): URL {
  if (!isAbsolute(address) && !address.startsWith('/')) {
    throw new TypeError('An address to sign is absolute, or starts with a slash.');
  }
  return new URL(address, 'http://localhost');
}

function secondsOf(expires: Date | number): number {
  const seconds = typeof expires === 'number' ? expires : expires.getTime() / 1000;
  if (Number.isFinite(seconds) && seconds > 0) return Math.floor(seconds);
  throw new TypeError('The end of an address is a date, or seconds since 1970.');
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

/** The 32 bytes of a signature; nothing for any other text. */
function bytesOf(signature: string): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[\w-]{43}$/.test(signature)) return undefined;
  const text = atob(signature.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  // The last letter has two bits to spare: one spelling counts.
  return base64url(bytes) === signature ? bytes : undefined;
}
