// Lines along the words. Thickness and place are those the font wants, mended where they would not look right.

import type { Fill, Shape, TextRun } from '../scene/scene.js';
import type { Copy } from './block.js';
import { hasIdeographs } from './ideographs.js';
import type { PlacedLine } from './runs.js';

export interface Pen {
  readonly copy: Copy;
  /** Size of the letters in pixels. */
  readonly size: number;
  readonly fill: Fill;
}

// In em. Heavy letters want heavier lines than the one thickness that a variable font names.
const THINNEST = 0.045;
const BLACK_GROWTH = 0.05;
// The squares of ideographs end there: a line above would run through them.
const BELOW_IDEOGRAPHS = 0.14;
const NEAREST = 0.07;
const CLEARANCE = 0.07;

function thicknessOf({ copy: { face }, size }: Pen): number {
  const weight = face.synthetic.bold ? 700 : face.weight;
  const heavy = THINNEST + (BLACK_GROWTH * Math.max(0, weight - 400)) / 500;
  return Math.max(1, Math.round(size * Math.max(heavy, face.metrics.underline?.thickness ?? 0)));
}

/** A line under the words, in gaps where letters descend through it. */
export function underline(line: PlacedLine, pen: Pen): Shape {
  const { copy, size } = pen;
  const thickness = thicknessOf(pen);
  const wanted = -(copy.face.metrics.underline?.top ?? -0.1);
  const depth = Math.max(wanted, hasIdeographs(line.text) ? BELOW_IDEOGRAPHS : NEAREST);
  const runs = line.items.filter(
    (item): item is TextRun => item.kind === 'text' && !hasIdeographs(item.text),
  );
  const distance = Math.max(1, size * CLEARANCE) + (copy.layer.stroke?.width_in_px ?? 0);
  const rule = ruleOf(line, { top: line.baseline + depth * size, thickness, fill: pen.fill });
  return { ...rule, avoids: { runs, distance } };
}

/** A line through the words: through the middle of small letters, or of capitals and figures where there are no others. */
export function lineThrough(line: PlacedLine, pen: Pen): Shape {
  const { metrics } = pen.copy.face;
  const thickness = thicknessOf(pen);
  const { strikeout } = metrics;
  const small = strikeout ? strikeout.top - strikeout.thickness / 2 : metrics.xHeight * 0.6;
  const middle = /\p{Ll}/u.test(line.text) ? small : metrics.capHeight / 2;
  return ruleOf(line, { top: line.baseline - middle * pen.size - thickness / 2, thickness, fill: pen.fill });
}

interface Rule {
  readonly top: number;
  readonly thickness: number;
  readonly fill: Fill;
}

/** On whole pixels, so that it is as sharp as a stem. */
function ruleOf({ x, width }: PlacedLine, { top, thickness, fill }: Rule): Shape {
  const box = { x, y: Math.round(top), width, height: thickness };
  const path = `M${x} ${box.y}H${x + width}V${box.y + thickness}H${x}Z`;
  return { kind: 'shape', box, path, fill, smooth: true };
}
