// What a picture shows, by its pixels.
import sharp from 'sharp';

export interface Raster {
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits each, not premultiplied. */
  readonly data: Uint8Array;
}

export async function rasterOf(file: Uint8Array): Promise<Raster> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** Edges in whole pixels; right and bottom lie behind the last pixel. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** What pixels of at least `alpha` span; undefined when there are none. */
export function inkOf({ data, width, height }: Raster, alpha = 1): Edges | undefined {
  let [left, top, right, bottom] = [width, height, 0, 0];
  for (let y = 0, at = 3; y < height; y++) {
    for (let x = 0; x < width; x++, at += 4) {
      if (data[at]! < alpha) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = y + 1;
    }
  }
  return right === 0 ? undefined : { left, top, right, bottom };
}

/** Share of pixels that differ by more than `tolerance` in a channel. */
export function shareApart(one: Raster, other: Raster, tolerance: number): number {
  if (one.width !== other.width || one.height !== other.height) return 1;
  let apart = 0;
  for (let at = 0; at < one.data.length; at += 4) {
    const differs = [0, 1, 2, 3].some(
      (channel) => Math.abs(one.data[at + channel]! - other.data[at + channel]!) > tolerance,
    );
    if (differs) apart++;
  }
  return apart / (one.width * one.height);
}

export function pixelAt({ data, width }: Raster, x: number, y: number): readonly number[] {
  return [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)];
}
