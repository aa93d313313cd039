import { describe, expect, it } from 'vitest';
import { lineBreaks } from '../../src/text/line-break/line-break.js';
import { breakTest, hasUnicodeData, unicodeData } from './data.js';

describe.runIf(hasUnicodeData('auxiliary/LineBreakTest.txt'))('LineBreakTest', () => {
  it('breaks every row as it says by the rules of the standard', () => {
    const rows = unicodeData('auxiliary/LineBreakTest.txt').map(breakTest);
    const faults = rows.filter(
      ({ text, offsets }) => String(lineBreaks(text, { smallKana: 'NS' })) !== String(offsets),
    );
    expect(rows.length).toBeGreaterThan(7000);
    expect(faults).toEqual([]);
  });
});
