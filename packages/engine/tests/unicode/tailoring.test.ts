import { describe, expect, it } from 'vitest';
import { type Gap, type Rule, uax14 } from '../../src/text/line-break/rules.js';
import { tailored } from '../../src/text/line-break/tailoring.js';
import { unitsOf } from '../../src/text/line-break/units.js';
import { breakTest, hasUnicodeData, unicodeData } from './data.js';

/** Each rule of ours that changes a row of LineBreakTest, and each rule of the standard whose absence does. */
const reasons: Readonly<Record<string, string>> = {
  asciiPairs: 'browsers break between ASCII signs by a table of pairs',
  braceEndsLine: 'a brace before a space is code, and opens no word',
  signBeginsWord: 'a sign before a letter begins a word and does not hang on the space before it',
  hyphenOpensWord: 'a hyphen that opens a word stays with it (LB 20a)',
  quoteByForm: 'a quote opens or closes by its form beside spaces too (LB 15a, LB 15b)',
  numberSign: 'a sign of numbers holds the number after it (LB 25 of Unicode 16)',
  'no LB15': 'later versions of the standard have no such rule: the form of the quote decides',
  'no LB21a': 'only hyphens hold a Hebrew word, not every class BA',
};

function decision(
  gap: Gap,
  rules: readonly Rule[],
): { readonly breaks: boolean; readonly rule: Rule | undefined } {
  const rule = rules.find((each) => each(gap) !== undefined);
  return { breaks: rule?.(gap) !== 'join', rule };
}

/** The rule that makes a gap differ: ours where it spoke, else the one of the standard that is missing. */
function causeOf(gap: Gap): string | undefined {
  const standard = decision(gap, uax14);
  const ours = decision(gap, tailored);
  if (standard.breaks === ours.breaks) return undefined;
  if (ours.rule && !uax14.includes(ours.rule)) return ours.rule.name;
  return standard.rule && !tailored.includes(standard.rule) ? `no ${standard.rule.name}` : 'unexplained';
}

function causesIn(text: string): readonly string[] {
  const units = unitsOf(text, { smallKana: 'NS' });
  const causes: string[] = [];
  let word = units[0]?.class === 'SP' ? -1 : 0;
  for (let at = 1; at < units.length; at++) {
    const cause = causeOf({ units, at, before: units[at - 1]!.class, after: units[at]!.class, word });
    if (cause) causes.push(cause);
    if (units[at]!.class !== 'SP') word = at;
  }
  return causes;
}

describe.runIf(hasUnicodeData('auxiliary/LineBreakTest.txt'))('the tailored rules', () => {
  it('differ from the standard where a reason is given, and nowhere else', () => {
    const causes = unicodeData('auxiliary/LineBreakTest.txt').flatMap((row) => causesIn(breakTest(row).text));
    expect([...new Set(causes)].sort()).toEqual(Object.keys(reasons).sort());
  });
});
