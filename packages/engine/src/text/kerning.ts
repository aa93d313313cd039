import type { Face } from '@limn/fonts';
import { CLOSED_UP, closesUp } from './closing-up.js';
import { clustersOf } from './clusters.js';
import { extentOf, type Fragment, type Segment, type Setter } from './segment.js';

// Below this, a difference of sums is rounding.
const ROUNDING = 1e-5;

// Combining marks and whatever else may belong to the character before start here.
const MARKS = 0x300;

/**
 * What neighbours in different segments do to each other. Words are measured alone, but drawn in one run: kerning
 * across a space or a hyphen, which some serif faces have a lot of, is added as a fragment without text that is lost
 * where a line ends.
 */
export function kerned(segments: readonly Segment[], setter: Setter): readonly Segment[] {
  return segments.map((segment, i) => {
    const next = segments[i + 1]?.words[0];
    return segment.spaces.length > 0 ? kernedAtSpace(segment, next, setter) : kernedAt(segment, next, setter);
  });
}

function kernedAt(segment: Segment, next: Fragment | undefined, setter: Setter): Segment {
  const last = segment.words.at(-1);
  if (!last || !next) return segment;
  const spaces = between(last, next, setter);
  return spaces.length > 0 ? { ...segment, spaces } : segment;
}

/** A space that hangs at a line's end still draws its word's last letter near: that kerning is the word's own. */
function kernedAtSpace(segment: Segment, next: Fragment | undefined, setter: Setter): Segment {
  const first = segment.spaces[0]!;
  if (!kernsSpaces(first.face, setter)) return segment;
  const last = segment.words.at(-1);
  const before = last ? kern(last, first, setter) : [];
  const after = next ? kern(segment.spaces.at(-1)!, next, setter) : [];
  if (before.length + after.length === 0) return segment;
  const words = [...segment.words, ...before];
  return { ...segment, words, visible: extentOf(words), spaces: [...segment.spaces, ...after] };
}

// Ideographs and hangul stand in squares of their own, where only kana kern: asking each pair would double the work.
const SQUARE = /[\u2E80-\u2FDF\u3041-\u30FA\u30FC-\u30FF\u3400-\u9FFF\uAC00-\uD7A3]/;
const KANA = /[\u3041-\u30FF]/;

function neverKern(left: string, right: string): boolean {
  return SQUARE.test(left) && SQUARE.test(right) && !(KANA.test(left) && KANA.test(right));
}

function between(before: Fragment, next: Fragment, setter: Setter): readonly Fragment[] {
  if (before.text === '' || next.text === '') return [];
  if (neverKern(before.text.at(-1)!, next.text[0]!)) return [];
  const { face, level } = next;
  const isClosed = closesUp(lastCluster(before.text), firstCluster(next.text), { face, setter });
  if (isClosed) return [{ text: '', face, level, em: CLOSED_UP, letters: 0, closesUp: true }];
  return kern(before, next, setter);
}

/** A fragment that moves `next` to where it stands in one run with `before`, if it moves at all. */
export function kern(before: Fragment, next: Fragment, setter: Setter): readonly Fragment[] {
  const { face, level } = before;
  // Right to left, the pairs of a font are those of the drawn order, and faces of such scripts have hardly any.
  if (face !== next.face || level !== next.level || level % 2 === 1 || !before.text || !next.text) return [];
  const left = lastCluster(before.text);
  const right = firstCluster(next.text);
  const em = setter.advance(left + right, face) - setter.advance(left, face) - setter.advance(right, face);
  return Math.abs(em) < ROUNDING ? [] : [{ text: '', face, level, em, letters: 0 }];
}

function lastCluster(text: string): string {
  if (text.length === 1) return text;
  return text.charCodeAt(text.length - 1) < MARKS ? text.slice(-1) : clustersOf(text).at(-1)!;
}

function firstCluster(text: string): string {
  const isSimple = text.charCodeAt(0) < MARKS && !(text.charCodeAt(1) >= MARKS);
  return isSimple ? text.slice(0, 1) : clustersOf(text)[0]!;
}

// Letters and signs that faces with such pairs kern with a space.
const PROBES = 'AFLPTVWYXfrvwyxto.,:;-’”';

const spaceKerning = new WeakMap<Face['metrics'], Map<number, boolean>>();

/** Whether a face has kerning with spaces at all; most have not. The measures of a font file are its identity. */
function kernsSpaces(face: Face, { advance }: Setter): boolean {
  const weights = spaceKerning.get(face.metrics) ?? new Map<number, boolean>();
  spaceKerning.set(face.metrics, weights);
  const known = weights.get(face.weight);
  if (known !== undefined) return known;
  const space = advance(' ', face);
  const apart = [...PROBES].reduce((sum, probe) => sum + advance(probe, face) + space, space);
  const together = advance(` ${[...PROBES].join(' ')} `, face);
  const found = Math.abs(together - apart) > ROUNDING;
  weights.set(face.weight, found);
  return found;
}
