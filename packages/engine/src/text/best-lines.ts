import { type Costs, costsOf } from './line-costs.js';
import type { Extent, Paragraph, Segment } from './paragraph.js';

interface Options {
  readonly widthOf: (extent: Extent) => number;
  readonly room: number;
  readonly wrap: 'normal' | 'balance' | 'pretty';
  readonly lang?: string | undefined;
}

type Lines = readonly (readonly Segment[])[];

// A page of text is read, not looked at: past this many steps its lines are left as they fell.
const MOST_STEPS = 200_000;

/**
 * The cheapest way to break a paragraph into exactly as many lines as first fit took, over all ways (Knuth and Plass,
 * 1981, with the count of lines held). A paragraph with a cut word stays as it is.
 */
export function bestLines(paragraph: Paragraph, filled: Lines, options: Options): Lines {
  const { segments } = paragraph;
  const count = filled.length;
  // A word of one letter, too wide for the room, was cut into one piece: only its identity shows it.
  const pieces = filled.flat();
  const isCut = pieces.length !== segments.length || pieces.some((piece, index) => piece !== segments[index]);
  if (count < 2 || isCut || count * segments.length > MOST_STEPS) return filled;
  const costs = costsOf(segments, filled, options);
  const ends = cheapestEnds(segments.length, count, costs);
  if (!ends) return filled;
  return ends.map((end, line) => segments.slice(ends[line - 1] ?? 0, end));
}

/** Where each line ends; undefined when the segments do not go into that many lines. */
function cheapestEnds(segments: number, lines: number, costs: Costs): readonly number[] | undefined {
  // cheapest[n][end]: the least cost of the first `end` segments in n lines; from[n][end]: where the nth line starts.
  let cheapest = [0, ...new Array<number>(segments).fill(Number.POSITIVE_INFINITY)];
  const from: Int32Array[] = [];
  for (let line = 1; line <= lines; line++) {
    const next = new Array<number>(segments + 1).fill(Number.POSITIVE_INFINITY);
    const starts = new Int32Array(segments + 1);
    for (let end = line; end <= segments - (lines - line); end++) {
      for (let start = end - 1; start >= line - 1 && costs.fits(start, end); start--) {
        const earlier = cheapest[start]!;
        if (earlier === Number.POSITIVE_INFINITY) continue;
        const cost = earlier + costs.line(start, end);
        if (cost < next[end]!) {
          next[end] = cost;
          starts[end] = start;
        }
      }
    }
    from.push(starts);
    cheapest = next;
  }
  if (cheapest[segments] === Number.POSITIVE_INFINITY) return undefined;
  const ends: number[] = [];
  for (let line = lines, end = segments; line > 0; end = from[line - 1]![end]!, line--) ends.unshift(end);
  return ends;
}
