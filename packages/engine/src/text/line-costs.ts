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

// What a fault of `pretty` weighs against lines that differ by their whole width, which costs 1.
const LONE_WORD = 2;
const SHORT_LAST_LINE = 0.5;
const STOP_WORD = 0.4;
const SPLIT_PAIR = 0.6;
const SPLIT_PHRASE = 0.15;
const HYPHEN = 0.2;

// A last line shorter than this share of the longest looks left over.
const SHORTEST_LAST_LINE = 0.4;
// Up to this many lines a text is a headline, whose lines should be alike; a longer one should fill its lines.
const HEADLINE_LINES = 5;

export function costsOf(
  segments: readonly Segment[],
  filled: readonly (readonly Segment[])[],
  options: Options,
): Costs {
  const widths = widthsOf(segments, options);
  const total = filled.reduce((sum, line) => sum + widths.of(line[0]!, line.at(-1)!), 0);
  const mean = total / filled.length;
  const fits = (start: number, end: number) => widths.between(start, end) <= options.room + TOLERANCE;
  const raggedness = (start: number, end: number) =>
    ((widths.between(start, end) - mean) / options.room) ** 2;
  if (options.wrap === 'balance') return { fits, line: raggedness };
  const wording = wordingOf(segments, options.lang);
  const longest = Math.max(...filled.map((line) => widths.of(line[0]!, line.at(-1)!)));
  const isHeadline = filled.length <= HEADLINE_LINES;
  return {
    fits,
    line(start, end) {
      const isLast = end === segments.length;
      const width = widths.between(start, end);
      const slack = isLast ? 0 : ((options.room - width) / options.room) ** 2;
      const shape = isHeadline ? raggedness(start, end) : slack;
      if (!isLast) return shape + endCost(wording, segments, end - 1);
      const isShort = width < SHORTEST_LAST_LINE * longest;
      return shape + (wording.isLoneWord(start, end) ? LONE_WORD : 0) + (isShort ? SHORT_LAST_LINE : 0);
    },
  };
}

/** What it costs to end a line, not the last one, after a segment. */
function endCost(wording: Wording, segments: readonly Segment[], last: number): number {
  return (
    (wording.isStopWord(last) ? STOP_WORD : 0) +
    (wording.belongsToNext(last) ? SPLIT_PAIR : 0) +
    (wording.splitsPhrase(last) ? SPLIT_PHRASE : 0) +
    (segments[last]!.hyphen ? HYPHEN : 0)
  );
}

/** Widths of lines by sums that are taken once. */
function widthsOf(segments: readonly Segment[], { widthOf }: Options) {
  const em = new Float64Array(segments.length + 1);
  const letters = new Float64Array(segments.length + 1);
  segments.forEach(({ visible, spaces }, i) => {
    em[i + 1] = em[i]! + visible.em + spaces.reduce((sum, space) => sum + space.em, 0);
    letters[i + 1] = letters[i]! + visible.letters + spaces.reduce((sum, space) => sum + space.letters, 0);
  });
  const between = (start: number, end: number) => {
    const { visible, hyphen } = segments[end - 1]!;
    const ending = hyphen && end < segments.length ? hyphen : { em: 0, letters: 0 };
    return widthOf({
      em: em[end - 1]! - em[start]! + visible.em + ending.em,
      letters: letters[end - 1]! - letters[start]! + visible.letters + ending.letters,
    });
  };
  const of = (first: Segment, last: Segment) => between(segments.indexOf(first), segments.indexOf(last) + 1);
  return { between, of };
}
