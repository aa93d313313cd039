// Numbers that follow from a text, the same in every engine for ever: integers and exactly rounded operations alone.

/** Gives the next number of a stream, 0 <= n < 1. */
export type Random = () => number;

const utf8 = new TextEncoder();

/** Four 32-bit words that follow from every byte of a text: cyrb128, over UTF-8. */
function hashOf(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (const byte of utf8.encode(text)) {
    a = b ^ Math.imul(a ^ byte, 597399067);
    b = c ^ Math.imul(b ^ byte, 2869860233);
    c = d ^ Math.imul(c ^ byte, 951274213);
    d = a ^ Math.imul(d ^ byte, 2716044179);
  }
  a = Math.imul(c ^ (a >>> 18), 597399067);
  b = Math.imul(d ^ (b >>> 22), 2869860233);
  c = Math.imul(a ^ (c >>> 17), 951274213);
  d = Math.imul(b ^ (d >>> 19), 2716044179);
  return [a ^ b ^ c ^ d, b ^ a, c ^ a, d ^ a];
}

/** A stream of numbers that follows from a text: sfc32 (PractRand), started with the text's hash. */
export function randomFrom(text: string): Random {
  let [a, b, c, counter] = hashOf(text);
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  // The first numbers of texts that differ in one letter are still alike.
  for (let round = 0; round < 12; round++) next();
  return next;
}

/** A number from `low` to `high`. */
export function between(random: Random, low: number, high: number): number {
  return low + (high - low) * random();
}

/** One of a list. */
export function oneOf<T>(random: Random, choices: readonly T[]): T {
  return choices[Math.floor(random() * choices.length)]!;
}

/** The list in another order (Fisher-Yates). */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [result[last], result[other]] = [result[other]!, result[last]!];
  }
  return result;
}
