import { type Band, emptyBand, header } from '../blocks/header.js';
import { message } from '../blocks/message.js';
import { picture, sourceOf } from '../blocks/picture.js';
import { aboveBand, belowBand, columnSteps, shareBeside, split } from '../blocks/split.js';
import { wordsOf } from '../blocks/words.js';
import { longDate, readDay, shortDate } from '../dates/dates.js';
import type { Box } from '../frame/frame.js';
import { type LayerInput, type LayoutInput, placedWithRoom } from '../layer-input.js';
import { widthOf } from '../type/estimate.js';
import { type CardLayout, joined, type Stage } from './layout.js';

/** The date as a figure in the accent, a rule, and where and when; the name of the event above. */
export const event: CardLayout = {
  name: 'event',
  description: 'A date, a time and a place.',
  uses: ['date', 'time', 'place', 'image', 'icon'],
  leavesRoom: ({ image }) => image === undefined,
  compose(stage) {
    const { card, frame } = stage;
    const parts = sourceOf(stage, 'image')
      ? split(frame, { share: shareBeside(card.title, 0.4), above: 0.42 })
      : undefined;
    const words = parts?.words ?? frame.area;
    const top = header(stage, { area: words, icon: true });
    const { height } = whenAndWhere(stage, { area: words, largest: frame.px(FIGURE) });
    const area = aboveBand(belowBand(words, top.height), height);
    const beside = parts ? picture(parts.picture, { stage, name: 'image' }) : [];
    const name = message(card, { stage, area, largest: 104, ...(parts && { steps: columnSteps }) });
    const largest = Math.min(frame.px(FIGURE), name.title.size * BELOW_TITLE);
    return joined({ layers: beside, words: [] }, top, name, whenAndWhere(stage, { area: words, largest }));
  },
};

const FIGURE = 70;
/** Of the size of the title, which stays the largest. */
const BELOW_TITLE = 0.9;
/** Of a whole date: below it the day alone reads better. */
const SMALLEST = 60;
const LINE = 29;

interface Place {
  readonly area: Box;
  /** Of the date, in pixels. */
  readonly largest: number;
}

/** Date, rule and two lines in a row; stacked where a column is too narrow for them. */
function whenAndWhere(stage: Stage, place: Place): Band {
  const { frame } = stage;
  const { area } = place;
  const figure = figureLayer(stage, place);
  const lines = linesOfPlace(stage, area);
  if (!figure && lines.length === 0) return emptyBand;
  const isStacked = figure !== undefined && widestOf(stage, lines) > widthBeside(stage, place);
  const height = frame.px(isStacked ? 104 + 46 * lines.length : 88);
  const box = { ...area, y: area.y + area.height - height, height };
  const block: LayoutInput = {
    type: 'layout',
    direction: isStacked ? 'vertical' : 'horizontal',
    gap: frame.px(isStacked ? 20 : 28),
    vertical_alignment: isStacked ? 'end' : 'center',
    ...placedWithRoom(box, frame.px(24)),
    layers: isStacked ? [figure, column(stage, lines, area.width)] : inARow(stage, { figure, lines, place }),
  };
  const used = isStacked ? area.width : area.width - widthBeside(stage, place) + widestOf(stage, lines);
  const words = { ...box, width: Math.min(area.width, used) };
  return { layers: [block], words: [words], height: height + frame.px(44) };
}

function inARow(
  stage: Stage,
  { figure, lines, place }: { figure: LayerInput | undefined; lines: readonly string[]; place: Place },
): readonly LayerInput[] {
  if (!figure) return [column(stage, lines)];
  if (lines.length === 0) return [figure];
  const { px } = stage.frame;
  const dimensions = { width_in_px: Math.max(2, px(2)), height_in_px: px(76) };
  const rule: LayerInput = { type: 'solid-color', hex_color: stage.palette.rule, dimensions };
  return [figure, rule, column(stage, lines, widthBeside(stage, place))];
}

const lettering = { weight: 680, tracking: -0.035 } as const;

/** The day alone where the year stands with the time; the whole date where no time is given and there is room for it. */
function figureOf(stage: Stage, area: Box): string | undefined {
  const { card, frame } = stage;
  if (!card.date) return undefined;
  const whole = longDate(card.date, frame);
  const isWhole = !card.time && roomForFigure(stage, area) >= widthOf(whole, lettering) * frame.px(SMALLEST);
  return isWhole ? whole : shortDate(card.date, frame);
}

function roomForFigure({ frame }: Stage, area: Box): number {
  return area.width * (frame.shape === 'wide' ? 0.6 : 1);
}

function sizeOfFigure(stage: Stage, text: string, { area, largest }: Place): number {
  return Math.min(largest, roomForFigure(stage, area) / widthOf(text, lettering));
}

/** What is left of a line beside the figure and its rule. */
function widthBeside(stage: Stage, place: Place): number {
  const { area } = place;
  const text = figureOf(stage, area) ?? '';
  const figure = widthOf(text, lettering) * sizeOfFigure(stage, text, place) * 1.04;
  return area.width - figure - stage.frame.px(60);
}

function figureLayer(stage: Stage, place: Place): LayerInput | undefined {
  const text = figureOf(stage, place.area);
  if (!text) return undefined;
  const size = sizeOfFigure(stage, text, place);
  const color = stage.palette.accent;
  return wordsOf(text, { stage, size, width: 'auto', color, lines: 1, wrap: 'normal', ...lettering });
}

/** Estimated width of the lines beside a date. */
function widestOf({ frame }: Stage, lines: readonly string[]): number {
  const widths = lines.map((line) => widthOf(line, { weight: 600, tracking: -0.01 }));
  return Math.max(0, ...widths) * frame.px(LINE) * 1.04;
}

/** The place, and below it the time with the year, where the date does not say it. */
function linesOfPlace(stage: Stage, area: Box): readonly string[] {
  const { card } = stage;
  const year = card.date && readDay(card.date)?.year;
  const isSaid = year !== undefined && figureOf(stage, area)?.includes(String(year));
  const time = [year && !isSaid ? String(year) : undefined, card.time].filter(Boolean).join(' · ');
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
