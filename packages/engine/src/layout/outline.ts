import type { Box } from '../scene/scene.js';

/** Corner radii in pixels, clockwise from the top left. */
export type Radii = readonly [topLeft: number, topRight: number, bottomRight: number, bottomLeft: number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface RadiusFields {
  readonly border_radius?: number | undefined;
  readonly border_top_left_radius?: number | undefined;
  readonly border_top_right_radius?: number | undefined;
  readonly border_bottom_right_radius?: number | undefined;
  readonly border_bottom_left_radius?: number | undefined;
}

/** The four radii of a layer, from one for all or one each. */
export function radiiOf(layer: RadiusFields): Radii {
  const all = layer.border_radius ?? 0;
  return [
    layer.border_top_left_radius ?? all,
    layer.border_top_right_radius ?? all,
    layer.border_bottom_right_radius ?? all,
    layer.border_bottom_left_radius ?? all,
  ];
}

export function hasRadii(radii: Radii): boolean {
  return radii.some((radius) => radius > 0);
}

// Thousandths of a pixel: finer than any screen, and the same text on every machine.
function n(value: number): string {
  return String(Math.round(value * 1000) / 1000);
}

// How far a cubic's handles reach for a quarter circle of radius 1.
const KAPPA = 0.5522847498;

/** Path data of a rectangle with round corners; radii too large for the box shrink together, as in CSS. */
export function roundedRect(box: Box, radii: Radii): string {
  const { x, y, width, height } = box;
  if (!hasRadii(radii)) return `M${n(x)} ${n(y)}H${n(x + width)}V${n(y + height)}H${n(x)}Z`;
  const shrink = cornerScale(box, radii);
  const [tl, tr, br, bl] = radii.map((radius) => radius * shrink) as [number, number, number, number];
  const right = x + width;
  const bottom = y + height;
  const k = 1 - KAPPA;
  return [
    `M${n(x + tl)} ${n(y)}H${n(right - tr)}`,
    `C${n(right - tr * k)} ${n(y)} ${n(right)} ${n(y + tr * k)} ${n(right)} ${n(y + tr)}V${n(bottom - br)}`,
    `C${n(right)} ${n(bottom - br * k)} ${n(right - br * k)} ${n(bottom)} ${n(right - br)} ${n(bottom)}H${n(x + bl)}`,
    `C${n(x + bl * k)} ${n(bottom)} ${n(x)} ${n(bottom - bl * k)} ${n(x)} ${n(bottom - bl)}V${n(y + tl)}`,
    `C${n(x)} ${n(y + tl * k)} ${n(x + tl * k)} ${n(y)} ${n(x + tl)} ${n(y)}Z`,
  ].join('');
}

// CSS Backgrounds 3, 5.5: when two radii on a side exceed it, all radii scale by the same factor.
function cornerScale({ width, height }: Box, [tl, tr, br, bl]: Radii): number {
  const sides: [number, number][] = [
    [tl + tr, width],
    [bl + br, width],
    [tl + bl, height],
    [tr + br, height],
  ];
  return Math.min(1, ...sides.filter(([sum]) => sum > 0).map(([sum, side]) => side / sum));
}

/** Path data of a closed polygon whose corner i is rounded by radii[i] (0 where absent). */
export function roundedPolygon(points: readonly Point[], radii: readonly number[]): string {
  const corners = points.map((corner, i) => {
    const before = points[(i + points.length - 1) % points.length]!;
    const after = points[(i + 1) % points.length]!;
    return roundedCorner(before, corner, after, radii[i] ?? 0);
  });
  return `M${corners.join('L')}Z`;
}

function roundedCorner(before: Point, corner: Point, after: Point, radius: number): string {
  const angle = angleAt(before, corner, after);
  if (radius <= 0 || angle < 0.01 || angle > Math.PI - 0.01) return `${n(corner.x)} ${n(corner.y)}`;
  const half = Math.min(distance(corner, before), distance(corner, after)) / 2;
  const reach = Math.min(radius / Math.tan(angle / 2), half);
  const start = towards(corner, before, reach);
  const end = towards(corner, after, reach);
  // The handle length that makes the cubic follow the arc that touches both sides.
  const handle = (4 / 3) * Math.tan((Math.PI - angle) / 4) * Math.tan(angle / 2);
  const c1 = towards(start, corner, reach * handle);
  const c2 = towards(end, corner, reach * handle);
  return `${n(start.x)} ${n(start.y)}C${n(c1.x)} ${n(c1.y)} ${n(c2.x)} ${n(c2.y)} ${n(end.x)} ${n(end.y)}`;
}

function angleAt(a: Point, corner: Point, b: Point): number {
  const ux = a.x - corner.x;
  const uy = a.y - corner.y;
  const vx = b.x - corner.x;
  const vy = b.y - corner.y;
  return Math.abs(Math.atan2(ux * vy - uy * vx, ux * vx + uy * vy));
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function towards(from: Point, to: Point, length: number): Point {
  const total = distance(from, to);
  if (total === 0) return from;
  return { x: from.x + ((to.x - from.x) * length) / total, y: from.y + ((to.y - from.y) * length) / total };
}
