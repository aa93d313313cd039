import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { aboveBand, belowBand, columnSteps, shareBeside } from '../blocks/split.js';
import { plate, plateSize } from '../blocks/version-plate.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placedWithRoom } from '../layer-input.js';
import { linesOf } from '../type/estimate.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';

/** The version as an object, and what is new in it. */
export const release: CardLayout = {
  name: 'release',
  description: 'A version and what is new in it.',
  uses: ['version', 'changes', 'icon'],
  leavesRoom: ({ changes = [] }, { shape }) => shape !== 'wide' || changes.length === 0,
  compose(stage) {
    const { card, frame } = stage;
    const top = header(stage, { icon: true });
    const below = belowBand(frame.area, top.height);
    const changes = (card.changes ?? []).slice(0, 3);
    if (changes.length === 0) return joined(top, lead(stage, below));
    const { words, list } = placesOf(stage, { area: below, changes });
    return joined(top, lead(stage, words), changeList(stage, { area: list, changes }));
  },
  alt: ({ title, version, changes = [] }) => [version ? `${title} ${version}` : title, ...changes].join('. '),
};

/** The message, and the plate with the version on it. */
function lead(stage: Stage, area: Box): Part {
  const { card, frame } = stage;
  const column = area.width < frame.area.width * 0.7 ? { steps: columnSteps } : {};
  if (!card.version) return message(card, { stage, area, ...column });
  const { width, height } = plateSize(card.version, { stage, area });
  const whole = height + frame.px(8);
  const layer: LayoutInput = {
    type: 'layout',
    dimensions: { width_in_px: width, height_in_px: whole },
    layers: [],
    background_layers: plate(card.version, { x: 0, y: 0, width, height }, stage),
  };
  const above = { layer, width, height: whole };
  return message(card, { stage, area, largest: 84, lead: above, ...column });
}

interface List {
  readonly area: Box;
  readonly changes: readonly string[];
}

function placesOf(stage: Stage, { area, changes }: List): { words: Box; list: Box } {
  const { frame } = stage;
  if (frame.shape === 'wide') {
    const width = Math.round(area.width * shareBeside(stage.card.title, 0.47));
    const list = { ...area, x: area.x + area.width - width, width };
    return { list, words: { ...area, width: area.width - width - frame.px(64) } };
  }
  const most = area.height - frame.px(frame.shape === 'square' ? 330 : 420);
  const height = Math.min(most, wantedHeight(stage, { area, changes }));
  const list = { ...area, y: area.y + area.height - height, height };
  return { list, words: aboveBand(area, height + frame.px(48)) };
}

/** What all changes take with two lines at most. */
function wantedHeight(stage: Stage, { area, changes }: List): number {
  const { px } = stage.frame;
  const heights = changes.map((change) => {
    const { tag, text } = parted(change);
    const lines = Math.min(MOST_LINES, linesOf(text, area.width / px(TEXT), lettering).count);
    return lines * px(TEXT) * LEADING + (tag ? px(TAG * 1.25 + 6) : 0);
  });
  const gaps = (changes.length - 1) * (2 * gapOf(stage, changes) + 1);
  return Math.ceil(heights.reduce((sum, height) => sum + height, gaps) * 1.02);
}

const TEXT = 30;
const MOST_LINES = 2;
const TAG = 24;
const LEADING = 1.24;
const lettering = { weight: 500, tracking: -0.012 } as const;

function gapOf({ frame }: Stage, changes: readonly string[]): number {
  return frame.px(changes.length > 2 ? 16 : 28);
}

/** Changes one below the other, hairlines between them. */
function changeList(stage: Stage, { area, changes }: List): Part {
  const { frame, palette } = stage;
  const gap = gapOf(stage, changes);
  const dimensions = { width_in_px: Math.round(area.width), height_in_px: Math.max(1, frame.px(1)) };
  const rule: LayerInput = { type: 'solid-color', hex_color: palette.rule, dimensions };
  const lines = wantedHeight(stage, { area, changes }) <= area.height + frame.px(8) ? MOST_LINES : 1;
  const rows = changes.map((change) => changeRow(change, { stage, width: area.width, lines }));
  const column: LayoutInput = {
    type: 'layout',
    direction: 'vertical',
    gap,
    vertical_alignment: 'end',
    ...placedWithRoom(area, frame.px(24)),
    layers: rows.flatMap((row, at) => (at > 0 ? [rule, row] : [row])),
  };
  return { layers: [column], words: [area] };
}

/** `Fixed: slow search` has the tag `Fixed`. */
function parted(change: string): { tag: string | undefined; text: string } {
  const [, tag, text] = /^([^:：]{1,24})[:：]\s*(\S.*)$/su.exec(change) ?? [];
  return tag && text ? { tag: tag.trim(), text } : { tag: undefined, text: change };
}

function changeRow(
  change: string,
  { stage, width, lines }: { stage: Stage; width: number; lines: number },
): LayerInput {
  const { frame, palette } = stage;
  const { tag, text } = parted(change);
  const words = wordsOf(text, {
    stage,
    size: frame.px(TEXT),
    width,
    ...lettering,
    lineHeight: LEADING,
    color: palette.title,
    lines,
    overflow: 'ellipsis',
  });
  const label =
    tag && wordsOf(tag, { stage, size: frame.px(TAG), width, weight: 600, color: palette.accent, lines: 1 });
  return {
    type: 'layout',
    direction: 'vertical',
    gap: frame.px(6),
    layers: label ? [label, words] : [words],
  };
}
