/** Collects bytes in memory that grows. */
export interface ByteWriter {
  u8(value: number): void;
  /** Signed or not: the lower 16 bits. */
  u16(value: number): void;
  bytes(source: Uint8Array): void;
  /** Lets `write` fill up to `most` bytes of `room` from `at` on; it tells where it stopped. */
  fill(most: number, write: (room: Uint8Array, at: number) => number): void;
  /** Zeros up to the next multiple of four. */
  pad(): void;
  length(): number;
  /** What was written at a place. */
  u16At(at: number): number;
  /** What was written; not a copy. */
  written(): Uint8Array;
}

/** @param expected bytes to make room for at first */
export function writeBytes(expected: number): ByteWriter {
  let room = new Uint8Array(Math.max(64, expected));
  let length = 0;
  const need = (more: number) => {
    if (length + more <= room.length) return;
    const larger = new Uint8Array(Math.max(room.length * 2, length + more));
    larger.set(room);
    room = larger;
  };
  return {
    u8(value) {
      need(1);
      room[length++] = value;
    },
    u16(value) {
      need(2);
      room[length++] = value >> 8;
      room[length++] = value;
    },
    bytes(source) {
      need(source.length);
      room.set(source, length);
      length += source.length;
    },
    fill(most, write) {
      need(most);
      length = write(room, length);
    },
    pad() {
      need(3);
      while (length % 4 !== 0) room[length++] = 0;
    },
    length: () => length,
    u16At: (at) => (room[at]! << 8) | room[at + 1]!,
    written: () => room.subarray(0, length),
  };
}
