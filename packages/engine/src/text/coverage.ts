import type { Face } from '@limn/fonts';
import { missingFace } from './missing.js';

/** Whether a face draws a code point; its ranges are sorted inclusive pairs. */
export function covers(face: Face, codePoint: number): boolean {
  const { ranges } = face;
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < ranges[middle * 2]!) high = middle - 1;
    else if (codePoint > ranges[middle * 2 + 1]!) low = middle + 1;
    else return true;
  }
  return false;
}

// Joiners, variation selectors and other signs that shape their neighbours without a glyph of their own.
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u;
const EMOJI = /\p{Emoji_Presentation}|\p{Emoji}\uFE0F|[\u{1F1E6}-\u{1F1FF}]|\u20E3/u;
const TEXT_STYLE = /\uFE0E/;

/** A cluster with the face that draws it, spelt as that face wants it. */
export interface Picked {
  readonly face: Face;
  readonly text: string;
  /** True when a box stands for the cluster. */
  readonly lacks: boolean;
}

/** Picks the face of each cluster from a stack, best first; a cluster is never split over faces. */
export function createFacePicker(stack: readonly Face[]): (cluster: string) => Picked {
  const known = new Map<string, Picked>();
  return (cluster) => {
    let picked = known.get(cluster);
    if (!picked) {
      picked = pick(stack, cluster);
      known.set(cluster, picked);
    }
    return picked;
  };
}

// Spaces of other widths, which a face that has a space need not have: shaping makes them of it.
const SPACE = /^[\u00A0\u2000-\u200A\u202F\u205F]$/;

// Letters and digits of one code unit: below the signs among which pictures and spaces of other widths are, then kana,
// Han and Hangul.
function isLetter(code: number): boolean {
  if (code < 0x2000) return code !== 0xa0;
  return (
    (code >= 0x3041 && code <= 0x30ff) ||
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7a3)
  );
}

/** The face of a character of the common kind, which needs no look at sequences; undefined for all others. */
function pickLetter(stack: readonly Face[], cluster: string): Picked | undefined {
  const code = cluster.charCodeAt(0);
  if (cluster.length > 1 || !isLetter(code) || INVISIBLE.test(cluster)) return undefined;
  const face = stack.find((each) => !each.color && !each.respelled && covers(each, code));
  return face && { face, text: cluster, lacks: false };
}

function pick(stack: readonly Face[], cluster: string): Picked {
  const letter = pickLetter(stack, cluster);
  if (letter) return letter;
  if (SPACE.test(cluster))
    return { face: stack.find((face) => covers(face, 0x20)) ?? stack[0]!, text: cluster, lacks: false };
  const wantsColor = EMOJI.test(cluster) && !TEXT_STYLE.test(cluster);
  const whole = wholeFaces(
    stack,
    [...cluster].filter((character) => !INVISIBLE.test(character)),
  );
  const face = whole.find((each) => each.color === wantsColor) ?? whole[0];
  if (face) return { face, text: face.respelled?.get(cluster) ?? cluster, lacks: false };
  return { face: missingFace, text: cluster, lacks: true };
}

/** The faces that have all of a cluster. Which of them set its marks where they belong was found with the stack. */
function wholeFaces(stack: readonly Face[], visible: readonly string[]): readonly Face[] {
  const letter = visible.join('');
  const marked = stack.filter((face) => face.marked?.has(letter));
  if (marked.length > 0) return marked;
  return stack.filter((face) => visible.every((character) => covers(face, character.codePointAt(0)!)));
}
