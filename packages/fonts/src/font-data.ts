import type { FontFile, Metrics } from './face.js';
import type { LetterTest } from './marked-letters.js';
import type { Ranges } from './ranges.js';

/** A font file and what was read from it. */
export interface FontData {
  readonly file: FontFile;
  /** The code points it has glyphs for and is declared for. */
  readonly ranges: Ranges;
  /** Whether it draws the marks of a letter, whatever it is declared for. */
  readonly drawsMarks: LetterTest;
  readonly metrics: Metrics;
}
