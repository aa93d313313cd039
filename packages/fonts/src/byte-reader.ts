// Reads numbers one after another. Reading past the end throws a RangeError, as a DataView does.

export interface ByteReader {
  u8(): number;
  i16(): number;
  u16(): number;
  u32(): number;
  /** The next bytes as they are; not a copy. */
  bytes(length: number): Uint8Array;
  /** A reader of the next bytes alone. */
  part(length: number): ByteReader;
  skip(length: number): void;
  /** All that is left, as it is. */
  rest(): Uint8Array;
}

export function readBytes(source: Uint8Array): ByteReader {
  let at = 0;
  const take = (length: number) => {
    if (at + length > source.length) throw new RangeError('past the end');
    const start = at;
    at += length;
    return start;
  };
  const u16 = () => {
    const start = take(2);
    return (source[start]! << 8) | source[start + 1]!;
  };
  const bytes = (length: number) => {
    const start = take(length);
    return source.subarray(start, start + length);
  };
  return {
    u8: () => source[take(1)]!,
    i16: () => (u16() << 16) >> 16,
    u16,
    u32: () => u16() * 65_536 + u16(),
    bytes,
    part: (length) => readBytes(bytes(length)),
    skip: (length) => {
      take(length);
    },
    rest: () => source.subarray(at),
  };
}
