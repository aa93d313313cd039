// The containers of PNG (chunks) and WebP (RIFF): whether they are whole, and the EXIF block inside.
import { type Orientation, orientationOfExif } from './exif.js';

interface Container {
  /** Whether the file holds all the bytes that it declares. */
  readonly isWhole: boolean;
  readonly orientation: Orientation;
}

const name = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));

/** A file of more parts than this is taken as broken: 10 MiB of empty chunks would be 900,000 steps. */
const maxParts = 100_000;

export function readPngChunks(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let orientation: Orientation = 1;
  let at = 8;
  for (let parts = 0; parts < maxParts && at + 12 <= bytes.length; parts++) {
    const length = view.getUint32(at);
    const type = name(bytes, at + 4);
    if (type === 'IEND') return { isWhole: true, orientation };
    if (type === 'eXIf') orientation = orientationOfExif(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return { isWhole: false, orientation };
}

export function readWebpChunks(bytes: Uint8Array): Container {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = view.getUint32(4, true) + 8;
  let at = 12;
  for (let parts = 0; parts < maxParts && at + 8 <= Math.min(end, bytes.length); parts++) {
    const length = view.getUint32(at + 4, true);
    if (name(bytes, at) === 'EXIF') {
      const orientation = orientationOfExif(bytes.subarray(at + 8, at + 8 + length));
      return { isWhole: end <= bytes.length, orientation };
    }
    at += 8 + length + (length % 2);
  }
  return { isWhole: end <= bytes.length, orientation: 1 };
}
