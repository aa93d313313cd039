// A few rows of a picture at a time, in the memory of the kernel: it stays small, whatever the picture's size, and in the
// processor's cache.
import type { HeldBits } from './bits.js';
import { lengthSymbols, longestRun, runCodes, symbolCount } from './block.js';
import type { PrefixCode } from './huffman.js';
import { kernel } from './kernel.gen.js';

/** What packages/engine/kernels/png.ts exports; every argument is an address or a number. */
interface Kernel {
  filter(...places: readonly number[]): number;
  count(...places: readonly number[]): void;
  checksum(...places: readonly number[]): void;
  pack(...places: readonly number[]): number;
}

interface Machine {
  readonly memory: WebAssembly.Memory;
  readonly kernel: Kernel;
}

let machine: Machine | undefined;

function openMachine(): Machine {
  const memory = new WebAssembly.Memory({ initial: 1 });
  const compiled = new WebAssembly.Module(Buffer.from(kernel, 'base64'));
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  return { memory, kernel: exports as unknown as Kernel };
}

/** Bytes of RGBA in a band; one row, where that is more. */
const bandBytes = 1024 * 1024;
/** Of more bytes a quarter is counted: the code is nearly the same, and is found sooner. */
const countedWhole = 128 * 1024;
/** What the kernel may read or write past the end of a room. */
const spare = 32;
const page = 64 * 1024;

/** Rooms in the memory, one behind the other. */
function roomsOf(width: number, rows: number, channels: number) {
  let end = 0;
  const room = (bytes: number): number => {
    const start = end;
    end = Math.ceil((start + bytes + spare) / 16) * 16;
    return start;
  };
  const row = () => room(16 + width * channels) + 16;
  const filteredBytes = rows * (width * channels + 1);
  const places = {
    counts: room(4 * (1024 + 30)),
    symbols: room(2 * (longestRun + 1)),
    sums: room(8),
    held: room(8),
    codes: room(4 * 256),
    runs: room(4 * (longestRun + 1)),
    above: row(),
    here: row(),
    pixels: room(rows * width * 4),
    filtered: room(filteredBytes),
    // A code has at most 12 bits.
    packed: room(2 * filteredBytes),
  };
  return { ...places, end };
}

export interface Band {
  /** Rows in each band but the last. */
  readonly rows: number;
  /** Takes and filters the next rows of RGBA; `counts` of the symbols that stand for them. */
  take(pixels: Uint8Array): Uint32Array;
  /** What was taken, in a code that has all symbols it counts. */
  pack(code: PrefixCode, before: HeldBits): { readonly bytes: Uint8Array; readonly after: HeldBits };
  /** Adler-32 of all that was filtered. */
  checksum(): number;
}

/** Begins a picture of `width` times `height` pixels; there is one at a time. With three `channels` alpha is left out. */
export function openBand(width: number, height: number, channels: 3 | 4): Band {
  machine ??= openMachine();
  const { memory, kernel: loops } = machine;
  const rows = Math.max(1, Math.min(height, Math.floor(bandBytes / (4 * width))));
  const rooms = roomsOf(width, rows, channels);
  const missing = rooms.end - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / page));
  const bytes = new Uint8Array(memory.buffer);
  const words = (at: number, length: number) => new Uint32Array(memory.buffer, at, length);
  bytes.fill(0, rooms.above - 16, rooms.pixels);
  new Uint16Array(memory.buffer, rooms.symbols).set(lengthSymbols);
  words(rooms.sums, 2).set([1, 0]);
  let { above, here } = rooms;
  let length = 0;

  return {
    rows,
    take(pixels) {
      const taken = pixels.length / (4 * width);
      bytes.set(pixels, rooms.pixels);
      const last = loops.filter(rooms.pixels, width, taken, channels, above, here, rooms.filtered);
      if (last === here) [above, here] = [here, above];
      length = taken * (width * channels + 1);
      const counts = words(rooms.counts, 1054).fill(0);
      const every = length > countedWhole ? 4 : 1;
      loops.count(rooms.filtered, length, every, rooms.counts, rooms.symbols);
      loops.checksum(rooms.filtered, length, rooms.sums);
      return addedUp(counts, every);
    },
    pack(code, before) {
      words(rooms.codes, 256).set(byteCodes(code));
      words(rooms.runs, longestRun + 1).set(runCodes(code));
      words(rooms.held, 2).set([before.bits, before.count]);
      const { filtered, codes, runs, held, packed } = rooms;
      const end = loops.pack(filtered, length, codes, runs, held, packed);
      const [bits = 0, count = 0] = words(held, 2);
      return { bytes: bytes.slice(packed, end), after: { bits, count } };
    },
    checksum() {
      const [a = 0, b = 0] = words(rooms.sums, 2);
      return b * 0x10000 + a;
    },
  };
}

/** Four tables of bytes and the one of the other symbols as one. In a part of the bytes some symbols may not be met. */
function addedUp(tables: Uint32Array, every: number): Uint32Array {
  const counts = new Uint32Array(symbolCount);
  for (let byte = 0; byte < 256; byte++) {
    counts[byte] = tables[byte]! + tables[byte + 256]! + tables[byte + 512]! + tables[byte + 768]!;
  }
  counts.set(tables.subarray(1024), 256);
  if (every > 1)
    for (let symbol = 0; symbol < symbolCount; symbol++) counts[symbol] = counts[symbol]! * every + 1;
  return counts;
}

/** Length << 16 | code, for each byte. */
function byteCodes({ lengths, codes }: PrefixCode): Uint32Array {
  const packed = new Uint32Array(256);
  for (let byte = 0; byte < 256; byte++) packed[byte] = (lengths[byte]! << 16) | codes[byte]!;
  return packed;
}
