// Vector pictures that are no more than marks.

import type { Drawing, Line, Mark } from '../scene/drawing.js';
import type { Box } from '../scene/scene.js';
import { fillOutline } from './fill.js';
import { Path2D, type SKRSContext2D } from './skia.js';

/** A drawing, its own size, and what of it fills the box. */
export interface Shown {
  readonly drawing: Drawing;
  readonly width: number;
  readonly height: number;
  readonly part: Box;
}

/** Draws it into the box; what lies outside of its size does not show, and nothing outside of the box. */
export function drawMarks(context: SKRSContext2D, box: Box, { drawing, width, height, part }: Shown): void {
  const frame = new Path2D();
  frame.rect(box.x, box.y, box.width, box.height);
  context.save();
  context.clip(frame);
  context.translate(box.x, box.y);
  context.scale(box.width / part.width, box.height / part.height);
  context.translate(-part.x, -part.y);
  const isWhole =
    part.x >= 0 && part.y >= 0 && part.x + part.width <= width && part.y + part.height <= height;
  if (!isWhole) {
    const size = new Path2D();
    size.rect(0, 0, width, height);
    context.clip(size);
  }
  for (const mark of drawing) drawMark(context, mark);
  context.restore();
}

/** A picture is drawn again for lint, and when it is kept: reading path data takes as long as drawing it. */
const outlines = new WeakMap<Mark, Path2D>();

function outlineOf(mark: Mark): Path2D {
  const known = outlines.get(mark);
  if (known !== undefined) return known;
  const outline = new Path2D(mark.path);
  outlines.set(mark, outline);
  return outline;
}

function drawMark(context: SKRSContext2D, mark: Mark): void {
  const { matrix, fill, rule, line } = mark;
  const outline = outlineOf(mark);
  context.save();
  context.transform(...matrix);
  if (fill !== undefined) fillOutline(context, { path: outline, rule }, fill);
  if (line !== undefined) {
    setLine(context, line);
    context.stroke(outline);
  }
  context.restore();
}

/** Sets a line on a context that has set none. */
function setLine(context: SKRSContext2D, line: Line): void {
  context.strokeStyle = line.color;
  context.lineWidth = line.width;
  context.lineCap = line.cap;
  context.lineJoin = line.join;
  if (line.join === 'miter') context.miterLimit = line.miterLimit;
  if (line.dashes.length === 0) return;
  context.setLineDash([...line.dashes]);
  context.lineDashOffset = line.dashOffset;
}

/** Whether fading, or cutting along a smooth edge, each stroke of the brush is the same as doing it to the whole. */
export function isOneStroke([only, second]: Drawing): boolean {
  return second === undefined && (only?.fill === undefined || only.line === undefined);
}
