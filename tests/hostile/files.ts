// Pictures, good and bad, made byte by byte or by sharp.
import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/** A picture of noise, which no encoder makes small. */
export function noise(width = 64, height = 48): Sharp {
  const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
  return sharp({ create: { width, height, channels: 3, background: '#888888', noise } });
}

export const flat = (width: number, height: number): Sharp =>
  sharp({ create: { width, height, channels: 3, background: '#336699' } });

export const part = (bytes: Uint8Array, share: number) => bytes.slice(0, Math.floor(bytes.length * share));

/** The bytes with some of them replaced from `at` on. */
export function patched(bytes: Uint8Array, at: number, replacement: readonly number[]): Uint8Array {
  const copy = new Uint8Array(bytes);
  copy.set(replacement, at);
  return copy;
}

const uint32 = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];
const uint16 = (value: number) => [value & 255, value >> 8];

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  return Buffer.concat([Buffer.from(uint32(data.length)), body, Buffer.from(uint32(crc32(body)))]);
}

/** A PNG that claims a size, with any data and more chunks before it. */
export function png(
  width: number,
  height: number,
  rows: Uint8Array,
  more: readonly (readonly [string, Uint8Array])[] = [],
): Uint8Array {
  const header = Buffer.from([...uint32(width), ...uint32(height), 8, 2, 0, 0, 0]);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
      chunk('IHDR', header),
      ...more.map(([type, data]) => chunk(type, data)),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** A GIF of many frames of one pixel, on a screen of any size. */
export function gif(frames: number, width = 8, height = 8): Uint8Array {
  const frame = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x44, 1, 0]);
  const screen = [...uint16(width), ...uint16(height), 0x80, 0, 0, 255, 0, 0, 0, 0, 255];
  const all = Array.from({ length: frames }, () => frame);
  return new Uint8Array(
    Buffer.concat([Buffer.from('GIF89a', 'latin1'), Buffer.from(screen), ...all, Buffer.from([0x3b])]),
  );
}

/** A little-endian TIFF whose only directory has these entries: tag, type, count, value. */
export function tiff(entries: readonly (readonly [number, number, number, number])[], next = 0): Uint8Array {
  const bytes = Buffer.alloc(8 + 2 + entries.length * 12 + 4 + 64);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(entries.length, 8);
  for (const [i, [tag, type, count, value]] of entries.entries()) {
    bytes.writeUInt16LE(tag, 10 + i * 12);
    bytes.writeUInt16LE(type, 12 + i * 12);
    bytes.writeUInt32LE(count, 14 + i * 12);
    bytes.writeUInt32LE(value, 18 + i * 12);
  }
  bytes.writeUInt32LE(next, 10 + entries.length * 12);
  return new Uint8Array(bytes);
}

/** A JPEG whose frame header claims another size. */
export function jpegOfSize(jpeg: Uint8Array, width: number, height: number): Uint8Array {
  const at = Buffer.from(jpeg).indexOf(Buffer.from([0xff, 0xc0]));
  return patched(jpeg, at + 5, [height >> 8, height & 255, width >> 8, width & 255]);
}

/** A progressive JPEG whose last scan is there many times. */
export function jpegOfManyScans(progressive: Uint8Array, scans: number): Uint8Array {
  const whole = Buffer.from(progressive);
  const last = whole.lastIndexOf(Buffer.from([0xff, 0xda]));
  const scan = whole.subarray(last, whole.length - 2);
  return new Uint8Array(
    Buffer.concat([whole.subarray(0, -2), ...Array.from({ length: scans }, () => scan), whole.subarray(-2)]),
  );
}
