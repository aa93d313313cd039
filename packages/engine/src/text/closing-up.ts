// Fullwidth punctuation has half an em of air on one side. Where two airs meet, one is left out, as CSS does by
// `text-spacing-trim: normal`.
import type { Face } from '@limn/fonts';
import type { Setter } from './segment.js';

/** What is left out, in em. */
export const CLOSED_UP = -0.5;

type Sign = 'open' | 'close' | 'middle' | 'narrow open' | 'narrow close';

const OPEN = new Set('（［｛「『〈《【〔〖〘〚｟');
const CLOSE = new Set('）］｝」』〉》】〕〗〙〛｠');
const DOTS = new Set('、。，．');
const MIDDLE = new Set('・\u3000');
const NARROW_OPEN = new Set('([{‘“«‹„');
const NARROW_CLOSE = new Set(')]}’”»›');

/** Blocks that hold all signs of a square's width: curved quotes, ideographic punctuation, fullwidth forms. */
function isWideSign(code: number): boolean {
  return (
    (code >= 0x2018 && code <= 0x201f) ||
    (code >= 0x3000 && code <= 0x303f) ||
    code === 0x30fb ||
    (code >= 0xff00 && code <= 0xff65)
  );
}

/** Whether two neighbouring clusters close up. */
export function closesUp(
  left: string,
  right: string,
  { face, setter }: { face: Face; setter: Setter },
): boolean {
  if (!isWideSign(left.charCodeAt(0)) && !isWideSign(right.charCodeAt(0))) return false;
  const isWide = (cluster: string) => Math.abs(setter.advance(cluster, face) - 1) < 0.01;
  const before = signOf(left, face, isWide);
  const after = signOf(right, face, isWide);
  if (!before || !after) return false;
  if (after === 'open') return before !== 'narrow close' && isWide(right);
  return before === 'close' && after !== 'narrow open' && isWide(left);
}

function signOf(cluster: string, { family }: Face, isWide: (cluster: string) => boolean): Sign | undefined {
  if (OPEN.has(cluster)) return 'open';
  if (CLOSE.has(cluster)) return 'close';
  if (MIDDLE.has(cluster)) return 'middle';
  // In Taiwan dots stand in the middle of their square, elsewhere in a corner.
  if (DOTS.has(cluster)) return family.endsWith('TC') ? 'middle' : 'close';
  if (cluster === '：') return /[ST]C$/.test(family) ? 'middle' : undefined;
  if (cluster === '；') return family.endsWith('SC') ? 'close' : undefined;
  if (NARROW_OPEN.has(cluster)) return isWide(cluster) ? 'open' : 'narrow open';
  if (NARROW_CLOSE.has(cluster)) return isWide(cluster) ? 'close' : 'narrow close';
  return undefined;
}
