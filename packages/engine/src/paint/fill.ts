import type { ColorStop, Fill, LinearGradient, RadialGradient } from '../scene/scene.js';
import { Path2D, type SKRSContext2D } from './skia.js';

type CanvasGradient = ReturnType<SKRSContext2D['createLinearGradient']>;

function addStops(gradient: CanvasGradient, stops: readonly ColorStop[]): CanvasGradient {
  for (const { offset, color } of stops) gradient.addColorStop(Math.min(1, Math.max(0, offset)), color);
  return gradient;
}

/** A gradient without length has its last colour everywhere, as in CSS; Skia would draw nothing. */
function lastColor(stops: readonly ColorStop[]): string {
  return stops.at(-1)?.color ?? '#00000000';
}

/** What the context fills anything with, in its own space. */
export function linearStyle(context: SKRSContext2D, fill: LinearGradient): string | CanvasGradient {
  const { x0, y0, x1, y1, stops } = fill;
  const flat = x0 === x1 && y0 === y1;
  return flat ? lastColor(stops) : addStops(context.createLinearGradient(x0, y0, x1, y1), stops);
}

/** A path, and which of its loops are inside. */
export interface Outline {
  readonly path: Path2D;
  readonly rule: 'nonzero' | 'evenodd';
}

/** Canvas has circles only: the path is drawn in the space in which the ellipse is the unit circle. */
function fillRadial(context: SKRSContext2D, { path, rule }: Outline, fill: RadialGradient): void {
  const { cx, cy, rx, ry, stops } = fill;
  if (rx <= 0 || ry <= 0) {
    context.fillStyle = lastColor(stops);
    context.fill(path, rule);
    return;
  }
  const squeezed = new Path2D();
  squeezed.addPath(path, { a: 1 / rx, d: 1 / ry, e: -cx / rx, f: -cy / ry });
  context.save();
  context.transform(rx, 0, 0, ry, cx, cy);
  context.fillStyle = addStops(context.createRadialGradient(0, 0, 0, 0, 0, 1), stops);
  context.fill(squeezed, rule);
  context.restore();
}

/** Fills an outline with a colour or a gradient in the context's own space. */
export function fillOutline(context: SKRSContext2D, outline: Outline, fill: Fill): void {
  if (typeof fill !== 'string' && fill.kind === 'radial') {
    fillRadial(context, outline, fill);
    return;
  }
  context.fillStyle = typeof fill === 'string' ? fill : linearStyle(context, fill);
  context.fill(outline.path, outline.rule);
}

/** The same for a path by the nonzero rule. */
export function fillPath(context: SKRSContext2D, path: Path2D, fill: Fill): void {
  fillOutline(context, { path, rule: 'nonzero' }, fill);
}
