import { imageSize } from 'image-size';
import { readPngChunks, readWebpChunks } from './chunks.js';
import { type Orientation, orientationOf } from './exif.js';
import type { Frame } from './frame.js';
import { readJpeg } from './jpeg.js';
import type { RasterFormat } from './sniff.js';

type Reader = (bytes: Uint8Array) => Frame | undefined;

const readers: Readonly<Record<RasterFormat, Reader>> = {
  jpeg: readJpeg,
  png: (bytes) => {
    const { isWhole, orientation } = readPngChunks(bytes);
    return isWhole ? { ...measured(bytes), orientation } : undefined;
  },
  webp: (bytes) => {
    const { isWhole, orientation } = readWebpChunks(bytes);
    return isWhole ? { ...measured(bytes), orientation } : undefined;
  },
  // A screen descriptor of 13 bytes and a trailer are the least that a GIF holds.
  gif: (bytes) => (bytes.length < 14 ? undefined : { ...measured(bytes), orientation: 1 }),
  tiff: (bytes) => ({ ...measured(bytes), orientation: orientationOf(bytes) }),
  avif: (bytes) => ({ ...measured(bytes), orientation: turnOfAvif(bytes) }),
};

/** Size and orientation of a picture, read from its headers alone; undefined when they are broken. */
export function readFrame(bytes: Uint8Array, format: RasterFormat): Frame | undefined {
  try {
    return readers[format](bytes);
  } catch {
    // image-size and DataView both throw errors of several kinds on broken headers.
    return undefined;
  }
}

function measured(bytes: Uint8Array): { width: number; height: number } {
  const { width, height } = imageSize(bytes);
  return { width, height };
}

/** AVIF turns its picture by an `irot` property (ISO 23008-12, 6.5.10): quarter turns against the clock. */
function turnOfAvif(bytes: Uint8Array): Orientation {
  const header = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(0, 4096);
  const at = header.indexOf('irot');
  const quarters = at === -1 ? 0 : header[at + 4]! & 3;
  return ([1, 8, 3, 6] as const)[quarters]!;
}
