// Walks the markers of a JPEG (ITU T.81, annex B) without touching its scans.
import { type Orientation, orientationOfExif } from './exif.js';
import type { Frame } from './frame.js';

const startOfScan = 0xda;
const endOfImage = 0xd9;
const app1 = 0xe1;

/** C4 (tables), C8 (reserved) and CC (arithmetic tables) are no frames. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Size and orientation of a JPEG; undefined when it is broken or ends before its picture does. */
export function readJpeg(bytes: Uint8Array): Frame | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size: { width: number; height: number } | undefined;
  let orientation: Orientation | undefined;
  let at = 2;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at += 1; // fill bytes may stand before any marker
      continue;
    }
    if (marker === startOfScan) return size && isWhole(bytes, at) ? frame(size, orientation) : undefined;
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) return undefined;
    if (marker === app1 && isExif(bytes, at)) orientation ??= orientationOfExif(bytes.subarray(at + 4, end));
    if (isFrame(marker) && end - at >= 9) {
      size ??= { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    at = end;
  }
  return undefined;
}

const frame = (size: { width: number; height: number }, orientation: Orientation | undefined): Frame => ({
  ...size,
  orientation: orientation ?? 1,
});

const isExif = (bytes: Uint8Array, at: number) =>
  String.fromCharCode(...bytes.subarray(at + 4, at + 8)) === 'Exif';

/** Whether an end follows the first scan; cameras may write more bytes behind it. */
function isWhole(bytes: Uint8Array, scan: number): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return buffer.lastIndexOf(Buffer.of(0xff, endOfImage)) > scan;
}
