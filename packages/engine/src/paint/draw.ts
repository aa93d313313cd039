// The four kinds of item, on any surface Skia has.

import type { Group, Item, Shape, TextRun } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { fillPath } from './fill.js';
import { drawImage } from './image.js';
import { createCanvas, Path2D } from './skia.js';
import { snapToPixels } from './snap.js';
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
  else drawText(item, easel, opacity);
}

/** Whether fading the items one by one looks the same as fading them together: letters may overlap, one shape cannot. */
export function fadesAlone(items: readonly Item[]): boolean {
  const [only, second] = items;
  if (only === undefined) return true;
  if (second !== undefined) return false;
  return only.kind === 'group' ? fadesAlone(only.items) : only.kind !== 'text';
}

function drawGroup({ opacity, rotation, clip, items }: Group, easel: Easel, outer: number): void {
  const { context } = easel;
  const total = opacity * outer;
  if (total <= 0) return;
  if (rotation !== undefined && rotation.degrees !== 0) {
    context.translate(rotation.cx, rotation.cy);
    context.rotate((rotation.degrees * Math.PI) / 180);
    context.translate(-rotation.cx, -rotation.cy);
  }
  if (clip !== undefined) context.clip(new Path2D(clip));
  if (total >= 1 || fadesAlone(items)) drawItems(items, easel, total);
  else drawFaded(items, easel, total);
}

/** The layer has the surface's own space, so that what a turn brings into view is not cut off before it. */
function drawFaded(items: readonly Item[], easel: Easel, opacity: number): void {
  const { context, width, height } = easel;
  const layer = createCanvas(width, height).getContext('2d');
  const { a, b, c, d, e, f } = context.getTransform();
  layer.setTransform(a, b, c, d, e, f);
  drawItems(items, { ...easel, context: layer }, 1);
  // Skia fades a layer of one drawing by fading the drawing, and letters that overlap would show it: this makes it two.
  layer.fillStyle = '#00000000';
  layer.fillRect(0, 0, 1, 1);
  context.resetTransform();
  context.globalAlpha = opacity;
  context.drawCanvas(layer.canvas, 0, 0);
}

function drawShape({ path, fill, smooth }: Shape, { context }: Easel, opacity: number): void {
  context.globalAlpha = opacity;
  const { a, b, c, d, e, f } = context.getTransform();
  const level = b === 0 && c === 0 && typeof fill === 'string';
  const snapped = smooth || !level ? undefined : snapToPixels(path, { a, d, e, f });
  if (snapped !== undefined) context.resetTransform();
  fillPath(context, new Path2D(snapped ?? path), fill);
}

function drawText(run: TextRun, { context, typefaces }: Easel, opacity: number): void {
  const font = typefaces.font(run.face, run.size);
  if (font === undefined || run.text === '') return;
  const { letterSpacing, lang, direction } = run;
  prepareText(context, { font, letterSpacing, lang, direction });
  context.globalAlpha = opacity;
  context.fillStyle = run.color;
  context.fillText(run.text, run.x, run.baseline);
}
