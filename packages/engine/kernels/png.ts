// The loops of PNG that touch every byte, in AssemblyScript: sixteen bytes at a time, which JavaScript cannot.
// `npm run kernel` compiles them into src/encode/png/kernel.gen.ts. All addresses are the caller's; src/encode/png/band.ts
// lays the memory out. Of a filtered row the bytes are those of chapter 9 of the PNG specification; symbols, lengths and
// distances are those of RFC 1951.

/** The longest run that one symbol of DEFLATE stands for. */
const longestRun: i32 = 258;

/** So many bytes are summed up in 32 bits a lane without overflow. */
const piece: usize = 4096;

/** What is predicted by nothing but Paeth's rule is named by its number before each row. */
const paethFilter: u8 = 4;

/**
 * Filters `rows` rows of RGBA, `width` pixels each. With three `channels` alpha is left out. `above` and `here` are rooms
 * for one row: 16 bytes of zero before it, 16 spare bytes after it; `above` holds the row above. Reads and writes up to 16
 * bytes past the end of `pixels` and `filtered`.
 *
 * @returns the room that holds the last row: what is `above` for the next
 */
export function filter(
  pixels: usize,
  width: i32,
  rows: i32,
  channels: i32,
  above: usize,
  here: usize,
  filtered: usize,
): usize {
  const length = width * channels;
  for (let row = 0; row < rows; row++) {
    if (channels == 4) memory.copy(here, pixels, length);
    else dropAlpha(pixels, width, here);
    store<u8>(filtered++, paethFilter);
    for (let x = 0; x < length; x += 16) {
      const value = v128.load(here + x);
      const up = v128.load(above + x);
      const left = v128.load(here + x - channels);
      const corner = v128.load(above + x - channels);
      const isFlat = !v128.any_true(v128.or(v128.xor(value, up), v128.xor(left, corner)));
      v128.store(filtered + x, isFlat ? i32x4.splat(0) : i8x16.sub(value, paeth(left, up, corner)));
    }
    filtered += length;
    pixels += width << 2;
    const room = above;
    above = here;
    here = room;
  }
  return above;
}

function dropAlpha(pixels: usize, width: i32, to: usize): void {
  const end = pixels + (width << 2);
  for (let from = pixels; from < end; from += 16) {
    const colors = i8x16(0, 1, 2, 4, 5, 6, 8, 9, 10, 12, 13, 14, -1, -1, -1, -1);
    v128.store(to, i8x16.swizzle(v128.load(from), colors));
    to += 12;
  }
}

/**
 * Of a, b and c, in this order, the nearest to a + b - c. In bytes: where b and a lie on different sides of c, the distance of
 * c is the difference of the others' distances, else their sum, which saturates and is never the least.
 */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function paeth(a: v128, b: v128, c: v128): v128 {
  const moreOfB = i8x16.max_u(b, c);
  const moreOfA = i8x16.max_u(a, c);
  const fromA = i8x16.sub(moreOfB, i8x16.min_u(b, c));
  const fromB = i8x16.sub(moreOfA, i8x16.min_u(a, c));
  const areApart = v128.xor(i8x16.eq(moreOfB, b), i8x16.eq(moreOfA, a));
  const difference = i8x16.sub(i8x16.max_u(fromA, fromB), i8x16.min_u(fromA, fromB));
  const fromC = v128.bitselect(difference, i8x16.add_sat_u(fromA, fromB), areApart);
  const least = i8x16.min_u(fromA, i8x16.min_u(fromB, fromC));
  return v128.bitselect(a, v128.bitselect(b, c, i8x16.eq(fromB, least)), i8x16.eq(fromA, least));
}

/** One bit for each byte that is not zero. */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function marks(bytes: v128): i32 {
  return i8x16.bitmask(i8x16.ne(bytes, i8x16.splat(0)));
}

/** Where, in fours, the bytes begin that `pack` writes one by one; zeros before them belong to a run. */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function firstFour(mask: i32): i32 {
  return ctz(mask) & 12;
}

/** Where, in fours, they end. */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function lastFour(mask: i32): i32 {
  return (35 - clz(mask)) & 28;
}

/**
 * Counts the symbols that `pack` will write: of the first of each `every` pieces of 4,096 bytes, so that 1 counts all of
 * them. `counts`: four tables of 256 u32 for bytes, to be added up (neighbours are often equal, and one table would wait for
 * itself), then one of 30 for the symbols from 256. `symbols`: u16 for each length of a run.
 */
export function count(at: usize, length: i32, every: i32, counts: usize, symbols: usize): void {
  const end = at + length;
  let run = 0;
  for (; at + 16 <= end; at += (every - 1) * piece) {
    for (const stop = min(at + piece, end - 15); at < stop; at += 16) {
      const mask = marks(v128.load(at));
      if (mask == 0) {
        run += 16;
        continue;
      }
      const first = firstFour(mask);
      const last = lastFour(mask);
      run += first;
      if (run > 0) countRun(run, counts, symbols);
      run = 16 - last;
      for (let four = first; four < last; four += 4) countFour(load<u32>(at + four), counts);
    }
  }
  if (run > 0) countRun(run, counts, symbols);
  for (; at < end; at++) add(counts, load<u8>(at), 1);
}

/** Goes on with Adler-32. `sums`: its two sums so far, u32 each. */
export function checksum(at: usize, length: i32, sums: usize): void {
  const end = at + length;
  let a = load<u32>(sums);
  let b = load<u32>(sums + 4);
  while (at + 16 <= end) {
    const stop = min(at + piece, end - 15);
    const start = at;
    let sum = i32x4.splat(0);
    let earlier = i32x4.splat(0);
    let weighted = i32x4.splat(0);
    for (; at < stop; at += 16) {
      const bytes = v128.load(at);
      earlier = i32x4.add(earlier, sum);
      if (!v128.any_true(bytes)) continue;
      sum = i32x4.add(sum, i32x4.extadd_pairwise_i16x8_u(i16x8.extadd_pairwise_i8x16_u(bytes)));
      weighted = i32x4.add(weighted, weightedSum(bytes));
    }
    b = u32((u64(a) * (at - start) + u64(total(earlier)) * 16 + total(weighted) + b) % 65521);
    a = (a + total(sum)) % 65521;
  }
  for (; at < end; at++) {
    a = (a + load<u8>(at)) % 65521;
    b = (b + a) % 65521;
  }
  store<u32>(sums, a);
  store<u32>(sums + 4, b);
}

/** Each byte times how often Adler-32 adds it to its second sum until the end of the sixteen. */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function weightedSum(bytes: v128): v128 {
  return i32x4.add(
    i32x4.dot_i16x8_s(i16x8.extend_low_i8x16_u(bytes), i16x8(16, 15, 14, 13, 12, 11, 10, 9)),
    i32x4.dot_i16x8_s(i16x8.extend_high_i8x16_u(bytes), i16x8(8, 7, 6, 5, 4, 3, 2, 1)),
  );
}

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function total(v: v128): u32 {
  return (
    i32x4.extract_lane(v, 0) + i32x4.extract_lane(v, 1) + i32x4.extract_lane(v, 2) + i32x4.extract_lane(v, 3)
  );
}

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function countFour(four: u32, counts: usize): void {
  add(counts, four & 255, 1);
  add(counts + 1024, (four >> 8) & 255, 1);
  add(counts + 2048, (four >> 16) & 255, 1);
  add(counts + 3072, four >> 24, 1);
}

/** A run is a zero and then matches at distance 1, or zeros where fewer than three are left. */
function countRun(run: i32, counts: usize, symbols: usize): void {
  const matched = run - 1;
  const rest = matched % longestRun;
  const areZeros = rest < 3;
  add(counts, 0, areZeros ? 1 + rest : 1);
  // Counted from the last table of bytes, symbol 256 lies right behind it.
  add(counts + 3072, load<u16>(symbols + (longestRun << 1)), matched / longestRun);
  if (!areZeros) add(counts + 3072, load<u16>(symbols + (rest << 1)), 1);
}

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function add(counts: usize, symbol: u32, times: u32): void {
  const place = counts + (symbol << 2);
  store<u32>(place, load<u32>(place) + times);
}

/** Bits on their way out, how many, and where to; after each `put` fewer than 8 are left. */
let bits: u64 = 0;
let held: u32 = 0;
let out: usize = 0;

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function put(more: u64, length: u32): void {
  bits |= more << held;
  held += length;
  store<u64>(out, bits);
  out += held >> 3;
  bits >>= held & 0x38;
  held &= 7;
}

/**
 * Writes the codes of filtered bytes to `to`. `codes`: u32 for each byte, length << 16 | code, of at most 12 bits. `runs`: u32
 * for each length of a run, length << 26 | code with its extra bits and the distance. `state`: u32 of bits that no byte was
 * filled with yet, u32 how many, fewer than 8. Writes up to 8 bytes past the end.
 *
 * @returns the end of the whole bytes
 */
export function pack(at: usize, length: i32, codes: usize, runs: usize, state: usize, to: usize): usize {
  const end = at + length;
  bits = load<u32>(state);
  held = load<u32>(state + 4);
  out = to;
  let run = 0;
  for (; at + 16 <= end; at += 16) {
    const mask = marks(v128.load(at));
    if (mask == 0) {
      run += 16;
      continue;
    }
    const first = firstFour(mask);
    const last = lastFour(mask);
    run += first;
    if (run > 0) packRun(run, codes, runs);
    for (let four = first; four < last; four += 4) packFour(load<u32>(at + four), codes);
    run = 16 - last;
  }
  if (run > 0) packRun(run, codes, runs);
  for (; at < end; at++) packByte(load<u8>(at), codes);
  store<u32>(state, u32(bits));
  store<u32>(state + 4, held);
  return out;
}

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function packByte(byte: u32, codes: usize): void {
  const code = load<u32>(codes + (byte << 2));
  put(code & 0xffff, code >> 16);
}

// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function packFour(bytes: u32, codes: usize): void {
  const a = load<u32>(codes + ((bytes & 255) << 2));
  const b = load<u32>(codes + ((bytes >> 6) & 0x3fc));
  const c = load<u32>(codes + ((bytes >> 14) & 0x3fc));
  const d = load<u32>(codes + ((bytes >> 22) & 0x3fc));
  const half = (a >> 16) + (b >> 16);
  const low = (a & 0xffff) | ((b & 0xffff) << (a >> 16));
  const high = (c & 0xffff) | ((d & 0xffff) << (c >> 16));
  put(u64(low) | (u64(high) << half), half + (c >> 16) + (d >> 16));
}

/** As `countRun` counts it. */
// @ts-expect-error: AssemblyScript knows decorators of functions
@inline
function packRun(run: i32, codes: usize, runs: usize): void {
  packByte(0, codes);
  for (run--; run >= 3; ) {
    const part = min(run, longestRun);
    const code = load<u32>(runs + (part << 2));
    put(code & 0x3ffffff, code >> 26);
    run -= part;
  }
  for (; run > 0; run--) packByte(0, codes);
}
