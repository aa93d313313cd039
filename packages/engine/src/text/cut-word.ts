import { clustersOf } from './clusters.js';
import { kern } from './kerning.js';
import type { Fragment, Segment, Setter } from './segment.js';

/** A segment too wide for its box, cut between clusters; what is not torn apart by a line's end still kerns and joins. */
export function clusterSegments(segment: Segment, setter: Setter): readonly Segment[] {
  const pieces = segment.words.flatMap((fragment, i) => piecesOf(fragment, segment.words[i + 1], setter));
  return pieces.map(({ fragment, joinsNext, joinsLast, closesUp }, i) => {
    const next = pieces[i + 1]?.fragment;
    const between = next && !joinsNext ? kern(fragment, next, setter) : [];
    return {
      words: [fragment],
      spaces: next ? (closesUp ? [closesUp] : between) : segment.spaces,
      visible: fragment,
      hyphen: next ? (joinsNext ? joiner(fragment, END_JOINER) : undefined) : segment.hyphen,
      joiner: joinsLast ? joiner(fragment, JOINER) : undefined,
    };
  });
}

interface Piece {
  readonly fragment: Fragment;
  readonly joinsLast: boolean;
  readonly joinsNext: boolean;
  /** What is left out before the next piece. */
  readonly closesUp?: Fragment | undefined;
}

function piecesOf(fragment: Fragment, next: Fragment | undefined, setter: Setter): readonly Piece[] {
  if (fragment.text === '') return [];
  const clusters = wholeLigatures(clustersOf(fragment.text));
  return clusters.map((text, i) => {
    const joinsLast = joinsForward(clusters[i - 1]) && isJoined(text);
    const joinsNext = joinsForward(text) && isJoined(clusters[i + 1]);
    const shaped = `${joinsLast ? JOINER : ''}${text}${joinsNext ? END_JOINER : ''}`;
    const em = setter.advance(shaped, fragment.face);
    return {
      fragment: { ...fragment, text, em, letters: Math.min(1, fragment.letters) },
      joinsLast,
      joinsNext,
      closesUp: i === clusters.length - 1 && next?.closesUp ? next : undefined,
    };
  });
}

const JOINER = '\u200D';
// At the end of a run a joiner alone is no Arabic to Skia, and does not join: a mark that is Arabic holds it.
const END_JOINER = '\u200D\u061C';

/** Draws nothing, but makes the letter beside it take the form it has inside a word. */
function joiner(fragment: Fragment, text: string): Fragment {
  return { ...fragment, text, em: 0, letters: 0 };
}

// Letters that join: those of Arabic and Syriac. Of them, these join only with what stands before them.
const JOINED = /^[\u0620-\u064A\u066E-\u06D3\u06D5\u06EE-\u06FF\u0710-\u072F\u074D-\u077F\u08A0-\u08C7]/;
const NOT_FORWARD =
  /^[\u0621-\u0625\u0627\u0629\u062F-\u0632\u0648\u0671-\u0677\u0688-\u0699\u06C0\u06C3-\u06CB\u06CD\u06CF\u06D2\u06D3\u06D5\u06EE\u06EF\u0710\u0715-\u0719\u071E\u0728\u072A\u072C\u072F]/;

function isJoined(cluster: string | undefined): boolean {
  return cluster !== undefined && JOINED.test(cluster) && !cluster.startsWith('\u0621');
}

function joinsForward(cluster: string | undefined): boolean {
  return cluster !== undefined && JOINED.test(cluster) && !NOT_FORWARD.test(cluster);
}

const LAM = '\u0644';
const ALEF = /^[\u0622\u0623\u0625\u0627]/;

/** Lam and alef are always one sign. */
function wholeLigatures(clusters: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (const cluster of clusters) {
    const last = whole.at(-1);
    if (last?.startsWith(LAM) && clustersOf(last).length === 1 && ALEF.test(cluster)) {
      whole[whole.length - 1] = last + cluster;
    } else whole.push(cluster);
  }
  return whole;
}
