// Title, subtitle and caption as one block: what is too long shrinks, then the subtitle goes.

import type { Box } from '../frame/frame.js';
import type { Script } from '../frame/script.js';
import type { LayerInput, LayoutInput, TextInput } from '../layer-input.js';
import { placedWithRoom } from '../layer-input.js';
import type { Part, Stage } from '../layouts/layout.js';
import { linesOf, longestOf, widthOf } from '../type/estimate.js';
import { divisible } from '../type/long-words.js';
import { withPhrasesJoined } from '../type/phrases.js';
import { type FoundSetting, leastLineHeight, type Step, titleSetting } from '../type/title-size.js';
import { wordsOf } from './words.js';

export interface Message {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly caption?: string | undefined;
}

export interface MessageStyle {
  readonly stage: Stage;
  /** Where the block may stand. */
  readonly area: Box;
  readonly vertical?: 'start' | 'center' | 'end';
  readonly align?: 'start' | 'center';
  /** The largest title, at 1200x630. */
  readonly largest?: number;
  readonly family?: string;
  readonly steps?: readonly Step[];
  /** A row above the title, of a known size. */
  readonly lead?: { readonly layer: LayerInput; readonly width: number; readonly height: number } | undefined;
  /** A mark that hangs into the margin before the first line. */
  readonly hanging?: string;
}

/** A text of the block, with the space above it. */
interface Row {
  readonly layer: LayerInput;
  readonly gap: number;
  /** Estimates, in pixels. */
  readonly width: number;
  readonly height: number;
  /** What it may take instead, where the estimate is rough. */
  readonly tallest?: number;
  /** Width of a mark that hangs before it. */
  readonly hung?: number;
  readonly title?: TitleFit;
}

/** How a title came out. */
interface TitleFit {
  /** Font size in pixels, which the engine may still shrink. */
  readonly size: number;
  /** Whether there was room for it in a size that reads in a feed. */
  readonly fits: boolean;
}

/** The block in its area. */
export function message(words: Message, style: MessageStyle): Part & { readonly title: TitleFit } {
  const { stage, area, vertical = 'end', align = 'start' } = style;
  const rows =
    rowsOf(words, style) ??
    rowsOf({ ...words, subtitle: undefined }, style) ??
    rowsOf({ title: words.title }, style, { always: true })!;
  const indent = hangingRoom(rows, style);
  const column: LayoutInput = {
    type: 'layout',
    direction: 'vertical',
    vertical_alignment: vertical,
    horizontal_alignment: align,
    ...placedWithRoom({ ...area, x: area.x - indent, width: area.width + indent }, stage.frame.px(32)),
    layers: rows.map(({ layer, gap }) => (gap > 0 ? spaced(layer, gap) : layer)),
  };
  const title = rows.find((row) => row.title !== undefined)!.title!;
  return { layers: [column], words: boxesOf(rows, style), title };
}

/** How far a hanging mark reaches into the margin, in pixels. */
function hangingRoom(rows: readonly Row[], { area }: MessageStyle): number {
  return Math.min(area.x, Math.round(rows.find((row) => row.hung !== undefined)?.hung ?? 0));
}

function spaced(layer: LayerInput, gap: number): LayoutInput {
  return { type: 'layout', direction: 'vertical', padding_top: gap, layers: [layer] };
}

const share = { start: 0, center: 0.5, end: 1 };

/** About where the rows will be: what leads by itself, as it may be much narrower. */
function boxesOf(rows: readonly Row[], style: MessageStyle): readonly Box[] {
  const { area, vertical = 'end', align = 'start', lead } = style;
  const box = (some: readonly Row[], top: number, height: number): Box => {
    const width = Math.min(area.width, Math.max(...some.map((row) => row.width)));
    return { x: area.x + (area.width - width) * share[align], y: top, width, height };
  };
  const height = Math.min(area.height, heightOf(rows));
  const top = area.y + (area.height - height) * share[vertical];
  if (!lead) return [box(rows, top, height)];
  const [first, ...rest] = rows as readonly [Row, ...Row[]];
  return [box([first], top, first.height), box(rest, top + first.height, height - first.height)];
}

function heightOf(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + row.gap + (row.tallest ?? row.height), 0);
}

/** Undefined when they do not fit. */
function rowsOf(words: Message, style: MessageStyle, { always = false } = {}): readonly Row[] | undefined {
  const { area, lead, stage } = style;
  const above: readonly Row[] = lead ? [{ ...lead, gap: 0 }] : [];
  const rest = [subtitleRow(words.subtitle, style), captionRow(words.caption, style)].filter(
    (row) => row !== undefined,
  );
  const gap = lead ? stage.frame.px(26) : 0;
  const others = [...above, ...rest].reduce((sum, row) => sum + row.gap + row.height, gap);
  const title = titleRow(words.title, { ...style, area: { ...area, height: area.height - others } });
  return title.title.fits || always ? [...above, { ...title, gap }, ...rest] : undefined;
}

// A tall card has the height, not the width.
const shapes = {
  wide: { scale: 1, moreLines: 0 },
  square: { scale: 1, moreLines: 1 },
  tall: { scale: 0.9, moreLines: 2 },
  story: { scale: 1, moreLines: 2 },
};

/** Scripts whose letters are as wide as estimated, to a few hundredths. */
const KNOWN: ReadonlySet<Script> = new Set(['latin', 'han', 'kana', 'hangul']);
/** Alphabets that count as `latin` and are estimated less well. */
const ROUGHLY_KNOWN = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

function titleRow(title: string, style: MessageStyle): Row & { readonly title: TitleFit } {
  const { stage, area, align = 'start' } = style;
  const { frame, theme, brand, palette } = stage;
  const family = style.family ?? brand.titleFont ?? theme.face.family;
  const scale = frame.scale * theme.titleScale * shapes[frame.shape].scale;
  const request = {
    script: frame.script,
    width: area.width,
    height: area.height,
    scale,
    least: frame.least.title,
    largest: (style.largest ?? 164 * theme.titleScale) * frame.scale,
    moreLines: shapes[frame.shape].moreLines,
    ...(style.steps && { steps: style.steps }),
    ...(family === theme.face.family && { face: theme.face }),
  };
  const text = withPhrasesJoined(divisible(title, request));
  const setting = titleSetting({ ...request, text });
  const { lines, size, lineHeight, fits } = setting;
  const wrap = lines > 1 ? 'pretty' : 'normal';
  // An estimate: where the engine counts more lines than there is room for, it shrinks them.
  const mostLines = Math.max(
    lines,
    Math.min(setting.maxLines, Math.floor(area.height / (size * lineHeight))),
  );
  const how = { ...setting, align, family, wrap, lines: mostLines, color: palette.title } as const;
  const flowing = wordsOf(text, { stage, width: area.width, overflow: 'shrink', ...how });
  // What no step fits is left to the engine, which shrinks it into what room there is.
  const own = fits ? flowing : filling(flowing, style);
  const layer = style.hanging
    ? hung(own, wordsOf(style.hanging, { stage, width: 'auto', ...how, lines: 1 }))
    : own;
  return {
    layer,
    gap: 0,
    width: widthOfTitle(text, setting, style),
    height: lines * size * lineHeight,
    tallest: (mayBreakLater(text, setting, style) ? mostLines : lines) * size * lineHeight,
    title: { size, fits },
    ...(style.hanging && { hung: widthOf(style.hanging, setting) * size }),
  };
}

function isWellKnown(text: string, { frame }: Stage): boolean {
  return KNOWN.has(frame.script) && !ROUGHLY_KNOWN.test(text);
}

/** Whether letters that are a little wider than estimated would take one line more. */
function mayBreakLater(text: string, setting: FoundSetting, { stage, area }: MessageStyle): boolean {
  const room = (area.width / setting.size) * 0.85;
  return !isWellKnown(text, stage) && linesOf(text, room, setting).count > setting.lines;
}

/** An estimate of its longest line; all of the room where it could be any. */
function widthOfTitle(text: string, setting: FoundSetting, { stage, area }: MessageStyle): number {
  const { size, lines, fits } = setting;
  const whole = widthOf(text, setting) * size;
  const isKnown = isWellKnown(text, stage);
  // What is hardly too long for a line may stand on one after all.
  const isOneLine = lines === 1 || (!isKnown && whole < area.width * 1.15);
  if (isOneLine) return Math.min(area.width, whole);
  return isKnown && fits ? longestOf(text, area.width / size, setting) * size : area.width;
}

const sides = { start: 'top', center: 'center', end: 'bottom' } as const;

/** In all of the room; what comes out smaller stands where the block does. */
function filling(words: TextInput, { area, vertical = 'end' }: MessageStyle): TextInput {
  const room = { width_in_px: Math.round(area.width), height_in_px: Math.max(1, Math.round(area.height)) };
  return { ...words, vertical_align: sides[vertical], dimensions: room };
}

function hung(words: LayerInput, mark: LayerInput): LayoutInput {
  return { type: 'layout', layers: [mark, words] };
}

function subtitleRow(subtitle: string | undefined, style: MessageStyle): Row | undefined {
  if (!subtitle) return undefined;
  const { stage, area, align = 'start' } = style;
  const { frame, palette } = stage;
  const size = frame.px(subtitle.length > 120 ? 30 : 33);
  const lineHeight = Math.max(1.36, leastLineHeight(frame.script));
  // Beyond some sixty characters eyes lose the line.
  const width = Math.min(area.width, frame.px(880));
  const { count } = linesOf(subtitle, width / size, { weight: 400, tracking: -0.012 });
  const lines = Math.min(count, frame.shape === 'wide' ? 2 : 4);
  const how = {
    size,
    lineHeight,
    align,
    color: palette.body,
    tracking: -0.012,
    lines,
    overflow: 'ellipsis',
  } as const;
  const layer = wordsOf(subtitle, { stage, width, ...how });
  const taken = lines > 1 ? width : widthOf(subtitle, { weight: 400, tracking: 0 }) * size;
  return { layer, gap: Math.round(size * 0.7), width: taken, height: lines * size * lineHeight };
}

function captionRow(caption: string | undefined, style: MessageStyle): Row | undefined {
  if (!caption) return undefined;
  const { stage, area, align = 'start' } = style;
  const { frame, palette } = stage;
  const size = frame.px(27);
  const lineHeight = Math.max(1.2, leastLineHeight(frame.script));
  const how = {
    size,
    lineHeight,
    align,
    color: palette.accent,
    weight: 560,
    tracking: -0.008,
    lines: 1,
  } as const;
  const layer = wordsOf(caption, { stage, width: area.width, ...how });
  const width = widthOf(caption, { weight: 560, tracking: 0 }) * size;
  return { layer, gap: frame.px(24), width, height: size * lineHeight };
}
