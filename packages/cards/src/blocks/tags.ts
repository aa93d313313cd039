// Topics as small plates.

import type { LayoutInput } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { widthOf } from '../type/estimate.js';
import { wordsOf } from './words.js';

const SIZE = 24;
const PADDING = 16;
const GAP = 10;

/** Topics in a row, as many as fit; undefined without any. */
export function tagRow(
  tags: readonly string[],
  { stage, width }: { stage: Stage; width: number },
): { readonly layer: LayoutInput; readonly width: number; readonly height: number } | undefined {
  const { px } = stage.frame;
  const height = px(44);
  let used = 0;
  let isFull = false;
  const kept = tags.filter((tag) => {
    const own = widthOf(tag, { weight: 520, tracking: 0 }) * px(SIZE) * 1.04 + px(2 * PADDING + GAP);
    isFull ||= used + own > width;
    if (!isFull) used += own;
    return !isFull;
  });
  if (kept.length === 0) return undefined;
  const layers = kept.map((tag) => plate(tag, stage, height));
  return {
    layer: { type: 'layout', gap: px(GAP), vertical_alignment: 'center', layers },
    width: used,
    height,
  };
}

function plate(tag: string, stage: Stage, height: number): LayoutInput {
  const { palette, frame } = stage;
  const how = {
    size: frame.px(SIZE),
    weight: 520,
    color: palette.onPanel,
    lines: 1,
    wrap: 'normal',
  } as const;
  const words = wordsOf(tag, { stage, width: 'auto', ...how });
  return {
    type: 'layout',
    vertical_alignment: 'center',
    padding_left: frame.px(PADDING),
    padding_right: frame.px(PADDING),
    padding_top: frame.px(9),
    padding_bottom: frame.px(9),
    background_color: palette.panel,
    border_radius: Math.round(height / 2),
    layers: [words],
  };
}
