import type { Face } from '@limn/fonts';

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

/** Picks the face of each cluster from a stack, best first; a cluster is never split over faces. */
export function createFacePicker(stack: readonly Face[]): (cluster: string) => Face {
  const known = new Map<string, Face>();
  return (cluster) => {
    let face = known.get(cluster);
    if (!face) {
      face = pick(stack, cluster);
      known.set(cluster, face);
    }
    return face;
  };
}

function pick(stack: readonly Face[], cluster: string): Face {
  const visible = [...cluster]
    .filter((character) => !INVISIBLE.test(character))
    .map((c) => c.codePointAt(0)!);
  const draws = (face: Face) => visible.every((codePoint) => covers(face, codePoint));
  const wantsColor = EMOJI.test(cluster) && !TEXT_STYLE.test(cluster);
  const whole = stack.filter(draws);
  return (
    whole.find((face) => face.color === wantsColor) ??
    whole[0] ??
    stack.find((face) => visible[0] !== undefined && covers(face, visible[0])) ??
    stack[0]!
  );
}
