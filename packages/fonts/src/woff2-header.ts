// What a WOFF2 file says of its own size, read before anything is unpacked.

import { invalid, viewOf } from './sfnt/tables.js';

const headerLength = 48;
const collection = 0x74746366;

// Places of `glyf` and `loca` in the format's list of known tags; 63 stands for a tag that is spelt out.
const glyf = 10;
const loca = 11;
const spelt = 63;

/** A number of one to five bytes, seven bits each. */
function readBase128(view: DataView, at: number): { readonly value: number; readonly next: number } {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = view.getUint8(at + i);
    if (i === 0 && byte === 0x80) break;
    value = value * 128 + (byte & 0x7f);
    if ((byte & 0x80) === 0) return { value, next: at + i + 1 };
  }
  throw invalid('The table directory is broken.');
}

function isTransformed(flags: number): boolean {
  const version = flags >> 6;
  const tag = flags & 0x3f;
  return tag === glyf || tag === loca ? version !== 3 : version !== 0;
}

/** Bytes that the unpacked font will have at most, as the file declares it. @throws font_invalid, RangeError */
export function declaredWoff2Size(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  if (view.getUint32(4) === collection) throw invalid('A collection of fonts cannot be used; send one font.');
  if (view.getUint32(8) !== bytes.length) throw invalid('The file is not as long as it says.');
  if (view.getUint32(20) > bytes.length) throw invalid('The file is cut off.');
  let at = headerLength;
  let unpacked = 0;
  let stream = 0;
  for (let i = 0; i < view.getUint16(12); i++) {
    const flags = view.getUint8(at);
    const size = readBase128(view, at + ((flags & 0x3f) === spelt ? 5 : 1));
    const transformed = isTransformed(flags) ? readBase128(view, size.next) : undefined;
    at = transformed?.next ?? size.next;
    unpacked += size.value;
    stream += transformed?.value ?? size.value;
  }
  return Math.max(view.getUint32(16), unpacked, stream);
}
