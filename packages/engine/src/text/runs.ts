import type { Box, Shape, TextRun } from '../scene/scene.js';
import { visualOrder } from './bidi.js';
import { type Block, type Copy, inkHeight } from './block.js';
import { type Line, plus, widthAt } from './lines.js';
import { MISSING_ADVANCE, missingBoxes, missingFace } from './missing.js';
import type { Extent, Fragment } from './paragraph.js';

/** The runs of a set text in its box: aligned, in visual order, on their baselines. */
export function runsOf(block: Block, copy: Copy, box: Box): readonly (Shape | TextRun)[] {
  const spacing = copy.layer.paragraph_spacing_in_px;
  let baseline = firstBaseline(block, copy, box);
  return block.lines.flatMap((line, i) => {
    if (i > 0) baseline += block.leading + (block.breaksBefore.has(i) ? spacing : 0);
    return lineRuns(line, { block, copy, box, baseline });
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

interface LinePlace {
  readonly block: Block;
  readonly copy: Copy;
  readonly box: Box;
  readonly baseline: number;
}

function lineRuns(line: Line, { block, copy, box, baseline }: LinePlace): (Shape | TextRun)[] {
  const { layer } = copy;
  const letterSpacing = layer.letter_spacing_in_px;
  const widthOf = widthAt(block.size, letterSpacing);
  const spare = box.width - widthOf(line);
  let x = box.x + { left: 0, center: spare / 2, right: spare }[layer.text_align];
  return visualOrder(joined(line.fragments)).map((piece) => {
    const width = piece.em * block.size + piece.letters * letterSpacing;
    const left = x;
    x += width;
    if (piece.face === missingFace) {
      const count = Math.round(piece.em / MISSING_ADVANCE);
      const boxes = { count, x: left, baseline, size: block.size, advance: width / count };
      return { ...missingBoxes(boxes), fill: layer.text_color };
    }
    return {
      kind: 'text',
      text: piece.text,
      face: piece.face.id,
      size: block.size,
      x: left,
      baseline,
      width,
      color: layer.text_color,
      ...(letterSpacing !== 0 && piece.letters > 0 && { letterSpacing }),
      ...(piece.level % 2 === 1 && { direction: 'rtl' as const }),
      ...(layer.lang && { lang: layer.lang }),
    };
  });
}

/** Neighbours of one face and direction become one run, so that letters join and kern across segments. */
function joined(fragments: readonly Fragment[]): readonly Fragment[] {
  const runs: Fragment[] = [];
  for (const fragment of fragments) {
    const last = runs.at(-1);
    if (last && last.face === fragment.face && last.level === fragment.level) {
      runs[runs.length - 1] = { ...last, ...plus(last as Extent, fragment), text: last.text + fragment.text };
    } else runs.push(fragment);
  }
  return runs;
}
