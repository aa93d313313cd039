// WOFF2 to sfnt. Written here because the WebAssembly decoder there is takes 20 ms to start and keeps every core busy for
// 60 ms more, while the compression itself, Brotli, comes with Node.

import { promisify } from 'node:util';
import { brotliDecompress } from 'node:zlib';
import { invalid, viewOf } from '../sfnt/tables.js';
import { writeSfnt } from '../sfnt/write.js';
import { readWoff2Directory, type Woff2Directory } from './directory.js';
import { type GlyphTables, rebuildGlyphs } from './glyphs.js';
import { rebuildSideBearings } from './side-bearings.js';

const decompress = promisify(brotliDecompress);

/** Node takes no smaller one. */
const smallestChunk = 64;

// Repeated flags are written shorter in some fonts than here; more than this is no such difference.
const maxGrowth = 2;

/** Bytes that the unpacked font will have at most, as the file declares it. @throws font_invalid, RangeError */
export function declaredWoff2Size(bytes: Uint8Array): number {
  const { unpackedSize, streamSize } = readWoff2Directory(bytes);
  return Math.max(unpackedSize, streamSize);
}

/** Cuts the stream into its tables, as they stand in it. */
function cutStream(directory: Woff2Directory, stream: Uint8Array): Map<string, Uint8Array> {
  const cut = new Map<string, Uint8Array>();
  let at = 0;
  for (const { tag, streamSize } of directory.tables) {
    if (cut.has(tag)) throw invalid('A table is there twice.');
    cut.set(tag, stream.subarray(at, at + streamSize));
    at += streamSize;
  }
  return cut;
}

function restore(directory: Woff2Directory, tables: Map<string, Uint8Array>): void {
  const transformed = directory.tables.filter((table) => table.transformed);
  let glyphs: GlyphTables | undefined;
  const outlines = transformed.find(({ tag }) => tag === 'glyf');
  if (outlines !== undefined) {
    const limits = { expected: outlines.size, most: outlines.size * maxGrowth + 1024 };
    glyphs = rebuildGlyphs(tables.get('glyf')!, limits);
    tables.set('glyf', glyphs.glyf);
    tables.set('loca', glyphs.loca);
  }
  for (const { tag } of transformed) {
    if (tag === 'glyf' || tag === 'loca') continue;
    const hhea = tables.get('hhea');
    if (tag !== 'hmtx' || glyphs === undefined || hhea === undefined)
      throw invalid(`Table ${tag} cannot be unpacked.`);
    tables.set(
      'hmtx',
      rebuildSideBearings(tables.get('hmtx')!, viewOf(hhea).getUint16(34), glyphs.leftEdges),
    );
  }
}

/**
 * Unpacks a WOFF2 file. Takes no more memory than the file declares, which the caller has checked.
 * @throws font_invalid, or an error of another kind when the file is broken
 */
export async function unpackWoff2(bytes: Uint8Array): Promise<Uint8Array> {
  const directory = readWoff2Directory(bytes);
  const stream = await decompress(directory.compressed, {
    maxOutputLength: directory.streamSize,
    // All at once, and a byte to see that nothing follows: by default each 16 kB are a turn through the thread pool.
    chunkSize: Math.max(smallestChunk, directory.streamSize + 1),
  });
  if (stream.length !== directory.streamSize) throw invalid('The tables are not as long as they say.');
  // Cutting parts off a Buffer is many times slower than off the array below it.
  const plain = new Uint8Array(stream.buffer, stream.byteOffset, stream.length);
  const tables = cutStream(directory, plain);
  restore(directory, tables);
  return writeSfnt(directory.flavor, tables);
}
