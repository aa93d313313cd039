import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holds, intersect, mergePairs, parseUnicodeRange, subtract, union } from './ranges.js';

const anyRanges = fc
  .array(fc.tuple(fc.nat(300), fc.nat(20)), { maxLength: 20 })
  .map((pairs) => mergePairs(pairs.map(([from, more]) => [from, from + more] as const)));

describe('ranges', () => {
  it('reads what CSS writes', () => {
    expect(parseUnicodeRange('U+131,U+0-ff,U+100')).toEqual([0, 0x100, 0x131, 0x131]);
  });

  it('joins, intersects and subtracts as sets do', () => {
    fc.assert(
      fc.property(anyRanges, anyRanges, fc.nat(330), (a, b, point) => {
        expect(holds(intersect(a, b), point)).toBe(holds(a, point) && holds(b, point));
        expect(holds(union(a, b), point)).toBe(holds(a, point) || holds(b, point));
        expect(holds(subtract(a, b), point)).toBe(holds(a, point) && !holds(b, point));
      }),
    );
  });
});
