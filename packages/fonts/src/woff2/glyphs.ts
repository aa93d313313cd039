// Puts the tables `glyf` and `loca` back together from the streams that WOFF2 cuts outlines into (section 5.1).

import { type ByteReader, readBytes } from '../byte-reader.js';
import { type ByteWriter, writeBytes } from '../byte-writer.js';
import { invalid } from '../sfnt/tables.js';
import { createPointRoom, outlineRoom, type PointRoom, readOutline, writeOutline } from './points.js';

export interface GlyphTables {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  /** The leftmost x of each glyph; its side bearing where the file leaves that out. */
  readonly leftEdges: Int16Array;
}

interface Streams {
  readonly contours: ByteReader;
  readonly pointCounts: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly hasBox: Uint8Array;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
  readonly overlaps: Uint8Array | undefined;
  /** Where the points of each outline are kept while it is written. */
  readonly room: PointRoom;
}

/** Most outlines have fewer points than this. */
const usualPoints = 256;

const argumentsAreWords = 1 << 0;
const moreComponents = 1 << 5;
const hasInstructions = 1 << 8;

/** Bytes of a component's scale or matrix by its flags: one, two or four numbers. */
function transformSize(flags: number): number {
  if ((flags & 0x80) !== 0) return 8;
  if ((flags & 0x40) !== 0) return 4;
  return (flags & 0x08) === 0 ? 0 : 2;
}

const bitOf = (bits: Uint8Array, index: number) => ((bits[index >> 3]! >> (7 - (index & 7))) & 1) === 1;

/** A number of one to three bytes, made for small ones. */
function read255(reader: ByteReader): number {
  const code = reader.u8();
  if (code === 253) return reader.u16();
  if (code === 254) return reader.u8() + 506;
  return code === 255 ? reader.u8() + 253 : code;
}

function cutStreams(reader: ByteReader, options: number, count: number): Streams {
  const sizes = Array.from({ length: 7 }, () => reader.u32());
  const [contours, pointCounts, flags, glyphs, composites, boxes, instructions] = sizes.map((size) =>
    reader.part(size),
  ) as [ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader, ByteReader];
  const hasBox = boxes.bytes(4 * ((count + 31) >> 5));
  const overlaps = (options & 1) === 1 ? reader.bytes((count + 7) >> 3) : undefined;
  const room = createPointRoom(usualPoints);
  return { contours, pointCounts, flags, glyphs, composites, hasBox, boxes, instructions, overlaps, room };
}

function writeSimple(out: ByteWriter, streams: Streams, glyph: { index: number; contours: number }): void {
  const ends: number[] = [];
  let total = 0;
  for (let i = 0; i < glyph.contours; i++) {
    total += read255(streams.pointCounts);
    ends.push(total - 1);
  }
  if (total > 0xffff) throw invalid('An outline has too many points.');
  const { room } = streams;
  const outline = readOutline(streams.flags.bytes(total), streams.glyphs.rest(), room);
  streams.glyphs.skip(outline.end);
  const instructions = streams.instructions.bytes(read255(streams.glyphs));
  out.u16(glyph.contours);
  if (bitOf(streams.hasBox, glyph.index)) out.bytes(streams.boxes.bytes(8));
  else for (const edge of outline.bounds) out.u16(edge);
  for (const end of ends) out.u16(end);
  out.u16(instructions.length);
  out.bytes(instructions);
  const overlap = streams.overlaps !== undefined && bitOf(streams.overlaps, glyph.index);
  out.fill(outlineRoom(total), (bytes, at) => writeOutline(bytes, at, { room, count: total, overlap }));
}

/** How many bytes the components of a composed glyph take, and whether instructions follow. */
function measureComponents(data: Uint8Array): { readonly size: number; readonly instructed: boolean } {
  let size = 0;
  let all = 0;
  for (let flags = moreComponents; (flags & moreComponents) !== 0; ) {
    flags = (data[size]! << 8) | data[size + 1]!;
    all |= flags;
    size += ((flags & argumentsAreWords) === 0 ? 6 : 8) + transformSize(flags);
  }
  return { size, instructed: (all & hasInstructions) !== 0 };
}

function writeComposite(out: ByteWriter, streams: Streams, index: number): void {
  if (!bitOf(streams.hasBox, index)) throw invalid('A composed glyph has no bounds.');
  out.u16(0xffff);
  out.bytes(streams.boxes.bytes(8));
  const { size, instructed } = measureComponents(streams.composites.rest());
  out.bytes(streams.composites.bytes(size));
  if (!instructed) return;
  const instructions = streams.instructions.bytes(read255(streams.glyphs));
  out.u16(instructions.length);
  out.bytes(instructions);
}

function writeLoca(offsets: readonly number[], long: boolean): Uint8Array {
  const loca = new Uint8Array(offsets.length * (long ? 4 : 2));
  const view = new DataView(loca.buffer);
  for (const [i, offset] of offsets.entries()) {
    if (long) view.setUint32(4 * i, offset);
    else view.setUint16(2 * i, offset >> 1);
  }
  return loca;
}

/**
 * @param stream the transformed table
 * @param limits `expected` bytes of the table, and the `most` it may grow to
 * @throws font_invalid, or RangeError when the stream is cut off
 */
export function rebuildGlyphs(stream: Uint8Array, limits: { expected: number; most: number }): GlyphTables {
  const reader = readBytes(stream);
  reader.skip(2);
  const options = reader.u16();
  const count = reader.u16();
  const long = reader.u16() !== 0;
  const streams = cutStreams(reader, options, count);
  const out = writeBytes(Math.min(limits.expected, limits.most));
  const offsets = [0];
  const leftEdges = new Int16Array(count);
  for (let index = 0; index < count; index++) {
    const start = out.length();
    const contours = streams.contours.i16();
    if (contours > 0) writeSimple(out, streams, { index, contours });
    else if (contours === -1) writeComposite(out, streams, index);
    else if (contours !== 0) throw invalid('An outline has a negative number of contours.');
    if (contours !== 0) leftEdges[index] = out.u16At(start + 2);
    out.pad();
    offsets.push(out.length());
    if (out.length() > limits.most) throw invalid('The outlines are larger than the file says.');
  }
  return { glyf: out.written().slice(), loca: writeLoca(offsets, long), leftEdges };
}
