// The header of a WOFF2 file (W3C, WOFF File Format 2.0, section 4), read before anything is unpacked.

import { type ByteReader, readBytes } from '../byte-reader.js';
import { invalid } from '../sfnt/tables.js';

export interface PackedTable {
  readonly tag: string;
  /** Whether it is written in the format's own way and must be put back into the usual one. */
  readonly transformed: boolean;
  /** Bytes of the table in the unpacked font, as the file has it. */
  readonly size: number;
  /** Bytes of the table in the decompressed stream. */
  readonly streamSize: number;
}

export interface Woff2Directory {
  /** The sfnt version of the font inside. */
  readonly flavor: number;
  readonly tables: readonly PackedTable[];
  /** All tables one after another, compressed by Brotli. */
  readonly compressed: Uint8Array;
  /** Bytes of the stream when decompressed. */
  readonly streamSize: number;
  /** Bytes of the font when unpacked, at most. */
  readonly unpackedSize: number;
}

const collection = 0x74746366;
const spelt = 63;

// In the order of the format: a tag is one of these by its place.
const knownTags =
  'cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill'
    .split(' ')
    .map((tag) => tag.replace('_', ' '));

/** A number of one to five bytes, seven bits each. */
function readBase128(reader: ByteReader): number {
  let value = 0;
  for (let i = 0; i < 5; i++) {
    const byte = reader.u8();
    if (i === 0 && byte === 0x80) break;
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) return value;
  }
  throw invalid('The table directory is broken.');
}

function readTable(reader: ByteReader): PackedTable {
  const flags = reader.u8();
  const known = flags & 0x3f;
  const tag = known === spelt ? String.fromCharCode(...reader.bytes(4)) : knownTags[known]!;
  const version = flags >> 6;
  const transformed = tag === 'glyf' || tag === 'loca' ? version !== 3 : version !== 0;
  const size = readBase128(reader);
  const streamSize = transformed ? readBase128(reader) : size;
  return { tag, transformed, size, streamSize };
}

/** @throws font_invalid, or RangeError when the file is cut off */
export function readWoff2Directory(bytes: Uint8Array): Woff2Directory {
  const reader = readBytes(bytes);
  reader.skip(4);
  const flavor = reader.u32();
  if (flavor === collection) throw invalid('A collection of fonts cannot be used; send one font.');
  if (reader.u32() !== bytes.length) throw invalid('The file is not as long as it says.');
  const count = reader.u16();
  reader.skip(2);
  const declared = reader.u32();
  const compressedSize = reader.u32();
  reader.skip(24);
  const tables = Array.from({ length: count }, () => readTable(reader));
  const sizeOf = (measure: (table: PackedTable) => number) =>
    tables.reduce((sum, table) => sum + measure(table), 0);
  return {
    flavor,
    tables,
    compressed: reader.bytes(compressedSize),
    streamSize: sizeOf((table) => table.streamSize),
    unpackedSize: Math.max(
      declared,
      sizeOf((table) => table.size),
    ),
  };
}
