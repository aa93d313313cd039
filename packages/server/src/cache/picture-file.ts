// A picture as it lies on the disk: a mark, the SHA-256 of all that follows, the length of what is known about the picture
// as JSON, that JSON, and the picture's bytes. A file that was cut off, changed or put under another name does not pass.
import { createHash } from 'node:crypto';

/** Bytes, and beside them nothing but JSON. */
export interface Kept {
  readonly bytes: Buffer;
}

/** Says the version too: a change of the form is a change of the mark. */
const mark = Buffer.from('LIMNPIC1');
const hashLength = 32;
const start = mark.length + hashLength;

/** The content of a file. */
export function packPicture<P extends Kept>(key: string, { bytes, ...facts }: P): Uint8Array<ArrayBuffer> {
  const json = Buffer.from(JSON.stringify({ key, facts }));
  const file = new Uint8Array(start + 4 + json.length + bytes.length);
  file.set(mark);
  new DataView(file.buffer).setUint32(start, json.length);
  file.set(json, start + 4);
  file.set(bytes, start + 4 + json.length);
  file.set(hashOf(file.subarray(start)), mark.length);
  return file;
}

/** What `packPicture` packed under this key; undefined for anything else. */
export function unpackPicture<P extends Kept>(key: string, file: Buffer): P | undefined {
  if (file.length < start + 4 || !file.subarray(0, mark.length).equals(mark)) return undefined;
  const rest = file.subarray(start);
  if (!file.subarray(mark.length, start).equals(hashOf(rest))) return undefined;
  const end = 4 + rest.readUInt32BE();
  const known = JSON.parse(rest.toString('utf8', 4, end)) as { key: string; facts: Omit<P, 'bytes'> };
  if (known.key !== key) return undefined;
  return { ...known.facts, bytes: rest.subarray(end) } as unknown as P;
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
