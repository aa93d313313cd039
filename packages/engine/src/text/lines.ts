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
  /** Cuts a word that is wider than the room without a hyphen rather than take one more line. */
  readonly keepsCount?: boolean;
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

/** The same with hyphens in words that are wider than the room, or that make lines very ragged. */
function withDividedWords(
  { segments, divider }: DivisibleParagraph,
  whole: Lines,
  options: WrapOptions,
): Lines {
  if (!divider || whole.length < 2) return whole;
  const { widthOf, room } = options;
  const tooWide = segments.filter(({ visible }) => widthOf(visible) > room + TOLERANCE);
  const ragged = rangeOf(whole, options);
  if (tooWide.length === 0 && ragged < RAGGED) return whole;
  const divided = broken(
    tooWide.length > 0 ? divider.within(tooWide.map(textOf)) : divider.compounds(),
    options,
  );
  if (divided.length > whole.length && (tooWide.length === 0 || options.keepsCount)) return whole;
  return tooWide.length > 0 || rangeOf(divided, options) < ragged / 2 ? divided : whole;
}

function textOf({ words }: Segment): string {
  return words.map(({ text }) => text).join('');
}

/** How much wider the widest line is than the narrowest, as a share of the room. */
function rangeOf(lines: Lines, { widthOf, room }: WrapOptions): number {
  const widths = lines.map((line, i) => widthOf(lineOf(line, 0, i === lines.length - 1)));
  return (Math.max(...widths) - Math.min(...widths)) / room;
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
