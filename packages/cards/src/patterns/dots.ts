import type { Mark, Sheet } from './pattern.js';

const PITCH = 28;
/** Below it a dot is a grey haze in a feed. */
const SMALLEST = 1.3;
const LARGEST = 2.7;
/** So small marks are seen at all. */
const WEIGHT = 2.1;

/** Dots on a square lattice that grow to the far side, as in a halftone, with a ripple of light running through them. */
export function dots({ width, height, scale, mask }: Sheet): readonly Mark[] {
  const pitch = PITCH * scale;
  const columns = Math.floor(width / pitch);
  const rows = Math.floor(height / pitch);
  const left = (width - (columns - 1) * pitch) / 2;
  const top = (height - (rows - 1) * pitch) / 2;
  return Array.from({ length: columns * rows }, (_, at) => at).flatMap((at): readonly Mark[] => {
    const [x, y] = [left + (at % columns) * pitch, top + Math.floor(at / columns) * pitch];
    const strength = mask(x, y);
    if (strength === 0) return [];
    const light = ripple((width - x) / scale, (y - height * 0.2) / scale);
    // Five sizes, so that dots of one opacity are one path.
    const part = Math.round(strength * light * 4) / 4;
    const radius = (SMALLEST + (LARGEST - SMALLEST) * part) * Math.max(1, scale);
    return [{ kind: 'dot', at: [x, y], radius, weight: WEIGHT * (0.55 + 0.45 * light) }];
  });
}

/** 0 to 1: crests of circles around a point on the far edge. */
function ripple(dx: number, dy: number): number {
  return 0.5 + 0.5 * Math.cos((Math.sqrt(dx * dx + dy * dy) / 290) * 2 * Math.PI);
}
