// Title, subtitle and caption as one block: what is too long shrinks, then the subtitle goes.

import type { Box } from '../frame/frame.js';
import type { LayerInput, LayoutInput } from '../layer-input.js';
import { placed } from '../layer-input.js';
import type { Stage } from '../layouts/layout.js';
import { linesOf } from '../type/estimate.js';
import { divisible } from '../type/long-words.js';
import { leastLineHeight, titleSetting } from '../type/title-size.js';
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
  readonly titleColor?: string;
  readonly family?: string;
}

interface Part {
  readonly layer: LayerInput;
  readonly gap: number;
  readonly height: number;
}

/** The block in its area. */
export function message(words: Message, style: MessageStyle): readonly LayerInput[] {
  const { stage, area, vertical = 'end', align = 'start' } = style;
  const full = partsOf(words, style);
  const parts =
    full ??
    partsOf({ ...words, subtitle: undefined }, style) ??
    partsOf({ title: words.title }, style, true)!;
  // What hangs below the last baseline is not cut, and stems of a large title stand on the margin.
  const hang = stage.frame.px(32);
  const column: LayoutInput = {
    type: 'layout',
    direction: 'vertical',
    vertical_alignment: vertical,
    horizontal_alignment: align,
    padding_bottom: hang,
    ...placed({ ...area, height: area.height + hang }),
    layers: parts.map(({ layer, gap }) => (gap > 0 ? spaced(layer, gap) : layer)),
  };
  return [column];
}

function spaced(layer: LayerInput, gap: number): LayoutInput {
  return { type: 'layout', direction: 'vertical', padding_top: gap, layers: [layer] };
}

/** Undefined when they do not fit. */
function partsOf(words: Message, style: MessageStyle, always = false): readonly Part[] | undefined {
  const { area } = style;
  const rest = [subtitlePart(words.subtitle, style), captionPart(words.caption, style)].filter(
    (part) => part !== undefined,
  );
  const height = area.height - rest.reduce((sum, part) => sum + part.gap + part.height, 0);
  const title = titlePart(words.title, { ...style, area: { ...area, height } });
  return title.fits || always ? [title.part, ...rest] : undefined;
}

function titlePart(title: string, style: MessageStyle) {
  const { stage, area, align = 'start' } = style;
  const { frame, theme, brand, palette } = stage;
  const face = style.family || brand.titleFont ? undefined : theme.face;
  const scale = frame.scale * theme.titleScale * (frame.shape === 'tall' ? 0.9 : 1);
  const largest = (style.largest ?? 132 * theme.titleScale) * frame.scale;
  const request = {
    script: frame.script,
    width: area.width,
    height: area.height,
    scale,
    largest,
    moreLines: { wide: 0, square: 1, tall: 2, story: 2 }[frame.shape],
    ...(face && { face }),
  };
  const text = divisible(title, request);
  const setting = titleSetting({ ...request, text });
  const layer = wordsOf(text, {
    stage,
    ...setting,
    width: area.width,
    align,
    lines: setting.maxLines,
    color: style.titleColor ?? palette.title,
    family: style.family ?? brand.titleFont ?? theme.face.family,
    wrap: setting.lines > 1 ? 'pretty' : 'normal',
  });
  return {
    fits: setting.fits,
    part: { layer, gap: 0, height: setting.lines * setting.size * setting.lineHeight },
  };
}

function subtitlePart(subtitle: string | undefined, style: MessageStyle): Part | undefined {
  if (!subtitle) return undefined;
  const { stage, area, align = 'start' } = style;
  const { frame, palette } = stage;
  const size = frame.px(subtitle.length > 120 ? 30 : 33);
  const lineHeight = Math.max(1.36, leastLineHeight(frame.script));
  // Beyond some sixty characters eyes lose the line.
  const width = Math.min(area.width, frame.px(880));
  const room = linesOf(subtitle, width / size, { weight: 400, tracking: -0.012 }).count;
  const lines = Math.min(room, frame.shape === 'wide' ? 2 : 4);
  const layer = wordsOf(subtitle, {
    stage,
    size,
    lineHeight,
    width,
    align,
    color: palette.body,
    tracking: -0.012,
    lines,
    overflow: 'ellipsis',
  });
  return { layer, gap: Math.round(size * 0.7), height: lines * size * lineHeight };
}

function captionPart(caption: string | undefined, style: MessageStyle): Part | undefined {
  if (!caption) return undefined;
  const { stage, area, align = 'start' } = style;
  const { frame, palette } = stage;
  const size = frame.px(27);
  const lineHeight = Math.max(1.2, leastLineHeight(frame.script));
  const layer = wordsOf(caption, {
    stage,
    size,
    lineHeight,
    width: area.width,
    align,
    color: palette.accent,
    weight: 560,
    tracking: -0.008,
    lines: 1,
  });
  return { layer, gap: frame.px(24), height: size * lineHeight };
}
