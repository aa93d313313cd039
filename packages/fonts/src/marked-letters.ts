// Letters with marks: a base and what stands above, below or through it.

import { holds, type Ranges } from './ranges.js';
import { glyphOf, unicodeSubtable } from './sfnt/cmap.js';
import { readAnchors } from './sfnt/mark-anchors.js';
import { type Tables, tableOf } from './sfnt/tables.js';

/** A character and the marks on it, none where it is alone: what one face must draw whole. */
export type Letter = readonly [base: number, ...marks: number[]];

/** Whether a file draws a letter whole. */
export type LetterTest = (letter: Letter) => boolean;

// Marks of Latin, Greek and Cyrillic. Fonts of other scripts place theirs in many ways.
const isDiacritic = (mark: number) => mark >= 0x300 && mark <= 0x36f;

function scriptOf(base: number): string {
  const letter = String.fromCodePoint(base);
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrl';
  return /\p{Script=Greek}/u.test(letter) ? 'grek' : 'latn';
}

/** By the glyphs that a file has, and by its anchors for diacritics; what it takes is read when it is first asked. */
export function createLetterTest(tables: Tables, glyphs: Ranges): LetterTest {
  let known: LetterTest | undefined;
  return (letter) => {
    known ??= readLetterTest(tables, glyphs);
    return known(letter);
  };
}

function readLetterTest(tables: Tables, glyphs: Ranges): LetterTest {
  const cmap = unicodeSubtable(tableOf(tables, 'cmap'));
  const gpos = tables.get('GPOS');
  const anchors = gpos && readAnchors(gpos);
  const isSet = (base: number, mark: number) =>
    !anchors ||
    !isDiacritic(mark) ||
    anchors({ base: glyphOf(cmap, base), mark: glyphOf(cmap, mark), script: scriptOf(base) });
  return ([base, ...marks]) => marks.every((mark) => holds(glyphs, mark) && isSet(base, mark));
}
