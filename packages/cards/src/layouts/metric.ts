import { changeChip } from '../blocks/change.js';
import { chart } from '../blocks/chart.js';
import { header } from '../blocks/header.js';
import { wordsOf } from '../blocks/words.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed } from '../layer-input.js';
import type { Card } from '../params/card.js';
import { linesOf, widthOf } from '../type/estimate.js';
import { leastLineHeight } from '../type/title-size.js';
import { type CardLayout, joined, type Part, type Stage } from './layout.js';
import { standard } from './standard.js';

/** Longer ones are no figure. */
const LONGEST = 24;

/** One figure, so large that it is the card. */
export const metric: CardLayout = {
  name: 'metric',
  description: 'A figure with its label, its change and its course.',
  leavesRoom: ({ series }, { shape }) => shape !== 'wide' || series === undefined,
  uses: ['value', 'label', 'change', 'trend', 'series', 'icon'],
  compose(stage) {
    const { frame, card } = stage;
    if ([...wordsFor(card).value].length > LONGEST) return standard.compose(stage);
    const top = header(stage, { icon: true });
    const course = chart(card.series ?? [], stage);
    const end = course ? course.top - frame.px(14) : frame.area.y + frame.area.height;
    const y = frame.area.y + top.height;
    const area = { ...frame.area, y, height: end - y };
    return joined({ layers: course?.layers ?? [], words: [] }, top, figure(stage, area));
  },
  alt(card) {
    const { above, value, below } = wordsFor(card);
    return [above, value, card.change, below].filter(Boolean).join(', ');
  },
};

/** What stands where: the title is the figure's name unless it is the figure itself. */
function wordsFor({ title, value, label, subtitle }: Card) {
  const above = value ? (title === value ? label : title) : label;
  const below = value && label !== above ? label : undefined;
  return { above, value: value ?? title, below: below ?? subtitle };
}

function figure(stage: Stage, area: Box): Part {
  const { frame, palette, theme, brand, card } = stage;
  const { above, value, below } = wordsFor(card);
  const family = brand.titleFont ?? theme.face.family;
  const how = { stage, width: area.width } as const;
  const labelSize = frame.px(36);
  const labelLines = Math.min(
    2,
    linesOf(above ?? '', area.width / labelSize, { weight: 500, tracking: 0 }).count,
  );
  const last = lastRow(stage, { below, width: area.width });
  const lineHeight = Math.max(1.2, leastLineHeight(frame.script));
  const rest =
    (above ? labelLines * labelSize * lineHeight + frame.px(12) : 0) + (last ? frame.px(LAST_ROW) : 0);
  const size = figureSize(value, stage, { ...area, height: area.height - rest });
  const label = {
    ...how,
    size: labelSize,
    weight: 500,
    color: palette.body,
    tracking: -0.012,
    lines: labelLines,
    overflow: 'ellipsis',
    lineHeight,
  } as const;
  const number = {
    ...how,
    size,
    family,
    weight: 680,
    tracking: TRACKING * theme.face.tracking,
    color: palette.title,
    lines: 1,
    overflow: 'shrink',
    lineHeight: 1.05,
    wrap: 'normal',
  } as const;
  const rows: LayerInput[] = [
    ...(above ? [wordsOf(above, label)] : []),
    above ? padded(wordsOf(value, number), frame.px(12)) : wordsOf(value, number),
    ...(last ? [padded(last.layer, frame.px(14))] : []),
  ];
  const hang = frame.px(20);
  const column: LayoutInput = {
    type: 'layout',
    direction: 'vertical',
    vertical_alignment: card.series ? 'center' : 'end',
    padding_bottom: hang,
    ...placed({ ...area, height: area.height + hang }),
    layers: rows,
  };
  const widths = [
    frame.px(420),
    widthOf(value, number) * size,
    labelLines > 1 ? area.width : widthOf(above ?? '', label) * labelSize,
    last?.width ?? 0,
  ];
  const height = size * 1.05 + frame.px(60) + (last ? frame.px(70) : 0);
  return { layers: [column], words: [atFoot(area, { width: Math.max(...widths), height })] };
}

/** A box of a size, or of what room there is for it, where lines start and at the bottom. */
function atFoot(area: Box, size: { width: number; height: number }): Box {
  const width = Math.min(area.width, size.width);
  const height = Math.min(area.height, size.height);
  return { x: area.x, y: area.y + area.height - height, width, height };
}

/** Of figures, in em: closer, some of them touch. */
const TRACKING = -0.032;

/** Height of the row below the figure, at 1200x630, with the space above it. */
const LAST_ROW = 78;

/** The largest size that the width and the height of its room allow. */
function figureSize(value: string, { frame, theme }: Stage, area: Box): number {
  const width = widthOf(value, {
    weight: 680,
    tracking: TRACKING * theme.face.tracking,
    breadth: theme.face.breadth,
  });
  const most = frame.px(216) * (frame.shape === 'wide' ? 1 : 1.1);
  return Math.max(frame.px(48), Math.floor(Math.min(most, area.width / width, area.height / 1.05)));
}

function padded(layer: LayerInput, top: number): LayoutInput {
  return { type: 'layout', direction: 'vertical', padding_top: top, layers: [layer] };
}

/** The change as a chip, and what it is measured against; with its estimated width. */
function lastRow(
  stage: Stage,
  { below, width }: { below: string | undefined; width: number },
): { readonly layer: LayerInput; readonly width: number } | undefined {
  const { frame, palette } = stage;
  const chip = changeChip(stage);
  const before = chip ? chip.width + frame.px(20) : 0;
  const room = width - before;
  const how = {
    size: frame.px(33),
    color: palette.body,
    tracking: -0.012,
    lines: 1,
    lineHeight: 1.2,
    overflow: 'ellipsis',
  } as const;
  const words = below ? [wordsOf(below, { stage, width: room, ...how })] : [];
  const taken = before + widthOf(below ?? '', { weight: 400, tracking: 0 }) * how.size;
  if (!chip) return words[0] && { layer: words[0], width: taken };
  const layers = [chip.layer, ...words];
  const gap = frame.px(20);
  return { layer: { type: 'layout', gap, vertical_alignment: 'center', layers }, width: taken };
}
