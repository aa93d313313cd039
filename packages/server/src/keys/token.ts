// What a key looks like to its owner: limn_ID_SECRET, letters and digits of ASCII only, so that a double click takes
// the whole of it. The last characters are a checksum: a key cut off or mistyped is noticed without the store.
import { createHash, randomInt } from 'node:crypto';
import { crc32 } from 'node:zlib';

export interface Token {
  readonly id: string;
  readonly secret: string;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const idLength = 10;
/** 43 characters of 62 hold 256 bits. */
const secretLength = 43;
const checksumLength = 6;

const shape = new RegExp(
  `^limn_([0-9A-Za-z]{${idLength}})_([0-9A-Za-z]{${secretLength}})([0-9A-Za-z]{${checksumLength}})$`,
);

export const newId = (): string => random(idLength);
export const newSecret = (): string => random(secretLength);

const random = (length: number) =>
  Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('');

/** The token to hand out. */
export const tokenOf = ({ id, secret }: Token): string => `limn_${id}_${secret}${checksum(id + secret)}`;

/** The parts of a token; undefined for what no key of Limn ever looked like, such as a part of one. */
export function readToken(text: string): Token | undefined {
  const [, id, secret, sum] = shape.exec(text) ?? [];
  if (id === undefined || secret === undefined || sum !== checksum(id + secret)) return undefined;
  return { id, secret };
}

/** A secret is as random as its hash is long: one pass of SHA-256 hides it well. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

function checksum(text: string): string {
  let rest = crc32(text);
  let digits = '';
  for (let place = 0; place < checksumLength; place++) {
    digits = alphabet[rest % alphabet.length] + digits;
    rest = Math.floor(rest / alphabet.length);
  }
  return digits;
}
