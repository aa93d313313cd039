/** A small picture as whole pixels: alpha, blue, green and red from the highest byte to the lowest, premultiplied. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row after row. */
  readonly pixels: Uint32Array;
}

interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** RGBA, 8 bits each, rows without padding. */
  readonly data: Uint8Array;
}

/** Bytes as whole pixels. Every machine that Limn runs on has the lowest byte first. */
export function pixelsOf({ width, height, data }: Bitmap): Pixels {
  const aligned = data.byteOffset % 4 === 0 ? data : Uint8Array.from(data);
  return { width, height, pixels: new Uint32Array(aligned.buffer, aligned.byteOffset, width * height) };
}
