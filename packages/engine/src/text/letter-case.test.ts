import { describe, expect, it } from 'vitest';
import { inCase } from './letter-case.js';

type Case = Parameters<typeof inCase>[1]['text_transform'];

describe('inCase', () => {
  it.each<[Case, string | undefined, string, string]>([
    ['none', undefined, 'As it Is', 'As it Is'],
    ['uppercase', undefined, 'straße', 'STRASSE'],
    ['uppercase', 'tr', 'istanbul', 'İSTANBUL'],
    ['uppercase', 'tr-TR', 'istanbul', 'İSTANBUL'],
    ['uppercase', 'en', 'istanbul', 'ISTANBUL'],
    ['uppercase', 'el', 'καλημέρα', 'ΚΑΛΗΜΕΡΑ'],
    ['uppercase', undefined, 'καλημέρα', 'ΚΑΛΗΜΕΡΑ'],
    ['lowercase', 'tr', 'IĞDIR', 'ığdır'],
    ['lowercase', undefined, 'ΟΔΟΣ', 'οδος'.replace(/ς?σ?$/, 'ς')],
    ['capitalize', undefined, 'a tale of two cities', 'A Tale Of Two Cities'],
    ['capitalize', undefined, "don't “stop” o’clock", "Don't “Stop” O’clock"],
    ['capitalize', undefined, 'iPhone 2nd gen', 'IPhone 2nd Gen'],
    ['capitalize', 'nl', 'ijsland en ijs', 'IJsland En IJs'],
    ['capitalize', 'en', 'ijtihad', 'Ijtihad'],
    ['capitalize', 'tr', 'istanbul ılık', 'İstanbul Ilık'],
    ['capitalize', 'el', 'άνοιξη', 'Άνοιξη'],
    ['capitalize', undefined, 'ǆep ßa ﬁne', 'ǅep Ssa Fine'],
    ['capitalize', 'ka', 'თბილისი', 'თბილისი'],
    ['uppercase', 'de-aa-bb', 'ä', 'Ä'],
  ])('%s in %s: %s', (text_transform, lang, text, result) => {
    expect(inCase(text, { text_transform, ...(lang && { lang }) })).toBe(result);
  });
});
