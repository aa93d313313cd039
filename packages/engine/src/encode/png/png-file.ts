// Writes PNG fast and in few bytes: rows filtered by Paeth's rule, and DEFLATE whose
// matches are runs of zeros. Why: docs/decisions/own-png-writer.md.
import { crc32 } from 'node:zlib';
import type { Raw } from '../raw.js';
import { openBand } from './band.js';
import { createBitWriter } from './bits.js';
import { blockCode, writeBlockEnd, writeBlockHead } from './block.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** A stream of DEFLATE, with no hint how well it was packed: RFC 1950, 2.2. */
const streamHead = [0x78, 0x01];
const colorTypes = { 3: 2, 4: 6 } as const;

/** The bytes of a PNG file, 8 bits a channel; without alpha where the picture is opaque. */
export function pngFile(raw: Raw): Uint8Array {
  const { width, height, opaque } = raw;
  const channels = opaque ? 3 : 4;
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, colorTypes[channels]], 8);
  return Buffer.concat([
    Uint8Array.from(signature),
    ...chunk('IHDR', [header]),
    ...chunk('IDAT', compressed(raw, channels)),
    ...chunk('IEND', []),
  ]);
}

/** The rows as a stream of zlib, a block for each band of them. */
function compressed({ data, width, height }: Raw, channels: 3 | 4): readonly Uint8Array[] {
  const band = openBand(width, height, channels);
  const writer = createBitWriter();
  for (let row = 0; row < height; row += band.rows) {
    const end = Math.min(height, row + band.rows);
    const code = blockCode(band.take(data.subarray(row * width * 4, end * width * 4)));
    writeBlockHead(writer, code, end === height);
    const { bytes, after } = band.pack(code, writer.held());
    writer.append(bytes, after);
    writeBlockEnd(writer, code);
  }
  return [Uint8Array.from(streamHead), ...writer.parts(), bigEndian(band.checksum())];
}

function chunk(name: string, parts: readonly Uint8Array[]): readonly Uint8Array[] {
  const named = [Buffer.from(name, 'latin1'), ...parts];
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  return [bigEndian(length), ...named, bigEndian(named.reduce((crc, part) => crc32(part, crc), 0))];
}

function bigEndian(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}
