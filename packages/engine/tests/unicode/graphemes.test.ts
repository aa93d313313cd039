import { describe, expect, it } from 'vitest';
import { clustersOf, SIMPLE } from '../../src/text/clusters.js';
import { breakTest, hasUnicodeData, unicodeData } from './data.js';

/** Rows whose text a newer Unicode than the file's cuts otherwise. */
const changed: Readonly<Record<string, string>> = {
  '\u2701\u200D\u2701': 'U+2701 is no longer a pictograph (Unicode 16), so that a joiner joins nothing to it',
};

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

function offsetsOf(clusters: readonly string[]): readonly number[] {
  let offset = 0;
  return clusters.map((cluster) => {
    offset += cluster.length;
    return offset;
  });
}

describe.runIf(hasUnicodeData('auxiliary/GraphemeBreakTest.txt'))('GraphemeBreakTest', () => {
  it('cuts every row as it says, but for what has changed since', () => {
    const rows = unicodeData('auxiliary/GraphemeBreakTest.txt').map(breakTest);
    const faults = rows.filter(
      ({ text, offsets }) => String(offsetsOf(clustersOf(text))) !== String(offsets) && !changed[text],
    );
    expect(rows.length).toBeGreaterThan(600);
    expect(faults).toEqual([]);
  });
});

it('takes the fast way only for characters that never join a neighbour', () => {
  const clusters = (text: string) => Array.from(segmenter.segment(text)).length;
  const fast = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((c) =>
    SIMPLE.test(c),
  );
  expect(fast.length).toBeGreaterThan(1000);
  // Of class Other: no mark, no prefix, no control, no half of a flag or a syllable. Two of these never join (GB999).
  const isOther = (c: string) =>
    clusters(`a${c}`) === 2 &&
    clusters(`${c}a`) === 2 &&
    clusters(`${c}\u0301`) === 1 &&
    clusters(c + c) === 2;
  expect(fast.filter((c) => !isOther(c))).toEqual([]);
});
