import { type Costs, costsOf } from './line-costs.js';
import type { Extent, Paragraph, Segment } from './paragraph.js';

interface Options {
  readonly widthOf: (extent: Extent) => number;
  readonly room: number;
  readonly wrap: 'normal' | 'balance' | 'pretty';
  readonly lang?: string | undefined;
}

type Lines = readonly (readonly Segment[])[];

// A page of text is read, not looked at: past so many words or steps its lines are left as they fell.
const MOST_STEPS = 100_000;
const MOST_SEGMENTS = 2000;

/**
 * The cheapest way to break a paragraph into exactly as many lines as first fit took, over all ways (Knuth and Plass,
 * 1981, with the count of lines held). A paragraph with a cut word stays as it is.
 */
export function bestLines(paragraph: Pick<Paragraph, 'segments'>, filled: Lines, options: Options): Lines {
  const { segments } = paragraph;
  // A word of one letter, too wide for the room, was cut into one piece: only its identity shows it.
  const pieces = filled.flat();
  const isCut = pieces.length !== segments.length || pieces.some((piece, index) => piece !== segments[index]);
  if (filled.length < 2 || segments.length > MOST_SEGMENTS || isCut) return filled;
  const costs = costsOf(segments, filled, options);
  const latest = latestEnds(filled);
  const ends = cheapestEnds({ earliest: earliestEnds(segments.length, filled.length, costs), latest }, costs);
  if (!ends) return filled;
  return ends.map((end, line) => segments.slice(ends[line - 1] ?? 0, end));
}

/** By line, 0 for the place before the first: between which segments each line may end so that the rest still fits. */
interface Windows {
  readonly earliest: readonly number[];
  readonly latest: readonly number[];
}

/** First fit fills each line: no way to break ends a line later. */
function latestEnds(filled: Lines): readonly number[] {
  const ends = [0];
  for (const line of filled) ends.push(ends.at(-1)! + line.length);
  return ends;
}

/** First fit from the end. */
function earliestEnds(segments: number, lines: number, costs: Costs): readonly number[] {
  const ends = new Array<number>(lines + 1).fill(0);
  ends[lines] = segments;
  for (let line = lines - 1; line > 0; line--) {
    let start = ends[line + 1]! - 1;
    while (start > line && costs.fits(start - 1, ends[line + 1]!)) start--;
    ends[line] = start;
  }
  return ends;
}

/** Where each line ends; undefined where there are too many ways to look at, or none. */
function cheapestEnds({ earliest, latest }: Windows, costs: Costs): readonly number[] | undefined {
  const lines = latest.length - 1;
  const widths = latest.map((end, line) => end - earliest[line]! + 1);
  const steps = widths.reduce((sum, width, line) => sum + width * (widths[line - 1] ?? 0), 0);
  if (steps > MOST_STEPS) return undefined;
  // cheapest[i]: the least cost of all lines so far when the last of them ends at earliest + i.
  let cheapest = [0];
  const from: Int32Array[] = [new Int32Array(1)];
  for (let line = 1; line <= lines; line++) {
    const next = new Array<number>(widths[line]!).fill(Number.POSITIVE_INFINITY);
    const starts = new Int32Array(widths[line]!);
    next.forEach((_, i) => {
      const end = earliest[line]! + i;
      for (let start = Math.min(end - 1, latest[line - 1]!); start >= earliest[line - 1]!; start--) {
        const earlier = cheapest[start - earliest[line - 1]!]!;
        if (earlier === Number.POSITIVE_INFINITY) continue;
        if (!costs.fits(start, end)) break;
        const cost = earlier + costs.line(start, end);
        if (cost < next[i]!) {
          next[i] = cost;
          starts[i] = start;
        }
      }
    });
    from.push(starts);
    cheapest = next;
  }
  if (cheapest[0] === Number.POSITIVE_INFINITY) return undefined;
  const ends: number[] = [];
  for (let line = lines, end = latest[lines]!; line > 0; end = from[line]![end - earliest[line]!]!, line--)
    ends.unshift(end);
  return ends;
}
