import { clustersOf } from './clusters.js';
import { type Line, plus, type WidthOf } from './lines.js';
import type { Extent, Fragment, Setter } from './paragraph.js';

const ELLIPSIS = '…';
// What must not stand before an ellipsis: spaces, dashes, and punctuation that the cut leaves dangling.
const DANGLING = /[\s\p{Pd}\p{Ps}\p{Pi}\u00AD,;:.،؛、。，．：；…]$/u;

const nothing: Extent = { em: 0, letters: 0 };

/** The line cut back, cluster by cluster from its end, until an ellipsis fits behind it. */
export function elided(
  line: Line,
  room: number,
  { widthOf, setter }: { widthOf: WidthOf; setter: Setter },
): Line {
  const style = line.fragments.at(-1);
  if (!style) return line;
  const face = setter.ellipsisFace(style.face);
  const ellipsis: Fragment = {
    ...style,
    face,
    text: ELLIPSIS,
    em: setter.advance(ELLIPSIS, face),
    letters: 1,
    level: line.baseLevel,
  };
  const fits = (extent: Extent) => widthOf(plus(extent, ellipsis)) <= room;
  const kept = withoutDangling(fitting(line.fragments, fits, setter), setter);
  const fragments = [...kept, ellipsis];
  return { ...line, fragments, ...fragments.reduce<Extent>(plus, nothing) };
}

type Fits = (extent: Extent) => boolean;

/** As many whole fragments as fit, and of the next one as many clusters as fit. */
function fitting(fragments: readonly Fragment[], fits: Fits, setter: Setter): readonly Fragment[] {
  const kept: Fragment[] = [];
  let extent = nothing;
  for (const fragment of fragments) {
    const before = extent;
    extent = plus(before, fragment);
    if (!fits(extent)) {
      const part = longestPart(fragment, (piece) => fits(plus(before, piece)), setter);
      return part ? [...kept, part] : kept;
    }
    kept.push(fragment);
  }
  return kept;
}

/** By bisection: measuring after each cluster would take a long line quadratic time. */
function longestPart(fragment: Fragment, fits: Fits, setter: Setter): Fragment | undefined {
  const clusters = clustersOf(fragment.text);
  let best: Fragment | undefined;
  let low = 1;
  let high = clusters.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const part = beginning(fragment, clusters.slice(0, middle), setter);
    if (fits(part)) {
      best = part;
      low = middle + 1;
    } else high = middle - 1;
  }
  return best;
}

function withoutDangling(fragments: readonly Fragment[], setter: Setter): readonly Fragment[] {
  const kept = [...fragments];
  for (let last = kept.pop(); last; last = kept.pop()) {
    if (last.text === '') continue;
    const clusters = clustersOf(last.text);
    let count = clusters.length;
    while (count > 0 && DANGLING.test(clusters[count - 1]!)) count--;
    if (count === clusters.length) return [...kept, last];
    if (count > 0) return [...kept, beginning(last, clusters.slice(0, count), setter)];
  }
  return [];
}

function beginning(fragment: Fragment, clusters: readonly string[], setter: Setter): Fragment {
  const text = clusters.join('');
  return {
    ...fragment,
    text,
    em: setter.advance(text, fragment.face),
    letters: fragment.letters && clusters.length,
  };
}
