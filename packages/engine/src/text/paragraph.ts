import type { Face } from '@limn/fonts';
import { type Direction, levelsOf } from './bidi.js';
import { breakOffsets } from './breaks.js';
import { CLOSED_UP, closesUp } from './closing-up.js';
import { clustersOf } from './clusters.js';
import { covers } from './coverage.js';
import { kerned } from './kerning.js';
import { extentOf, type Fragment, type Segment, type Setter } from './segment.js';
import type { StyledText } from './style.js';

export type { Extent, Fragment, Segment, Setter } from './segment.js';

export interface Paragraph {
  readonly segments: readonly Segment[];
  /** 0 when it reads left to right, 1 when right to left. */
  readonly baseLevel: number;
}

const SOFT_HYPHEN = '\u00AD';
const HYPHEN = '\u2010';
const SPACE_LAST = /[\s\u200B]$/;
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
  const cutter = { text, styled, levels: levels?.levels, setter };
  let start = 0;
  const segments: Segment[] = [];
  for (const end of text ? breakOffsets(text, setter.lang) : []) {
    segments.push(segmentOf(cutter, start, end));
    start = end;
  }
  return { segments: kerned(segments, setter), baseLevel: levels?.base ?? 0 };
}

interface Cutter {
  readonly text: string;
  readonly styled: readonly StyledText[];
  readonly levels: Uint8Array | undefined;
  readonly setter: Setter;
}

function segmentOf(cutter: Cutter, start: number, end: number): Segment {
  const text = cutter.text.slice(start, end);
  const wordsEnd = start + (SPACE_LAST.test(text) ? text.replace(TRAILING_SPACE, '') : text).length;
  const words = fragmentsOf(cutter, start, wordsEnd);
  const spaces = fragmentsOf(cutter, wordsEnd, end);
  const hyphen =
    cutter.text[wordsEnd - 1] === SOFT_HYPHEN ? hyphenAfter(words.at(-1), cutter.setter) : undefined;
  return { words, spaces, visible: extentOf(words), hyphen };
}

function hyphenAfter(last: Fragment | undefined, setter: Setter): Fragment | undefined {
  if (!last) return undefined;
  const text = covers(last.face, HYPHEN.codePointAt(0)!) ? HYPHEN : '-';
  return { ...last, text, em: setter.advance(text, last.face), letters: 1 };
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

interface Piece {
  text: string;
  readonly face: Face;
  clusters: number;
  readonly closesUp?: true;
}

function facesOf(text: string, level: number, style: StyledText, setter: Setter): Fragment[] {
  const pieces: Piece[] = [];
  let before = '';
  for (const cluster of clustersOf(text)) {
    const { face, text: spelt } = setter.pick(cluster, style);
    let last = pieces.at(-1);
    if (last && closesUp(before, cluster, { face, setter })) {
      last = { text: '', face, clusters: 0, closesUp: true };
      pieces.push(last);
    }
    if (last?.face === face && !last.closesUp) {
      last.text += spelt;
      last.clusters++;
    } else pieces.push({ text: spelt, face, clusters: 1 });
    before = cluster;
  }
  return pieces.map(({ text, face, clusters, closesUp }) => ({
    text,
    face,
    level,
    em: closesUp ? CLOSED_UP : setter.advance(text, face),
    letters: CURSIVE.test(text) ? 0 : clusters,
    ...(closesUp && { closesUp }),
  }));
}
