import {
  clusterSegments,
  type Extent,
  type Fragment,
  type Paragraph,
  type Segment,
  type Setter,
} from './paragraph.js';

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
}

// Sums of measured widths differ from the box by rounding alone below this.
const TOLERANCE = 0.01;

/** Fills each line with as many segments as it holds (UAX 14 first fit); only a word wider than the box is cut. */
export function wrap(paragraph: Paragraph, options: WrapOptions): readonly Line[] {
  const { widthOf, room, setter } = options;
  const lines: Segment[][] = [];
  let line: Segment[] = [];
  let filled: Extent = { em: 0, letters: 0 };
  const add = (segment: Segment) => {
    const wide = plus(filled, segment.hyphen ? plus(segment.visible, segment.hyphen) : segment.visible);
    if (line.length > 0 && widthOf(wide) > room + TOLERANCE) {
      lines.push(line);
      line = [];
      filled = { em: 0, letters: 0 };
    }
    line.push(segment);
    filled = segment.spaces.reduce(plus, plus(filled, segment.visible));
  };
  for (const segment of paragraph.segments) {
    const pieces = widthOf(segment.visible) > room + TOLERANCE ? clusterSegments(segment, setter) : [segment];
    if (pieces.length > 1 && line.length > 0) {
      lines.push(line);
      line = [];
      filled = { em: 0, letters: 0 };
    }
    pieces.forEach(add);
  }
  lines.push(line);
  return lines.map((segments, i) => lineOf(segments, paragraph.baseLevel, i === lines.length - 1));
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
  const shown = hyphen ? [...fragments, hyphen] : fragments;
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
