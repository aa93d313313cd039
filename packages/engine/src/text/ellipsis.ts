import { clustersOf } from './clusters.js';
import { type Line, plus, type WidthOf } from './lines.js';
import type { Extent, Fragment, Setter } from './paragraph.js';

const ELLIPSIS = '…';
// What must not stand before an ellipsis: spaces, dashes, and punctuation that the cut leaves dangling.
const DANGLING = /[\s\p{Pd}\p{Ps}\p{Pi},;:.…]$/u;

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
  const kept = [...line.fragments];
  while (kept.length > 0) {
    const last = kept.at(-1)!;
    const whole = [...kept, ellipsis].reduce<Extent>(plus, { em: 0, letters: 0 });
    if (!DANGLING.test(last.text) && widthOf(whole) <= room) break;
    kept.pop();
    const shorter = withoutLastCluster(last, setter);
    if (shorter) kept.push(shorter);
  }
  const fragments = [...kept, ellipsis];
  return { ...line, fragments, ...fragments.reduce<Extent>(plus, { em: 0, letters: 0 }) };
}

function withoutLastCluster(fragment: Fragment, setter: Setter): Fragment | undefined {
  const clusters = clustersOf(fragment.text).slice(0, -1);
  if (clusters.length === 0) return undefined;
  const text = clusters.join('');
  return {
    ...fragment,
    text,
    em: setter.advance(text, fragment.face),
    letters: fragment.letters && clusters.length,
  };
}
