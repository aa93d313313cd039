import type { Face } from '@limn/fonts';
import type { Picked } from './coverage.js';
import type { StyledText } from './style.js';

/** How wide something is at any size: `em` times the size, plus the letter spacing of each letter. */
export interface Extent {
  readonly em: number;
  readonly letters: number;
}

/** Text of one style, one face and one direction inside one segment. */
export interface Fragment extends Extent {
  /** Empty for what only moves the next fragment: kerning between segments, and punctuation that closes up. */
  readonly text: string;
  readonly face: Face;
  readonly level: number;
  /** True where punctuation closes up: what stands on both sides is drawn apart. */
  readonly closesUp?: true;
}

/** What stands between two places where a line may end. Its trailing spaces hang when it ends a line. */
export interface Segment {
  readonly words: readonly Fragment[];
  readonly spaces: readonly Fragment[];
  /** Extent of the words alone. */
  readonly visible: Extent;
  /** Shown when the line ends here: the hyphen of a soft hyphen, or the joiner of a letter that is cut from the next. */
  readonly hyphen?: Fragment | undefined;
  /** Shown when a line begins here: the joiner of a letter that is cut from the one before. */
  readonly joiner?: Fragment | undefined;
}

/** What turns text into fragments: the faces of each style, and how wide they draw. */
export interface Setter {
  /** BCP 47; where lines may end, and what punctuation closes up, depend on it. */
  readonly lang?: string | undefined;
  pick(cluster: string, style: StyledText): Picked;
  /** The face that draws an ellipsis after text in another face. */
  ellipsisFace(beside: Face): Face;
  /** Advance in em. */
  advance(text: string, face: Face): number;
}

export function extentOf(fragments: readonly Extent[]): Extent {
  return {
    em: fragments.reduce((sum, fragment) => sum + fragment.em, 0),
    letters: fragments.reduce((sum, fragment) => sum + fragment.letters, 0),
  };
}
