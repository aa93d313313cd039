// A block of DEFLATE with codes of its own, whose matches are runs of zeros: RFC 1951, 3.2.5 to 3.2.7.
import type { BitWriter } from './bits.js';
import { type PrefixCode, prefixCode } from './huffman.js';

/** Symbols of bytes, of the end of a block, and of lengths. */
export const symbolCount = 286;
const endOfBlock = 256;
export const longestRun = 258;

/** Longer codes would not fit four at a time into the bits that are packed at once. */
const longestCode = 12;
const longestCodeOfLengths = 7;

/** A length is its symbol and some extra bits. */
interface RunLength {
  readonly symbol: number;
  readonly extra: number;
  readonly extraBits: number;
}

function runLengths(): readonly RunLength[] {
  const lengths: RunLength[] = [];
  let symbol = 257;
  for (let start = 3; start < longestRun; symbol++) {
    const extraBits = Math.max(0, (symbol - 261) >> 2);
    for (let extra = 0; extra < 1 << extraBits; extra++) lengths[start++] = { symbol, extra, extraBits };
  }
  lengths[longestRun] = { symbol: 285, extra: 0, extraBits: 0 };
  return lengths;
}

const lengths = runLengths();

/** Symbols of the lengths 0 to 258; those under 3 have none. */
export const lengthSymbols = Uint16Array.from(
  { length: longestRun + 1 },
  (_, length) => lengths[length]?.symbol ?? 0,
);

/** The code of bytes and lengths for what was counted. */
export function blockCode(counts: Uint32Array): PrefixCode {
  const all = counts.slice();
  all[endOfBlock] = 1;
  return prefixCode(all, longestCode);
}

/** Code, extra bits and distance of each length, and how many bits that is: length << 26 | bits. */
export function runCodes({ lengths: bits, codes }: PrefixCode): Uint32Array {
  const packed = new Uint32Array(longestRun + 1);
  for (let length = 3; length <= longestRun; length++) {
    const { symbol, extra, extraBits } = lengths[length]!;
    // The one distance there is, 1, has the code 0 of one bit.
    packed[length] = ((bits[symbol]! + extraBits + 1) << 26) | (extra << bits[symbol]!) | codes[symbol]!;
  }
  return packed;
}

/** The bits of a length of code in a header: one of 19 symbols and its extra bits. */
type Token = readonly [symbol: number, extra: number, extraBits: number];

/** Lengths of codes in short: repeats of the one before, and runs of none. */
function tokensOf(lengths: Uint8Array): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < lengths.length; ) {
    const length = lengths[at]!;
    let same = 1;
    while (lengths[at + same] === length) same++;
    at += same;
    if (length > 0) {
      tokens.push([length, 0, 0]);
      same--;
    }
    while (same >= 3) {
      const token = repeated(length, same);
      tokens.push(token);
      same -= token[1] + (token[0] === 18 ? 11 : 3);
    }
    for (; same > 0; same--) tokens.push([length, 0, 0]);
  }
  return tokens;
}

function repeated(length: number, times: number): Token {
  if (length > 0) return [16, Math.min(times, 6) - 3, 2];
  return times > 10 ? [18, Math.min(times, 138) - 11, 7] : [17, times - 3, 3];
}

const orderOfLengths = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

function usedOf(lengths: ArrayLike<number>, least: number): number {
  let used = lengths.length;
  while (used > least && lengths[used - 1] === 0) used--;
  return used;
}

/** Writes what stands before the codes of a block. */
export function writeBlockHead(writer: BitWriter, { lengths }: PrefixCode, isLast: boolean): void {
  const literals = usedOf(lengths, 257);
  const described = new Uint8Array(literals + 1);
  described.set(lengths.subarray(0, literals));
  // Behind them stands the length of the one distance.
  described[literals] = 1;
  const tokens = tokensOf(described);
  const counts = new Uint32Array(orderOfLengths.length);
  for (const [symbol] of tokens) counts[symbol]!++;
  const code = prefixCode(counts, longestCodeOfLengths);
  const inOrder = orderOfLengths.map((symbol) => code.lengths[symbol]!);
  const used = usedOf(inOrder, 4);
  writer.put(isLast ? 1 : 0, 1);
  writer.put(2, 2);
  writer.put(literals - 257, 5);
  writer.put(0, 5);
  writer.put(used - 4, 4);
  for (const length of inOrder.slice(0, used)) writer.put(length, 3);
  for (const [symbol, extra, extraBits] of tokens) {
    writer.put(code.codes[symbol]!, code.lengths[symbol]!);
    writer.put(extra, extraBits);
  }
}

export function writeBlockEnd(writer: BitWriter, { lengths, codes }: PrefixCode): void {
  writer.put(codes[endOfBlock]!, lengths[endOfBlock]!);
}
