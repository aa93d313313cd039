// WOFF 1.0 to its tables. Every size a file declares is checked before anything is unpacked.

import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import { invalid, tagAt, viewOf } from './sfnt/tables.js';
import { writeSfnt } from './sfnt/write.js';

const unzip = promisify(inflate);

const headerLength = 44;
const entryLength = 20;

interface Entry {
  readonly tag: string;
  readonly offset: number;
  readonly packed: number;
  readonly unpacked: number;
}

function readEntries(view: DataView): readonly Entry[] {
  const count = view.getUint16(12);
  const end = headerLength + count * entryLength;
  if (count === 0 || end > view.byteLength) throw invalid('The table directory is broken.');
  const entries: Entry[] = [];
  for (let at = headerLength; at < end; at += entryLength) {
    const entry = {
      tag: tagAt(view, at),
      offset: view.getUint32(at + 4),
      packed: view.getUint32(at + 8),
      unpacked: view.getUint32(at + 12),
    };
    const outside = entry.offset < end || entry.offset + entry.packed > view.byteLength;
    if (outside || entry.packed > entry.unpacked) throw invalid(`Table ${entry.tag} is cut off.`);
    entries.push(entry);
  }
  return entries;
}

/** Bytes that the unpacked font will have at most, as the file declares it. @throws font_invalid, RangeError */
export function declaredWoffSize(bytes: Uint8Array): number {
  const view = viewOf(bytes);
  if (view.getUint32(8) !== bytes.length) throw invalid('The file is not as long as it says.');
  const sum = readEntries(view).reduce((total, { unpacked }) => total + unpacked, 0);
  return Math.max(view.getUint32(16), sum);
}

async function unpackTable(bytes: Uint8Array, entry: Entry): Promise<Uint8Array> {
  const packed = bytes.subarray(entry.offset, entry.offset + entry.packed);
  if (entry.packed === entry.unpacked) return packed;
  const table = await unzip(packed, { maxOutputLength: entry.unpacked });
  if (table.length !== entry.unpacked) throw invalid(`Table ${entry.tag} is not as long as it says.`);
  return table;
}

/** Unpacks a WOFF file whose declared size has been checked. @throws font_invalid, or an error of zlib */
export async function unpackWoff(bytes: Uint8Array): Promise<Uint8Array> {
  const view = viewOf(bytes);
  const tables = new Map<string, Uint8Array>();
  for (const entry of readEntries(view)) tables.set(entry.tag, await unpackTable(bytes, entry));
  return writeSfnt(view.getUint32(4), tables);
}
