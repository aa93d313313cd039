import { readBytes } from '../byte-reader.js';
import { writeBytes } from '../byte-writer.js';

/**
 * Puts the table `hmtx` back together, whose side bearings WOFF2 may leave out (section 5.4).
 * @param advances how many glyphs have an advance of their own
 * @throws RangeError when the stream is cut off
 */
export function rebuildSideBearings(stream: Uint8Array, advances: number, leftEdges: Int16Array): Uint8Array {
  const reader = readBytes(stream);
  const flags = reader.u8();
  const widths = reader.part(2 * advances);
  const bearings = Math.max(advances, leftEdges.length);
  const out = writeBytes(2 * advances + 2 * bearings);
  for (let glyph = 0; glyph < bearings; glyph++) {
    const leftOut = (flags & (glyph < advances ? 1 : 2)) !== 0;
    if (glyph < advances) out.u16(widths.u16());
    out.u16(leftOut ? (leftEdges[glyph] ?? 0) : reader.u16());
  }
  return out.written().slice();
}
