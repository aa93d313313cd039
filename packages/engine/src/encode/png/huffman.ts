// Prefix codes as DEFLATE wants them: RFC 1951, 3.2.2.

/** The code of each symbol: `lengths` in bits, 0 where it has none; `codes` with their first bit lowest. */
export interface PrefixCode {
  readonly lengths: Uint8Array;
  readonly codes: Uint16Array;
}

/** The code of least cost whose lengths are at most `longest`: 1 to 15, and enough for all symbols. */
export function prefixCode(counts: Uint32Array, longest: number): PrefixCode {
  const lengths = codeLengths(counts, longest);
  return { lengths, codes: canonicalCodes(lengths) };
}

function codeLengths(counts: Uint32Array, longest: number): Uint8Array {
  const lengths = new Uint8Array(counts.length);
  const symbols = rarestFirst(counts);
  if (symbols.length === 1) lengths[symbols[0]!] = 1;
  if (symbols.length < 2) return lengths;
  const weights = new Float64Array(symbols.length);
  for (let index = 0; index < symbols.length; index++) weights[index] = counts[symbols[index]!]!;
  const ofLength = limited(lengthCounts(depthsOf(weights)), longest);
  let next = 0;
  for (let length = longest; length > 0; length--) {
    for (let left = ofLength[length]!; left > 0; left--) lengths[symbols[next++]!] = length;
  }
  return lengths;
}

/** Symbols that occur; equals in their own order. */
function rarestFirst(counts: Uint32Array): Uint16Array {
  const keys = new Float64Array(counts.length);
  let used = 0;
  for (let symbol = 0; symbol < counts.length; symbol++) {
    if (counts[symbol]! > 0) keys[used++] = counts[symbol]! * 512 + symbol;
  }
  const symbols = new Uint16Array(used);
  keys.subarray(0, used).sort();
  for (let index = 0; index < used; index++) symbols[index] = keys[index]! % 512;
  return symbols;
}

/**
 * Depths of the leaves of Huffman's tree, made in place of ascending weights: A. Moffat and J. Katajainen, In-place
 * calculation of minimum-redundancy codes, 1995.
 */
function depthsOf(weights: Float64Array): Float64Array {
  const count = weights.length;
  let leaf = 0;
  let root = 0;
  const take = (next: number): number => {
    if (leaf < count && (root >= next || weights[leaf]! <= weights[root]!)) return weights[leaf++]!;
    const weight = weights[root]!;
    weights[root++] = next;
    return weight;
  };
  for (let next = 0; next < count - 1; next++) {
    const first = take(next);
    weights[next] = first + take(next);
  }
  weights[count - 2] = 0;
  for (let inner = count - 3; inner >= 0; inner--) weights[inner] = weights[weights[inner]!]! + 1;
  return leafDepths(weights, count);
}

/** From the depths of inner nodes, the deepest first, those of leaves. */
function leafDepths(inner: Float64Array, count: number): Float64Array {
  const depths = new Float64Array(count);
  let next = count - 1;
  let root = count - 2;
  for (let depth = 0, open = 1; open > 0; depth++) {
    let divided = 0;
    for (; root >= 0 && inner[root] === depth; root--) divided++;
    for (let leaves = open - divided; leaves > 0; leaves--) depths[next--] = depth;
    open = 2 * divided;
  }
  return depths;
}

function lengthCounts(depths: Float64Array): Uint32Array {
  const counts = new Uint32Array(Math.max(16, depths[0]! + 1));
  for (const depth of depths) counts[depth]!++;
  return counts;
}

/** Makes longer codes as long as may be, and then some short ones longer until all have room. */
function limited(ofLength: Uint32Array, longest: number): Uint32Array {
  for (let length = longest + 1; length < ofLength.length; length++) ofLength[longest]! += ofLength[length]!;
  let taken = 0;
  for (let length = 1; length <= longest; length++) taken += ofLength[length]! * 2 ** (longest - length);
  for (; taken > 2 ** longest; taken--) {
    let length = longest - 1;
    while (ofLength[length] === 0) length--;
    ofLength[longest]!--;
    ofLength[length]!--;
    ofLength[length + 1]! += 2;
  }
  return ofLength;
}

function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const next = new Uint16Array(17);
  for (const length of lengths) next[length + 1]!++;
  next[1] = 0;
  for (let length = 2; length < 17; length++) next[length] = (next[length - 1]! + next[length]!) << 1;
  const codes = new Uint16Array(lengths.length);
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const length = lengths[symbol]!;
    if (length > 0) codes[symbol] = reversed(next[length]!++, length);
  }
  return codes;
}

function reversed(code: number, length: number): number {
  let bits = 0;
  for (let rest = code, left = length; left > 0; left--, rest >>= 1) bits = (bits << 1) | (rest & 1);
  return bits;
}
