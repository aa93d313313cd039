import { header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { aboveBand, belowBand } from '../blocks/split.js';
import { plate, plateBox } from '../blocks/version-plate.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed } from '../layer-input.js';
import { linesOf } from '../type/estimate.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';

/** The version as an object, and what is new in it. */
export const release: CardLayout = {
  name: 'release',
  description: 'A version and what is new in it.',
  uses: ['version', 'changes', 'icon'],
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

/** The plate with the version, and the message below it. */
function lead(stage: Stage, area: Box): Part {
  const { card, frame } = stage;
  const isWide = frame.shape === 'wide';
  if (!card.version) return message(card, { stage, area, vertical: isWide ? 'center' : 'start' });
  const box = plateBox(card.version, { stage, area });
  const room = belowBand(area, box.height + frame.px(36));
  const words = message(card, { stage, area: room, vertical: isWide ? 'end' : 'start', largest: 84 });
  return joined({ layers: plate(card.version, box, stage), words: [box] }, words);
}

interface List {
  readonly area: Box;
  readonly changes: readonly string[];
}

function placesOf({ frame }: Stage, { area, changes }: List): { words: Box; list: Box } {
  if (frame.shape === 'wide') {
    const width = Math.round(area.width * 0.47);
    const list = { ...area, x: area.x + area.width - width, width };
    return { list, words: { ...area, width: area.width - width - frame.px(64) } };
  }
  const height = Math.min(Math.round(area.height * 0.58), frame.px(150) * changes.length);
  const list = { ...area, y: area.y + area.height - height, height };
  return { list, words: aboveBand(area, height + frame.px(40)) };
}

const TEXT = 30;
const TAG = 24;

/** Changes one below the other, hairlines between them. */
function changeList(stage: Stage, { area, changes }: List): Part {
  const { frame, palette } = stage;
  const gap = frame.px(changes.length > 2 ? 16 : 28);
  const dimensions = { width_in_px: Math.round(area.width), height_in_px: Math.max(1, frame.px(1)) };
  const rule: LayerInput = { type: 'solid-color', hex_color: palette.rule, dimensions };
  const each = Math.floor((area.height - (changes.length - 1) * (2 * gap + 1)) / changes.length);
  const rows = changes.map((change) => changeRow(change, { stage, area, height: each }));
  const column: LayoutInput = {
    type: 'layout',
    direction: 'vertical',
    gap,
    vertical_alignment: 'end',
    ...placed(area),
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
  { stage, area, height }: { stage: Stage; area: Box; height: number },
): LayerInput {
  const { frame, palette } = stage;
  const { tag, text } = parted(change);
  const { width } = area;
  const size = frame.px(TEXT);
  const room = tag ? height - frame.px(TAG * 1.25 + 6) : height;
  const most = Math.max(1, Math.min(tag ? 2 : 3, Math.floor(room / (size * 1.24))));
  const lines = Math.min(most, linesOf(text, width / size, { weight: 500, tracking: -0.012 }).count + 1);
  const words = wordsOf(text, {
    stage,
    size,
    width,
    weight: 500,
    tracking: -0.012,
    lineHeight: 1.24,
    color: palette.title,
    lines,
    overflow: 'ellipsis',
  });
  const label =
    tag && wordsOf(tag, { stage, size: frame.px(TAG), width, weight: 600, color: palette.accent, lines: 1 });
  return {
    type: 'layout',
    direction: 'vertical',
    gap: frame.px(8),
    layers: label ? [label, words] : [words],
  };
}
