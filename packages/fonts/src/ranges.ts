// Sets of code points as sorted inclusive pairs: [from, to, from, to, …].

export type Ranges = readonly number[];

export const allCodePoints: Ranges = [0, 0x10ffff];

const [plus, comma, hyphen, zero, nine] = [0x2b, 0x2c, 0x2d, 0x30, 0x39];

/** Reads the value of CSS's `unicode-range`: `U+0-FF,U+131`. One pass, for a Japanese family has 8,000 such ranges. */
export function parseUnicodeRange(text: string): Ranges {
  const pairs: (readonly [number, number])[] = [];
  let from: number | undefined;
  let value = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : comma;
    if (code === plus) value = 0;
    else if (code === hyphen) {
      from = value;
      value = 0;
    } else if (code === comma) {
      pairs.push([from ?? value, value]);
      from = undefined;
    } else if (code > hyphen) value = value * 16 + (code <= nine ? code - zero : (code & 0x0f) + 9);
  }
  return mergePairs(pairs);
}

/** Sorts and joins pairs that touch or overlap. */
export function mergePairs(pairs: readonly (readonly [number, number])[]): Ranges {
  const merged: number[] = [];
  for (const [from, to] of [...pairs].sort((a, b) => a[0] - b[0])) {
    const last = merged.length - 1;
    if (last > 0 && from <= merged[last]! + 1) merged[last] = Math.max(merged[last]!, to);
    else merged.push(from, to);
  }
  return merged;
}

export function union(a: Ranges, b: Ranges): Ranges {
  const pairs: [number, number][] = [];
  for (const ranges of [a, b])
    for (let i = 0; i < ranges.length; i += 2) pairs.push([ranges[i]!, ranges[i + 1]!]);
  return mergePairs(pairs);
}

export function intersect(a: Ranges, b: Ranges): Ranges {
  const both: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const from = Math.max(a[i]!, b[j]!);
    const to = Math.min(a[i + 1]!, b[j + 1]!);
    if (from <= to) both.push(from, to);
    if (a[i + 1]! < b[j + 1]!) i += 2;
    else j += 2;
  }
  return both;
}

/** The code points of `a` that are not in `b`. */
export function subtract(a: Ranges, b: Ranges): Ranges {
  let next = 0;
  const gaps: number[] = [];
  for (let i = 0; i < b.length; i += 2) {
    if (b[i]! > next) gaps.push(next, b[i]! - 1);
    next = b[i + 1]! + 1;
  }
  gaps.push(next, allCodePoints[1]!);
  return intersect(a, gaps);
}

/** Whether `ranges` holds the code point. Binary search. */
export function holds(ranges: Ranges, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < ranges[middle * 2]!) high = middle - 1;
    else if (codePoint > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}
