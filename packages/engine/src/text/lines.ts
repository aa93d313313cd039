import { bestLines } from './best-lines.js';
import { clusterSegments } from './cut-word.js';
import type { Divider } from './hyphenation.js';
import type { Extent, Fragment, Paragraph, Segment, Setter } from './paragraph.js';
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

/** A paragraph, and what divides its words where its language is known. */
export interface DivisibleParagraph extends Paragraph {
  readonly divider?: Divider | undefined;
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
export function wrap(paragraph: DivisibleParagraph, options: WrapOptions): readonly Line[] {
  const whole = broken(paragraph, options);
  const lines = options.wrap === 'pretty' ? withDividedWords(paragraph, whole, options) : whole;
  return lines.map((segments, i) => lineOf(segments, paragraph.baseLevel, i === lines.length - 1));
}

type Lines = readonly (readonly Segment[])[];

function broken(paragraph: Paragraph, options: WrapOptions): Lines {
  const filled = firstFit(paragraph, options);
  return options.wrap === 'normal' ? filled : bestLines(paragraph, filled, options);
}

// Lines that differ from each other by more than this share of the room are ragged enough to divide a long word.
const RAGGED = 0.6;

/**
 * The same with hyphens in words that are wider than the room, or that make lines very ragged. It takes no more lines: a
 * word whose hyphens would need one is cut as in `normal`.
 */
function withDividedWords(
  { segments, divider }: DivisibleParagraph,
  whole: Lines,
  options: WrapOptions,
): Lines {
  if (!divider || whole.length < 2) return whole;
  const { widthOf, room } = options;
  const divided = (paragraph: Paragraph) => {
    const lines = broken(paragraph, options);
    return lines.length > whole.length ? undefined : lines;
  };
  const tooWide = segments.filter(({ visible }) => widthOf(visible) > room + TOLERANCE);
  if (tooWide.length > 0)
    return divided(divider.within(tooWide.map(textOf))) ?? divided(divider.all()) ?? whole;
  const ragged = rangeOf(whole, options);
  if (ragged < RAGGED) return whole;
  const lines = divided(divider.compounds());
  return lines && rangeOf(lines, options) < ragged / 2 ? lines : whole;
}

function textOf({ words }: Segment): string {
  return words.map(({ text }) => text).join('');
}

/** How much wider the widest line is than the narrowest, as a share of the room. */
function rangeOf(lines: Lines, { widthOf, room }: WrapOptions): number {
  const widths = lines.map((line, i) => widthOf(lineOf(line, 0, i === lines.length - 1)));
  return (Math.max(...widths) - Math.min(...widths)) / room;
}

type Filling = Pick<WrapOptions, 'widthOf' | 'room'>;

/** Fills each line with as many segments as it holds; only a word wider than the box is cut. */
function firstFit(paragraph: Paragraph, options: WrapOptions): Lines {
  const lines: Segment[][] = [[]];
  const startsLine = filler(options);
  const add = (segment: Segment, isApart: boolean) => {
    if (startsLine(segment, isApart)) lines.push([segment]);
    else lines.at(-1)!.push(segment);
  };
  for (const segment of paragraph.segments) {
    if (options.widthOf(segment.visible) <= options.room + TOLERANCE) add(segment, false);
    else
      clusterSegments(segment, options.setter).forEach((piece, i) => {
        add(piece, i === 0);
      });
  }
  return lines;
}

/** Takes the segments of a paragraph in turn and says which of them start a line, beside the first. */
function filler({ widthOf, room }: Filling): (segment: Segment, isApart: boolean) => boolean {
  let filled = nothing;
  let isEmpty = true;
  return (segment, isApart) => {
    const whole = plus(filled, segment.visible);
    const shown = segment.hyphen ? plus(whole, segment.hyphen) : whole;
    const isFull = !isEmpty && (isApart || widthOf(shown) > room + TOLERANCE);
    isEmpty = false;
    filled = isFull ? segment.visible : whole;
    for (const space of segment.spaces) filled = plus(filled, space);
    return isFull;
  };
}

/** How many lines hold a paragraph whose words all fit the room, and at most how many it takes in any way to wrap. */
export function lineCount({ segments }: Paragraph, options: Filling): number {
  const startsLine = filler(options);
  return segments.reduce((count, segment) => count + (startsLine(segment, false) ? 1 : 0), 1);
}

const nothing: Extent = { em: 0, letters: 0 };

export function plus(a: Extent, b: Extent): Extent {
  return { em: a.em + b.em, letters: a.letters + b.letters };
}

function lineOf(segments: readonly Segment[], baseLevel: number, ends: boolean): Line {
  const fragments: Fragment[] = [];
  let em = 0;
  let letters = 0;
  const show = (fragment: Fragment | undefined) => {
    if (!fragment) return;
    fragments.push(fragment);
    em += fragment.em;
    letters += fragment.letters;
  };
  const last = segments.length - 1;
  show(segments[0]?.joiner);
  segments.forEach(({ words, spaces }, i) => {
    words.forEach(show);
    if (i < last) spaces.forEach(show);
  });
  show(ends ? undefined : segments[last]?.hyphen);
  return { fragments, baseLevel, ends, em, letters };
}

/** How wide the widest thing is that cannot be broken between words, with the hyphen that a line's end gives it. */
export function widestWord(paragraphs: readonly Paragraph[], widthOf: WidthOf): number {
  let widest = 0;
  for (const { segments } of paragraphs) {
    for (const { visible, hyphen } of segments)
      widest = Math.max(widest, widthOf(hyphen ? plus(visible, hyphen) : visible));
  }
  return widest;
}
