import type { Extent, Segment } from './paragraph.js';
import { TOLERANCE } from './tolerance.js';
import { type Wording, wordingOf } from './wording.js';

/** What a line from segment `start` up to, not including, `end` costs. Costs are shares of the room, so size does not matter. */
export interface Costs {
  fits(start: number, end: number): boolean;
  line(start: number, end: number): number;
}

interface Options {
  readonly widthOf: (extent: Extent) => number;
  readonly room: number;
  readonly wrap: 'normal' | 'balance' | 'pretty';
  readonly lang?: string | undefined;
}

// What a fault weighs against lines that differ from their mean by the whole room, which costs 1 a line. Lines that
// differ by a third of it cost .1 each: to keep an article with its noun is worth as much as ten of them.
const LONE_WORD = 1.1;
const SHORT_LAST_LINE = 0.5;
const SPLIT_PAIR = 1.2;
const STOP_WORD = 1;
const WEAK_WORD = 0.1;
const SPLIT_WORD = 0.6;
const SPLIT_PHRASE = 0.1;
const HYPHEN = 0.4;
const OWN_HYPHEN = 0.2;
// What a line earns that ends where the reader pauses anyway.
const CLAUSE = 0.03;

// A last line shorter than this share of the longest looks left over.
const SHORTEST_LAST_LINE = 0.4;
// Up to this many lines a text is a headline, whose lines should be alike; a longer one should fill its lines.
const HEADLINE_LINES = 6;

export function costsOf(
  segments: readonly Segment[],
  filled: readonly (readonly Segment[])[],
  options: Options,
): Costs {
  const { room, wrap } = options;
  const between = widthsOf(segments, options);
  const widths = widthsOfLines(filled, between);
  const mean = widths.reduce((sum, width) => sum + width, 0) / widths.length;
  const fits = (start: number, end: number) => between(start, end) <= room + TOLERANCE;
  const raggedness = (start: number, end: number) => ((between(start, end) - mean) / room) ** 2;
  if (wrap === 'balance') return { fits, line: raggedness };
  const wording = wordingOf(segments, options.lang);
  // Most places are too early or too late for any line to end there.
  const endCosts: number[] = [];
  const costAfter = (at: number) => (endCosts[at] ??= endCost(wording, segments[at]!, at));
  const shortest = SHORTEST_LAST_LINE * Math.max(...widths);
  const isHeadline = filled.length <= HEADLINE_LINES;
  const slack = (start: number, end: number) => ((room - between(start, end)) / room) ** 2;
  return {
    fits,
    line(start, end) {
      const isLast = end === segments.length;
      const shape = isHeadline ? raggedness(start, end) : isLast ? 0 : slack(start, end);
      if (!isLast) return shape + costAfter(end - 1);
      const isShort = between(start, end) < shortest;
      return shape + (wording.isLoneWord(start, end) ? LONE_WORD : 0) + (isShort ? SHORT_LAST_LINE : 0);
    },
  };
}

const CUTS = { nothing: 0, phrase: SPLIT_PHRASE, word: SPLIT_WORD } as const;

/** What it costs to end a line, not the last one, after a segment. */
function endCost(wording: Wording, segment: Segment, at: number): number {
  return (
    (wording.isStopWord(at) ? STOP_WORD : 0) +
    (wording.isWeakWord(at) ? WEAK_WORD : 0) +
    (wording.belongsToNext(at) ? SPLIT_PAIR : 0) +
    (segment.hyphen ? HYPHEN : 0) +
    (wording.endsInHyphen(at) ? OWN_HYPHEN : 0) +
    CUTS[wording.cuts(at)] -
    (wording.endsClause(at) ? CLAUSE : 0)
  );
}

type Between = (start: number, end: number) => number;

function widthsOfLines(filled: readonly (readonly Segment[])[], between: Between): readonly number[] {
  let start = 0;
  return filled.map((line) => {
    start += line.length;
    return between(start - line.length, start);
  });
}

/** Widths of lines by sums that are taken once. */
function widthsOf(segments: readonly Segment[], { widthOf }: Options): Between {
  const em = new Float64Array(segments.length + 1);
  const letters = new Float64Array(segments.length + 1);
  segments.forEach(({ visible, spaces }, i) => {
    em[i + 1] = em[i]! + visible.em + spaces.reduce((sum, space) => sum + space.em, 0);
    letters[i + 1] = letters[i]! + visible.letters + spaces.reduce((sum, space) => sum + space.letters, 0);
  });
  return (start, end) => {
    const { visible, hyphen } = segments[end - 1]!;
    const shown = end < segments.length ? hyphen : undefined;
    return widthOf({
      em: em[end - 1]! - em[start]! + visible.em + (shown ? shown.em : 0),
      letters: letters[end - 1]! - letters[start]! + visible.letters + (shown ? shown.letters : 0),
    });
  };
}
