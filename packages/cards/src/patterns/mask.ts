// How strong a pattern is at each point: nothing near words, full at the far edge, with no edge between.

import type { Box } from '../frame/frame.js';
import type { Mask, PatternRequest, Toward } from './pattern.js';

/** At 1200x630: words keep this much clear, and beyond it a pattern takes this long to come up. */
const CLEAR = 40;
const RISE = 150;

/** Shares of the way to the far edge between which a pattern comes up. */
const FROM = 0.38;
const TO = 0.8;

interface MaskRequest extends Pick<PatternRequest, 'width' | 'height' | 'words'> {
  readonly scale: number;
  readonly toward: Toward;
}

/** The mask of a card. */
export function maskOf({ width, height, words, scale, toward }: MaskRequest): Mask {
  const along = (x: number, y: number) => {
    if (toward === 'end') return x / width;
    return toward === 'bottom' ? y / height : 1 - y / height;
  };
  return (x, y) => {
    let strength = smooth((along(x, y) - FROM) / (TO - FROM));
    for (const box of words) {
      if (strength === 0) return 0;
      strength *= smooth((distanceTo(box, x, y) - CLEAR * scale) / (RISE * scale));
    }
    return strength;
  };
}

/** The side with the most room: the end of the lines on a wide card, else that of the largest band without words. */
export function roomiest({
  width,
  height,
  words,
}: Pick<PatternRequest, 'width' | 'height' | 'words'>): Toward {
  if (width > height * 1.25) return 'end';
  let free = { from: 0, to: 0 };
  let from = 0;
  for (const box of [...words].sort((a, b) => a.y - b.y)) {
    if (box.y - from > free.to - free.from) free = { from, to: box.y };
    from = Math.max(from, box.y + box.height);
  }
  if (height - from > free.to - free.from) free = { from, to: height };
  return free.from + free.to < height ? 'top' : 'bottom';
}

/** From 0 to 1 with no corner at either end. */
export function smooth(part: number): number {
  const t = Math.min(1, Math.max(0, part));
  return t * t * (3 - 2 * t);
}

/** From a point to the nearest point of a box; 0 inside. */
export function distanceTo({ x, y, width, height }: Box, px: number, py: number): number {
  const dx = Math.max(x - px, 0, px - x - width);
  const dy = Math.max(y - py, 0, py - y - height);
  return Math.sqrt(dx * dx + dy * dy);
}
