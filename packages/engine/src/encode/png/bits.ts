/** Bits that no whole byte was filled with yet, the first lowest. */
export interface HeldBits {
  readonly bits: number;
  /** 0 to 7. */
  readonly count: number;
}

/** Bytes in parts, and a few bits on their way to be one. */
export interface BitWriter {
  /** At most 16 bits, the lowest first. */
  put(bits: number, count: number): void;
  /** Bytes that begin with the bits held before, and the bits held after them. */
  append(bytes: Uint8Array, after: HeldBits): void;
  held(): HeldBits;
  /** All bytes, the last filled up with zeros. */
  parts(): readonly Uint8Array[];
}

export function createBitWriter(): BitWriter {
  const parts: Uint8Array[] = [];
  let bytes: number[] = [];
  let bits = 0;
  let count = 0;

  function endPart(): void {
    parts.push(Uint8Array.from(bytes));
    bytes = [];
  }

  return {
    put(more, length) {
      bits |= more << count;
      count += length;
      for (; count >= 8; count -= 8) {
        bytes.push(bits & 0xff);
        bits >>>= 8;
      }
    },
    append(whole, after) {
      endPart();
      parts.push(whole);
      ({ bits, count } = after);
    },
    held: () => ({ bits, count }),
    parts() {
      if (count > 0) bytes.push(bits);
      endPart();
      return parts;
    },
  };
}
