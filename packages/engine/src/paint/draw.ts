// The four kinds of item, on any surface Skia has.

import type { Fill, Group, Item, Shape, TextRun } from '../scene/scene.js';
import { isRectangle } from './bitmap.js';
import { drawBetweenCorners } from './corners.js';
import type { Easel } from './easel.js';
import { fillPath, linearStyle } from './fill.js';
import { drawImage } from './image.js';
import { visiblePath } from './ink.js';
import { drawShadow } from './shadow.js';
import { createCanvas, Path2D } from './skia.js';
import { snapToPixels } from './snap.js';
import { drawBlock } from './text-block.js';
import { textOutline } from './text-outline.js';
import { prepareText } from './text-state.js';

/** Draws items in order; `opacity`, 0 to 1, is for each of them. */
export function drawItems(items: readonly Item[], easel: Easel, opacity: number): void {
  for (const item of items) {
    easel.context.save();
    drawItem(item, easel, opacity);
    easel.context.restore();
  }
}

function drawItem(item: Item, easel: Easel, opacity: number): void {
  if (item.kind === 'group') drawGroup(item, easel, opacity);
  else if (item.kind === 'shape') drawShape(item, easel, opacity);
  else if (item.kind === 'image') drawImage(item, easel, opacity);
  else if (easel.words === undefined) drawText(item, easel, opacity);
  else if (easel.words === 'blocks') drawBlock(item, easel, opacity);
}

/** Whether fading the items one by one looks the same as fading them together: letters may overlap, one shape cannot. */
export function fadesAlone(items: readonly Item[]): boolean {
  const [only, second] = items;
  if (only === undefined) return true;
  if (second !== undefined) return false;
  if (only.kind === 'group') return only.shadow === undefined && fadesAlone(only.items);
  return only.kind !== 'text';
}

function drawGroup(group: Group, easel: Easel, outer: number): void {
  const { opacity, rotation, clip, shadow, items } = group;
  const { context } = easel;
  const total = opacity * outer;
  if (total <= 0) return;
  if (rotation !== undefined && rotation.degrees !== 0) {
    context.translate(rotation.cx, rotation.cy);
    context.rotate((rotation.degrees * Math.PI) / 180);
    context.translate(-rotation.cx, -rotation.cy);
  }
  if (clip !== undefined && total >= 1 && shadow === undefined && easel.vectorResolution === undefined) {
    if (drawBetweenCorners(context, clip, () => drawItems(items, { ...easel, framed: true }, 1))) return;
  }
  if (clip !== undefined) context.clip(new Path2D(clip));
  const inside =
    clip === undefined ? easel : { ...easel, framed: true, clipped: easel.clipped || !isRectangle(clip) };
  const shadowed: readonly Item[] =
    shadow && total < 1 ? [{ kind: 'group', opacity: 1, shadow, items }] : items;
  if (shadow && total >= 1) drawShadow(items, shadow, inside, drawItems);
  if (total >= 1 || fadesAlone(shadowed)) drawItems(shadowed, inside, total);
  else drawFaded(shadowed, inside, total);
}

/** The layer has the surface's own space, so that what a turn brings into view is not cut off before it. */
function drawFaded(items: readonly Item[], easel: Easel, opacity: number): void {
  const { context, width, height } = easel;
  const layer = createCanvas(width, height).getContext('2d');
  const { a, b, c, d, e, f } = context.getTransform();
  layer.setTransform(a, b, c, d, e, f);
  drawItems(items, { ...easel, context: layer, clipped: false }, 1);
  // Skia fades a layer of one drawing by fading the drawing, and letters that overlap would show it: this makes it two.
  layer.fillStyle = '#00000000';
  layer.fillRect(0, 0, 1, 1);
  context.resetTransform();
  context.globalAlpha = opacity;
  context.drawCanvas(layer.canvas, 0, 0);
}

function drawShape(shape: Shape, { context, typefaces, words }: Easel, opacity: number): void {
  const { fill, smooth } = shape;
  context.globalAlpha = opacity;
  const path = words === undefined ? visiblePath(shape, typefaces) : shape.path;
  if (shape.outline !== undefined) {
    setLine(context, fill, shape.outline);
    context.stroke(new Path2D(path));
    return;
  }
  const { a, b, c, d, e, f } = context.getTransform();
  const level = b === 0 && c === 0 && typeof fill === 'string';
  const snapped = smooth || !level ? undefined : snapToPixels(path, { a, d, e, f });
  if (snapped !== undefined) context.resetTransform();
  fillPath(context, new Path2D(snapped ?? path), fill);
}

function drawText(run: TextRun, { context, typefaces, vectorResolution }: Easel, opacity: number): void {
  const { color, outline, text } = run;
  const font = typefaces.font(run.face, run.size);
  // Pictures have no outline to follow.
  const isPicture = typefaces.face(run.face)?.color === true;
  if (font === undefined || text === '' || (isPicture && outline !== undefined)) return;
  context.globalAlpha = opacity;
  // Canvas has no ellipses, and readers of PDF fill a whole rectangle with the gradient of letters: outlines have both.
  const isEasy = typeof color === 'string' || (color.kind === 'linear' && vectorResolution === undefined);
  if (!isEasy && !isPicture) {
    fillPath(context, textOutline(run, typefaces), color);
    return;
  }
  prepareText(context, { ...run, font });
  if (outline === undefined) {
    const isLinear = typeof color !== 'string' && color.kind === 'linear' && !isPicture;
    context.fillStyle = isLinear ? linearStyle(context, color) : plain(color);
    context.fillText(text, run.x, run.baseline);
  } else {
    setLine(context, color, outline);
    context.strokeText(text, run.x, run.baseline);
  }
}

/** A line that reaches as far to both sides of what it follows. */
function setLine(context: Easel['context'], color: Fill, reach: number): void {
  context.strokeStyle = plain(color);
  context.lineWidth = 2 * reach;
  context.lineJoin = 'round';
}

/** Pictures take no colour, and lines no gradient. */
function plain(fill: Fill): string {
  return typeof fill === 'string' ? fill : '#000000';
}
