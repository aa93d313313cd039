import { bestLines } from './best-lines.js';
import { clusterSegments } from './cut-word.js';
import {
  type Extent,
  type Fragment,
  type Paragraph,
  type Segment,
  type Setter,
} from './paragraph.js';
import { TOLERANCE } from './tolerance.js';

/** One line in logical order; spaces at its end hang outside. */
export interface Line extends Extent {
  readonly fragments: readonly Fragment[];
  readonly baseLevel: number;
  /** True for the last line of a paragraph. */
  readonly ends: boolean;
}

/** How wide something is in pixels; there is no letter spacing after the last letter. */
export type WidthOf = (extent: Extent) => number;

export function widthAt(size: number, letterSpacing: number): WidthOf {
  return ({ em, letters }) => em * size + Math.max(0, letters - 1) * letterSpacing;
}

export interface WrapOptions {
  readonly widthOf: WidthOf;
  /** Room for a line in pixels; Infinity keeps each paragraph on one line. */
  readonly room: number;
  readonly setter: Setter;
  readonly wrap: 'normal' | 'balance' | 'pretty';
  /** BCP 47; picks the words that `pretty` does not end a line with. */
  readonly lang?: string | undefined;
}

/** A paragraph in as few lines as hold it; `balance` and `pretty` choose among all ways to break it into that many. */
export function wrap(paragraph: Paragraph, options: WrapOptions): readonly Line[] {
  const filled = firstFit(paragraph, options);
  const lines = options.wrap === 'normal' ? filled : bestLines(paragraph, filled, options);
  return lines.map((segments, i) => lineOf(segments, paragraph.baseLevel, i === lines.length - 1));
}

/** Fills each line with as many segments as it holds; only a word wider than the box is cut. */
function firstFit(
  paragraph: Paragraph,
  { widthOf, room, setter }: WrapOptions,
): readonly (readonly Segment[])[] {
  const lines: Segment[][] = [[]];
  let filled: Extent = { em: 0, letters: 0 };
  const add = (segment: Segment, startsLine: boolean) => {
    const wide = plus(filled, segment.hyphen ? plus(segment.visible, segment.hyphen) : segment.visible);
    const line = lines.at(-1)!;
    if (line.length > 0 && (startsLine || widthOf(wide) > room + TOLERANCE)) {
      lines.push([segment]);
      filled = { em: 0, letters: 0 };
    } else line.push(segment);
    filled = segment.spaces.reduce(plus, plus(filled, segment.visible));
  };
  for (const segment of paragraph.segments) {
    const isTooWide = widthOf(segment.visible) > room + TOLERANCE;
    const pieces = isTooWide ? clusterSegments(segment, setter) : [segment];
    for (const [i, piece] of pieces.entries()) add(piece, isTooWide && i === 0);
  }
  return lines;
}

export function plus(a: Extent, b: Extent): Extent {
  return { em: a.em + b.em, letters: a.letters + b.letters };
}

function lineOf(segments: readonly Segment[], baseLevel: number, ends: boolean): Line {
  const last = segments.length - 1;
  const fragments = segments.flatMap((segment, i) =>
    i < last ? [...segment.words, ...segment.spaces] : segment.words,
  );
  const hyphen = ends ? undefined : segments[last]?.hyphen;
  const joiner = segments[0]?.joiner;
  const shown = [...(joiner ? [joiner] : []), ...fragments, ...(hyphen ? [hyphen] : [])];
  return { fragments: shown, baseLevel, ends, ...shown.reduce<Extent>(plus, { em: 0, letters: 0 }) };
}

/** The widest thing that cannot be broken between words, as an extent at any size. */
export function widestWord(paragraphs: readonly Paragraph[], widthOf: WidthOf): number {
  let widest = 0;
  for (const { segments } of paragraphs) {
    for (const { visible } of segments) widest = Math.max(widest, widthOf(visible));
  }
  return widest;
}
