// Pictures as decoded pixels, whatever the file format, and how they differ.
import { spawnSync } from 'node:child_process';
import sharp from 'sharp';
import type { Tolerance } from './cases.js';

/** RGBA, not multiplied by alpha. */
export interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

export async function pixelsOf(bytes: Uint8Array, mimeType = 'image/png'): Promise<Pixels> {
  const file = mimeType === 'application/pdf' ? rasterizedPdf(bytes) : bytes;
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

export async function pngOf({ data, width, height }: Pixels): Promise<Buffer> {
  const raw = { width, height, channels: 4 as const };
  return sharp(data, { raw }).png({ compressionLevel: 9, adaptiveFiltering: true }).toBuffer();
}

/** The first page, a pixel a point. */
function rasterizedPdf(bytes: Uint8Array): Buffer {
  const { stdout, status, stderr } = spawnSync('pdftoppm', ['-r', '72', '-png', '-singlefile', '-'], {
    input: bytes,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (status !== 0) throw new Error(`pdftoppm failed: ${stderr}`);
  return stdout;
}

export interface Difference {
  /** Pixels further apart than the tolerance's channel; all of them when the sizes differ. */
  readonly pixels: number;
  /** The largest difference in a channel. */
  readonly most: number;
  /** 1 for each pixel that differs. */
  readonly map: Uint8Array;
}

export function differenceOf(expected: Pixels, actual: Pixels, { channel }: Tolerance): Difference {
  const count = actual.width * actual.height;
  const map = new Uint8Array(count);
  if (expected.width !== actual.width || expected.height !== actual.height) {
    return { pixels: count, most: 255, map: map.fill(1) };
  }
  let pixels = 0;
  let most = 0;
  for (let at = 0; at < count; at++) {
    const apart = apartAt(expected.data, actual.data, at * 4);
    most = Math.max(most, apart);
    if (apart > channel) {
      map[at] = 1;
      pixels++;
    }
  }
  return { pixels, most, map };
}

// Colours count by their alpha: what is transparent has none.
function apartAt(one: Buffer, other: Buffer, at: number): number {
  const oneAlpha = one[at + 3]!;
  const otherAlpha = other[at + 3]!;
  let apart = Math.abs(oneAlpha - otherAlpha);
  for (let i = at; i < at + 3; i++) {
    apart = Math.max(apart, Math.abs(one[i]! * oneAlpha - other[i]! * otherAlpha) / 255);
  }
  return Math.round(apart);
}

const GAP = 8;
const backdrop = { r: 128, g: 128, b: 128, alpha: 1 };

/** `expected | diff | actual` as a PNG: what differs is red over a pale copy of the actual picture. */
export async function stripOf(expected: Pixels, actual: Pixels, { map }: Difference): Promise<Buffer> {
  const panels = await Promise.all([expected, marked(actual, map), actual].map(pngOf));
  const widths = [expected.width, actual.width, actual.width];
  const height = Math.max(expected.height, actual.height);
  const width = widths.reduce((sum, panel) => sum + panel, 2 * GAP);
  let left = 0;
  const composed = panels.map((input, i) => {
    const panel = { input, top: 0, left };
    left += widths[i]! + GAP;
    return panel;
  });
  return sharp({ create: { width, height, channels: 4, background: backdrop } })
    .composite(composed)
    .png()
    .toBuffer();
}

function marked({ data, width, height }: Pixels, map: Uint8Array): Pixels {
  const out = Buffer.alloc(data.length, 255);
  map.forEach((differs, i) => {
    const at = i * 4;
    const gray = 255 - ((255 - (data[at]! + data[at + 1]! + data[at + 2]!) / 3) * data[at + 3]!) / 255 / 4;
    out.fill(Math.round(gray), at, at + 3);
    if (differs) out.set([230, 0, 0], at);
  });
  return { data: out, width, height };
}
