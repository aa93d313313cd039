import type { Face } from '@limn/fonts';
import { type Direction, levelsOf } from './bidi.js';
import { breakOffsets } from './breaks.js';
import { clustersOf } from './clusters.js';
import type { Picked } from './coverage.js';
import type { StyledText } from './style.js';

/** How wide something is at any size: `em` times the size, plus the letter spacing of each letter. */
export interface Extent {
  readonly em: number;
  readonly letters: number;
}

/** Text of one style, one face and one direction inside one segment. */
export interface Fragment extends Extent {
  readonly text: string;
  readonly face: Face;
  readonly level: number;
}

/** What stands between two places where a line may end. Its trailing spaces hang when it ends a line. */
export interface Segment {
  readonly words: readonly Fragment[];
  readonly spaces: readonly Fragment[];
  /** Extent of the words alone. */
  readonly visible: Extent;
  /** Shown when the line ends here: the hyphen of a soft hyphen. */
  readonly hyphen?: Fragment | undefined;
}

export interface Paragraph {
  readonly segments: readonly Segment[];
  /** 0 when it reads left to right, 1 when right to left. */
  readonly baseLevel: number;
}

/** What turns text into fragments: the faces of each style, and how wide they draw. */
export interface Setter {
  pick(cluster: string, style: StyledText): Picked;
  /** The face that draws an ellipsis after text in another face. */
  ellipsisFace(beside: Face): Face;
  /** Advance in em. */
  advance(text: string, face: Face): number;
}

const SOFT_HYPHEN = '\u00AD';
const TRAILING_SPACE = /[\s\u200B]+$/u;
// Joined scripts: space between their letters would tear words apart.
const CURSIVE = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Mandaic}]/u;

/** One paragraph, cut where lines may end and measured. */
export function paragraphOf(
  styled: readonly StyledText[],
  setter: Setter,
  direction: Direction = 'auto',
): Paragraph {
  const text = styled.map((part) => part.text).join('');
  const levels = levelsOf(text, direction);
  const cutter = { text, styled, levels, setter };
  let start = 0;
  const segments: Segment[] = [];
  for (const end of text ? breakOffsets(text) : []) {
    segments.push(segmentOf(cutter, start, end));
    start = end;
  }
  return { segments, baseLevel: levels ? baseLevelOf(text, direction) : 0 };
}

function baseLevelOf(text: string, direction: Direction): number {
  if (direction !== 'auto') return direction === 'rtl' ? 1 : 0;
  const strong = /\p{L}/u.exec(text.replace(/[\u2066-\u2068][^\u2069]*\u2069/g, ''))?.[0] ?? 'a';
  return levelsOf(strong) ? 1 : 0;
}

interface Cutter {
  readonly text: string;
  readonly styled: readonly StyledText[];
  readonly levels: Uint8Array | undefined;
  readonly setter: Setter;
}

function segmentOf(cutter: Cutter, start: number, end: number): Segment {
  const text = cutter.text.slice(start, end);
  const wordsEnd = start + text.replace(TRAILING_SPACE, '').length;
  const words = fragmentsOf(cutter, start, wordsEnd);
  const spaces = fragmentsOf(cutter, wordsEnd, end);
  const hyphen =
    cutter.text[wordsEnd - 1] === SOFT_HYPHEN ? hyphenAfter(words.at(-1), cutter.setter) : undefined;
  return { words, spaces, visible: extentOf(words), hyphen };
}

function hyphenAfter(last: Fragment | undefined, setter: Setter): Fragment | undefined {
  if (!last) return undefined;
  return { ...last, text: '-', em: setter.advance('-', last.face), letters: 1 };
}

/** A stretch of the paragraph, cut where style, direction or face changes. */
function fragmentsOf(cutter: Cutter, start: number, end: number): Fragment[] {
  const fragments: Fragment[] = [];
  let at = 0;
  for (const style of cutter.styled) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + style.text.length);
    at += style.text.length;
    if (from < to) addLevels(cutter, style, { from, to, fragments });
  }
  return fragments;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly fragments: Fragment[];
}

function addLevels(cutter: Cutter, style: StyledText, { from, to, fragments }: Stretch): void {
  let start = from;
  for (let i = from + 1; i <= to; i++) {
    if (i < to && cutter.levels?.[i] === cutter.levels?.[start]) continue;
    const level = cutter.levels?.[start] ?? 0;
    fragments.push(...facesOf(cutter.text.slice(start, i), level, style, cutter.setter));
    start = i;
  }
}

function facesOf(text: string, level: number, style: StyledText, setter: Setter): Fragment[] {
  const pieces: { text: string; face: Face; clusters: number }[] = [];
  for (const cluster of clustersOf(text)) {
    const picked = setter.pick(cluster, style);
    const last = pieces.at(-1);
    if (last?.face === picked.face) {
      last.text += picked.text;
      last.clusters++;
    } else pieces.push({ text: picked.text, face: picked.face, clusters: 1 });
  }
  return pieces.map((piece) => ({
    text: piece.text,
    face: piece.face,
    level,
    em: setter.advance(piece.text, piece.face),
    letters: CURSIVE.test(piece.text) ? 0 : piece.clusters,
  }));
}

export function extentOf(fragments: readonly Extent[]): Extent {
  return {
    em: fragments.reduce((sum, fragment) => sum + fragment.em, 0),
    letters: fragments.reduce((sum, fragment) => sum + fragment.letters, 0),
  };
}

/** A segment too wide for its box, cut between clusters. */
export function clusterSegments(segment: Segment, setter: Setter): readonly Segment[] {
  const pieces = segment.words.flatMap((fragment) =>
    clustersOf(fragment.text).map((text) => ({
      ...fragment,
      text,
      em: setter.advance(text, fragment.face),
      letters: Math.min(1, fragment.letters),
    })),
  );
  return pieces.map((piece, i) => ({
    words: [piece],
    spaces: i === pieces.length - 1 ? segment.spaces : [],
    visible: piece,
  }));
}
