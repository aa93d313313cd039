import fc from 'fast-check';
import { expect, it } from 'vitest';
import { prefixCode } from './huffman.js';

const anyCounts = fc.array(fc.oneof(fc.constant(0), fc.nat(50), fc.nat(2_000_000)), {
  minLength: 19,
  maxLength: 286,
});

function totalBits(counts: Uint32Array, lengths: Uint8Array): number {
  return counts.reduce((sum, count, symbol) => sum + count * lengths[symbol]!, 0);
}

it('any counts have a full code within the limit, and one that is short', () => {
  fc.assert(
    fc.property(anyCounts, fc.constantFrom(9, 12, 15), (list, longest) => {
      const counts = Uint32Array.from(list);
      const used = list.filter((count) => count > 0).length;
      fc.pre(used >= 2);
      const { lengths } = prefixCode(counts, longest);
      const space = lengths.reduce((sum, length) => sum + (length > 0 ? 2 ** -length : 0), 0);
      expect(space).toBe(1);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(longest);
      expect(lengths.filter((length) => length > 0).length).toBe(used);
      // Codes of one length for all would do as well.
      expect(totalBits(counts, lengths)).toBeLessThanOrEqual(
        list.reduce((sum, count) => sum + count, 0) * Math.ceil(Math.log2(used)),
      );
    }),
  );
});

it('no code begins another', () => {
  fc.assert(
    fc.property(anyCounts, (list) => {
      const { lengths, codes } = prefixCode(Uint32Array.from(list), 12);
      const written = [...lengths].flatMap((length, symbol) =>
        length > 0 ? [codes[symbol]!.toString(2).padStart(length, '0').split('').reverse().join('')] : [],
      );
      const inOrder = written.sort();
      for (const [index, code] of inOrder.slice(1).entries()) {
        expect(code.startsWith(inOrder[index]!)).toBe(false);
      }
    }),
  );
});

it('without a limit that is felt, the code is the shortest', () => {
  const counts = Uint32Array.from([1, 1, 2, 3, 5, 8, 13, 21]);
  expect([...prefixCode(counts, 15).lengths]).toEqual([7, 7, 6, 5, 4, 3, 2, 1]);
  expect([...prefixCode(counts, 4).lengths].every((length) => length > 0 && length <= 4)).toBe(true);
});

it('one symbol has a code of one bit, none has none', () => {
  expect([...prefixCode(Uint32Array.from([0, 7, 0]), 7).lengths]).toEqual([0, 1, 0]);
  expect([...prefixCode(new Uint32Array(3), 7).lengths]).toEqual([0, 0, 0]);
});
