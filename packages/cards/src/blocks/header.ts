// The brand bar: mark and name where lines start, an address or a date opposite.

import type { Box } from '../frame/frame.js';
import type { LayerInput } from '../layer-input.js';
import { placed } from '../layer-input.js';
import type { Part, Stage } from '../layouts/layout.js';
import { widthOf } from '../type/estimate.js';
import { iconLayer, iconOf } from './icon.js';
import { sourceOf } from './picture.js';
import { wordsIn } from './words.js';

export interface Band extends Part {
  /** Its height in pixels, with the space to what follows; 0 when it is empty. */
  readonly height: number;
}

export const emptyBand: Band = { layers: [], words: [], height: 0 };

export interface HeaderLook {
  /** Where it stands, at the top; the words' area without it. */
  readonly area?: Box;
  /** Shows the card's icon as the mark where there is no logo. */
  readonly icon?: boolean;
  /** Instead of the card's site. */
  readonly opposite?: string | undefined;
}

/** The brand bar at the top of its area; empty when there is nothing to say. */
export function header(
  stage: Stage,
  { area = stage.frame.area, icon = false, opposite }: HeaderLook = {},
): Band {
  const { card, brand, frame } = stage;
  const name = card.brand ?? brand.name;
  const site = opposite ?? card.site ?? brand.site;
  const mark = markOf(stage, { x: area.x, y: area.y, height: frame.px(42) }, { name, icon });
  if (!name && !site && !mark) return emptyBand;
  const indent = mark ? mark.width + frame.px(14) : 0;
  const line = { y: area.y, height: frame.px(42) };
  const siteRoom = site
    ? Math.min(name ? area.width / 2 : area.width - indent, nameWidth(site, frame.px(25)) + frame.px(8))
    : 0;
  const room = area.width - indent - (name && site ? siteRoom + frame.px(24) : 0);
  const nameBox = { ...line, x: area.x + indent, width: room };
  const siteBox = name ? { ...line, x: area.x + area.width - siteRoom, width: siteRoom } : nameBox;
  const taken = { ...line, x: area.x, width: indent + (name ? nameWidth(name, frame.px(30)) : siteRoom) };
  return {
    layers: [
      ...(mark ? [mark.layer] : []),
      ...(name ? [nameLayer(stage, nameBox, name)] : []),
      ...(site ? [siteLayer(stage, siteBox, site, name ? 'end' : 'start')] : []),
    ],
    words: name && site ? [taken, siteBox] : [taken],
    height: line.height + frame.px(40),
  };
}

function nameWidth(text: string, size: number): number {
  return Math.ceil(widthOf(text, { weight: 600, tracking: 0 }) * size);
}

function nameLayer(stage: Stage, box: Box, text: string): LayerInput {
  const how = {
    size: stage.frame.px(30),
    weight: 600,
    tracking: -0.015,
    color: stage.palette.title,
  } as const;
  return wordsIn(box, text, { stage, ...how, lines: 1, vertical: 'center' });
}

function siteLayer(stage: Stage, box: Box, text: string, align: 'start' | 'end'): LayerInput {
  const how = {
    size: stage.frame.px(25),
    weight: 500,
    tracking: -0.008,
    color: stage.palette.quiet,
    align,
  } as const;
  return wordsIn(box, text, { stage, ...how, lines: 1, vertical: 'center' });
}

interface Mark {
  readonly layer: LayerInput;
  readonly width: number;
}

function markOf(
  stage: Stage,
  line: { x: number; y: number; height: number },
  { name, icon }: { name: string | undefined; icon: boolean },
): Mark | undefined {
  const file = sourceOf(stage, 'logo');
  const side = line.height;
  if (file) {
    // A mark stands beside the name; alone it may be a word of its own.
    const width = name ? side : side * 5;
    return {
      layer: {
        type: 'image',
        file,
        fit: 'contain',
        focus: { x_in_percent: 0, y_in_percent: 50 },
        ...placed({ ...line, width }),
      },
      width,
    };
  }
  const sign = icon ? iconOf(stage) : undefined;
  return sign && { layer: iconLayer(sign, { ...line, width: side }, { stage }), width: side };
}
