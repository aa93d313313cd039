import type { TextLayer } from '@limn/spec';
import type { Box, Fill, Shape, TextRun } from '../scene/scene.js';
import { visualOrder } from './bidi.js';
import { type Block, type Copy, inkHeight } from './block.js';
import { clustersOf } from './clusters.js';
import { justified, type Stretched } from './justify.js';
import { type Line, plus, widthAt } from './lines.js';
import { MISSING_ADVANCE, missingBoxes, missingFace } from './missing.js';
import type { Extent, Fragment } from './paragraph.js';

/** Where a text stands, and what it is filled with. */
export interface Place {
  readonly box: Box;
  readonly fill: Fill;
}

/** A line of a set text. */
export interface PlacedLine {
  /** In visual order. */
  readonly items: readonly (Shape | TextRun)[];
  readonly text: string;
  readonly baseline: number;
  /** Left end of the line in pixels, hanging spaces left out. */
  readonly x: number;
  readonly width: number;
}

/** The lines of a set text in its box: aligned, in visual order, on their baselines. */
export function placedLines(block: Block, copy: Copy, { box, fill }: Place): readonly PlacedLine[] {
  const spacing = copy.layer.paragraph_spacing_in_px;
  let baseline = firstBaseline(block, copy, box);
  return block.lines.map((line, i) => {
    if (i > 0) baseline += block.leading + (block.breaksBefore.has(i) ? spacing : 0);
    return placedLine(line, { block, copy, box, fill, baseline });
  });
}

/**
 * Half the leading stands above and below each line, as in CSS; centred text is centred from the top of its first
 * capital to its last baseline, which is where the eye sees it. Text whose ink fits the box is kept inside it.
 */
function firstBaseline(block: Block, { face, layer }: Copy, box: Box): number {
  const { ascent, descent, capHeight } = face.metrics;
  const { size, leading } = block;
  const above = (leading - (ascent + descent) * size) / 2 + ascent * size;
  const depth = block.height - leading;
  const top = box.y + above;
  const bottom = box.y + box.height - (leading - above) - depth;
  const center = box.y + (box.height - depth + capHeight * size) / 2;
  const baseline = { top, center, bottom }[layer.vertical_align];
  if (inkHeight(face) * size + depth > box.height) return baseline;
  const highest = box.y + capHeight * size;
  const lowest = box.y + box.height - descent * size - depth;
  return Math.min(Math.max(baseline, highest), lowest);
}

interface LinePlace extends Place {
  readonly block: Block;
  readonly copy: Copy;
  readonly baseline: number;
}

function placedLine(line: Line, { block, copy, box, fill, baseline }: LinePlace): PlacedLine {
  const { layer } = copy;
  const fragments = joined(line.fragments);
  const natural = widthAt(block.size, layer.letter_spacing_in_px)(line);
  const spare = box.width - natural;
  const fills = layer.text_align === 'justify' && !line.ends && spare > 0;
  const pieces: readonly Stretched[] = fills ? justified(fragments, spare, copy.setter) : fragments;
  const isFull = pieces !== fragments;
  const x = box.x + (isFull ? 0 : spare * share(layer.text_align, line.baseLevel));
  let left = x;
  const items = visualOrder(pieces).map((piece) => {
    const width = widthOf(piece, block.size, layer.letter_spacing_in_px);
    const item = itemOf(piece, { layer, fill, baseline, size: block.size, x: left, width });
    left += width + (piece.after ?? 0);
    return item;
  });
  return {
    items,
    text: line.fragments.map(({ text }) => text).join(''),
    baseline,
    x,
    width: isFull ? box.width : natural,
  };
}

/** How much of the spare width stands to the left of a line. */
function share(align: TextLayer['text_align'], baseLevel: number): number {
  const start = baseLevel % 2 === 0 ? 0 : 1;
  return { left: 0, center: 0.5, right: 1, start, end: 1 - start, justify: start }[align];
}

function widthOf(piece: Stretched, size: number, letterSpacing: number): number {
  const spaces = piece.wordSpacing ? (piece.text.match(/[ \u00A0]/g)?.length ?? 0) : 0;
  const letters = piece.letterSpacing ? clustersOf(piece.text).length : 0;
  return (
    piece.em * size +
    piece.letters * letterSpacing +
    spaces * (piece.wordSpacing ?? 0) +
    letters * (piece.letterSpacing ?? 0)
  );
}

interface ItemPlace {
  readonly layer: TextLayer;
  readonly fill: Fill;
  readonly baseline: number;
  readonly size: number;
  readonly x: number;
  readonly width: number;
}

function itemOf(piece: Stretched, { layer, fill, baseline, size, x, width }: ItemPlace): Shape | TextRun {
  if (piece.face === missingFace) {
    const count = Math.round(piece.em / MISSING_ADVANCE);
    return { ...missingBoxes({ count, x, baseline, size, advance: width / count }), fill };
  }
  const letterSpacing = (piece.letters > 0 ? layer.letter_spacing_in_px : 0) + (piece.letterSpacing ?? 0);
  return {
    kind: 'text',
    text: piece.text,
    face: piece.face.id,
    size,
    x,
    baseline,
    width,
    color: fill,
    ...(letterSpacing !== 0 && { letterSpacing }),
    ...(piece.wordSpacing && { wordSpacing: piece.wordSpacing }),
    ...(layer.font_features && { features: layer.font_features }),
    ...(piece.level % 2 === 1 && { direction: 'rtl' as const }),
    ...(layer.lang && { lang: layer.lang }),
  };
}

/** Neighbours of one face and direction become one run, so that letters join and kern across segments. */
function joined(fragments: readonly Fragment[]): readonly Fragment[] {
  const runs: Fragment[] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last && fragment.closesUp) {
      // What follows is drawn apart, half an em nearer.
      runs[runs.length - 1] = { ...last, ...plus(last as Extent, fragment), closesUp: true };
    } else if (last && !last.closesUp && last.face === fragment.face && last.level === fragment.level) {
      runs[runs.length - 1] = { ...last, ...plus(last as Extent, fragment), text: last.text + fragment.text };
    } else runs.push(fragment);
  }
  return runs;
}
