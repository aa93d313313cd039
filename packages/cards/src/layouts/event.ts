import { type Band, emptyBand, header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { picture, sourceOf } from '../blocks/picture.js';
import { aboveBand, belowBand, columnSteps, shareBeside, split } from '../blocks/split.js';
import { wordsOf } from '../blocks/words.js';
import { readDay, shortDate } from '../dates/dates.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placed } from '../layer-input.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** The date as a figure in the accent, a rule, and where and when; the name of the event above. */
export const event: CardLayout = {
  name: 'event',
  description: 'A date, a time and a place.',
  uses: ['date', 'time', 'place', 'image', 'icon'],
  compose(stage) {
    const { card, frame } = stage;
    const parts = sourceOf(stage, 'image')
      ? split(frame, { share: shareBeside(card.title, 0.4), above: 0.42 })
      : undefined;
    const words = parts?.words ?? frame.area;
    const top = header(stage, { area: words, icon: true });
    const band = whenAndWhere(stage, words);
    const area = aboveBand(belowBand(words, top.height), band.height);
    const beside = parts ? [picture(parts.picture, { stage, name: 'image' })] : [];
    return joined(
      { layers: beside, words: [] },
      top,
      message(card, { stage, area, largest: 104, ...(parts && { steps: columnSteps }) }),
      band,
    );
  },
};

const FIGURE = 70;
const LINE = 29;

/** Date, rule and two lines in a row; stacked where a column is too narrow for them. */
function whenAndWhere(stage: Stage, area: Box): Band {
  const { frame } = stage;
  const figure = figureLayer(stage, area);
  const lines = linesOfPlace(stage);
  if (!figure && lines.length === 0) return emptyBand;
  const isStacked = figure !== undefined && widestOf(stage, lines) > widthBeside(stage, area);
  const height = frame.px(isStacked ? 196 : 88);
  const box = { ...area, y: area.y + area.height - height, height };
  const block: LayoutInput = {
    type: 'layout',
    direction: isStacked ? 'vertical' : 'horizontal',
    gap: frame.px(isStacked ? 20 : 28),
    vertical_alignment: isStacked ? 'end' : 'center',
    ...placed(box),
    layers: isStacked ? [figure, column(stage, lines, area.width)] : inARow(stage, { figure, lines, area }),
  };
  const used = isStacked ? area.width : area.width - widthBeside(stage, area) + widestOf(stage, lines);
  const words = { ...box, width: Math.min(area.width, used) };
  return { layers: [block], words: [words], height: height + frame.px(44) };
}

function inARow(
  stage: Stage,
  { figure, lines, area }: { figure: LayerInput | undefined; lines: readonly string[]; area: Box },
): readonly LayerInput[] {
  if (!figure) return [column(stage, lines)];
  if (lines.length === 0) return [figure];
  const { px } = stage.frame;
  const dimensions = { width_in_px: Math.max(2, px(2)), height_in_px: px(76) };
  const rule: LayerInput = { type: 'solid-color', hex_color: stage.palette.rule, dimensions };
  return [figure, rule, column(stage, lines, widthBeside(stage, area))];
}

const lettering = { weight: 680, tracking: -0.035 } as const;

function figureOf({ card, frame }: Stage): string | undefined {
  return card.date && shortDate(card.date, frame);
}

function sizeOfFigure(stage: Stage, text: string, area: Box): number {
  const most = area.width * (stage.frame.shape === 'wide' ? 0.6 : 1);
  return Math.min(stage.frame.px(FIGURE), most / widthOf(text, lettering));
}

/** What is left of a line beside the figure and its rule. */
function widthBeside(stage: Stage, area: Box): number {
  const text = figureOf(stage) ?? '';
  const figure = widthOf(text, lettering) * sizeOfFigure(stage, text, area) * 1.04;
  return area.width - figure - stage.frame.px(60);
}

function figureLayer(stage: Stage, area: Box): LayerInput | undefined {
  const text = figureOf(stage);
  if (!text) return undefined;
  const size = sizeOfFigure(stage, text, area);
  const color = stage.palette.accent;
  return wordsOf(text, { stage, size, width: 'auto', color, lines: 1, wrap: 'normal', ...lettering });
}

/** Estimated width of the lines beside a date. */
function widestOf({ frame }: Stage, lines: readonly string[]): number {
  const widths = lines.map((line) => widthOf(line, { weight: 600, tracking: -0.01 }));
  return Math.max(0, ...widths) * frame.px(LINE) * 1.04;
}

/** The place, and the time with the year below it. */
function linesOfPlace({ card }: Stage): readonly string[] {
  const year = card.date && readDay(card.date)?.year;
  const time = [year ? String(year) : undefined, card.time].filter(Boolean).join(' · ');
  return [card.place, time].filter((line): line is string => Boolean(line));
}

function column(stage: Stage, lines: readonly string[], width?: number): LayerInput {
  const { frame, palette } = stage;
  const layers = lines.map((text, at) =>
    wordsOf(text, {
      stage,
      size: frame.px(LINE),
      width: width ?? 'auto',
      weight: at === 0 ? 600 : 450,
      tracking: -0.01,
      color: at === 0 ? palette.title : palette.body,
      lines: 1,
      overflow: 'ellipsis',
    }),
  );
  return { type: 'layout', direction: 'vertical', gap: frame.px(10), layers };
}
