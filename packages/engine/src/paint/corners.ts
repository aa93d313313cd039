// A rectangle with round corners cuts four small places only. What lay there is taken before, and laid back over what was
// drawn: the edge is smooth however many shapes end at it, and no layer of the drawing's whole size is needed.

import { isOpaque } from '../decode/opaque.js';
import type { Box } from '../scene/scene.js';
import { type CanvasPattern, type ImageData, Path2D, type SKRSContext2D } from './skia.js';

/** A round corner in device pixels: where its sides would meet, and how far the curve reaches along each, with sign. */
interface Corner {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

interface RoundRectangle {
  /** Device pixels. */
  readonly frame: Box;
  /** Those that are round. */
  readonly corners: readonly Corner[];
}

/** What lay in the place of a corner. */
interface Patch {
  readonly corner: Corner;
  readonly image: ImageData;
  readonly x: number;
  readonly y: number;
}

const n = ' ?(-?[\\d.]+)';
const handles = ` ?${'(?:-?[\\d.]+) ?'.repeat(4)}`;
const curve = `C${handles}${n}${n}`;
const roundRectangle = new RegExp(`^M${n}${n}H${n}${curve}V${n}${curve}H${n}${curve}V${n}${curve}Z$`);

/**
 * Reads path data of a rectangle with round corners as layout writes it. Undefined for any other, for one that is turned,
 * and for one whose sides lie between pixels.
 */
function readRoundRectangle(path: string, context: SKRSContext2D): RoundRectangle | undefined {
  const found = roundRectangle.exec(path);
  const { a, b, c, d, e, f } = context.getTransform();
  if (found === null || b !== 0 || c !== 0) return undefined;
  const numbers = found.slice(1).map(Number);
  const x = (index: number) => (numbers[index] as number) * a + e;
  const y = (index: number) => (numbers[index] as number) * d + f;
  const [left, top, right, bottom] = [x(9), y(1), x(3), y(7)];
  if (![left, top, right, bottom].every(isWhole)) return undefined;
  const corners = [
    { x: left, y: top, across: x(0) - left, down: y(11) - top },
    { x: right, y: top, across: x(2) - right, down: y(4) - top },
    { x: right, y: bottom, across: x(6) - right, down: y(5) - bottom },
    { x: left, y: bottom, across: x(8) - left, down: y(10) - bottom },
  ];
  const frame = { x: left, y: top, width: right - left, height: bottom - top };
  return { frame, corners: corners.filter(({ across, down }) => across !== 0 && down !== 0) };
}

const isWhole = (value: number) => Math.abs(value - Math.round(value)) < 1e-6;

/** The whole pixels around a corner. */
function pixelsAround({ x, y, across, down }: Corner): Box {
  const left = Math.floor(Math.min(x, x + across));
  const top = Math.floor(Math.min(y, y + down));
  return {
    x: left,
    y: top,
    width: Math.ceil(Math.max(x, x + across)) - left,
    height: Math.ceil(Math.max(y, y + down)) - top,
  };
}

/** Takes what lies in the places of corners; undefined where any lies off the surface or can be seen through. */
function patchesOf(corners: readonly Corner[], context: SKRSContext2D): readonly Patch[] | undefined {
  const { width, height } = context.canvas;
  const places = corners.map(pixelsAround);
  // Before anything is read: a box may be far larger than the surface, and its corners too.
  const isInside = (box: Box) =>
    box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height;
  if (!places.every(isInside)) return undefined;
  const patches: Patch[] = [];
  for (const [index, { x, y, width, height }] of places.entries()) {
    const image = context.getImageData(x, y, width, height);
    const { buffer, byteOffset, byteLength } = image.data;
    if (!isOpaque(new Uint8Array(buffer, byteOffset, byteLength))) return undefined;
    patches.push({ corner: corners[index] as Corner, image, x, y });
  }
  return patches;
}

/** Curves that a quarter of a circle is drawn as. */
const pieces = 4;
const angle = Math.PI / 2 / pieces;
const reach = (4 / 3) * Math.tan(angle / 4);

/** What a corner cuts off, seen from its patch. */
function cutOff({ corner: { x, y, across, down }, ...patch }: Patch): Path2D {
  const [left, top] = [x - patch.x, y - patch.y];
  const path = new Path2D();
  path.moveTo(left, top);
  path.lineTo(left, top + down);
  for (let piece = 0; piece < pieces; piece++) {
    const [from, to] = [piece * angle, (piece + 1) * angle];
    path.bezierCurveTo(
      left + across * (1 - Math.cos(from) + reach * Math.sin(from)),
      top + down * (1 - Math.sin(from) - reach * Math.cos(from)),
      left + across * (1 - Math.cos(to) - reach * Math.sin(to)),
      top + down * (1 - Math.sin(to) + reach * Math.cos(to)),
      left + across * (1 - Math.cos(to)),
      top + down * (1 - Math.sin(to)),
    );
  }
  path.closePath();
  return path;
}

/** Draws inside of path data that has round corners on an opaque surface; false, and nothing drawn, for any other. */
export function drawBetweenCorners(context: SKRSContext2D, path: string, draw: () => void): boolean {
  const round = readRoundRectangle(path, context);
  const patches = round && patchesOf(round.corners, context);
  if (round === undefined || patches === undefined) return false;
  const { a, d, e, f } = context.getTransform();

  context.save();
  context.resetTransform();
  context.beginPath();
  context.rect(round.frame.x, round.frame.y, round.frame.width, round.frame.height);
  context.clip();
  context.setTransform(a, 0, 0, d, e, f);
  draw();
  context.restore();

  context.save();
  context.globalAlpha = 1;
  for (const patch of patches) {
    context.setTransform(1, 0, 0, 1, patch.x, patch.y);
    context.fillStyle = context.createPattern(patch.image, 'no-repeat') as CanvasPattern;
    context.fill(cutOff(patch));
  }
  context.restore();
  return true;
}
