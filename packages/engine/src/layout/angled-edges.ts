import type { SolidColorLayer } from '@limn/spec';
import type { Box } from '../scene/scene.js';
import { type Point, type Radii, roundedPolygon } from './outline.js';

type AngledEdge = SolidColorLayer['angled_edges'][number];

interface Corner extends Point {
  readonly radius: number;
}

/**
 * Path data of a box whose edges are turned clockwise by their angles. The corner that would leave the box
 * stays where it is and the other moves in, so an angled edge only ever takes away. Edges meet where their
 * lines cross; the radius of a corner goes with it.
 */
export function angledBox(box: Box, radii: Radii, edges: readonly AngledEdge[]): string {
  const corners: Corner[] = [
    { x: box.x, y: box.y, radius: radii[0] },
    { x: box.x + box.width, y: box.y, radius: radii[1] },
    { x: box.x + box.width, y: box.y + box.height, radius: radii[2] },
    { x: box.x, y: box.y + box.height, radius: radii[3] },
  ];
  const cut = edges.reduce((polygon, edge) => clip(polygon, ...edgeLine(box, edge)), corners);
  return cut.length < 3
    ? ''
    : roundedPolygon(
        cut,
        cut.map((corner) => corner.radius),
      );
}

/** Two points on the edge's line; the shape lies on its right hand when walking from the first to the second. */
function edgeLine({ x, y, width, height }: Box, { edge, angle_in_degrees }: AngledEdge): [Point, Point] {
  const slope = Math.tan((angle_in_degrees * Math.PI) / 180);
  const inward = (side: number) => [Math.max(0, -slope) * side, Math.max(0, slope) * side] as const;
  const [acrossStart, acrossEnd] = inward(width);
  const [downStart, downEnd] = inward(height);
  const right = x + width;
  const bottom = y + height;
  if (edge === 'top')
    return [
      { x, y: y + acrossStart },
      { x: right, y: y + acrossEnd },
    ];
  if (edge === 'right')
    return [
      { x: right - downStart, y },
      { x: right - downEnd, y: bottom },
    ];
  if (edge === 'bottom')
    return [
      { x: right, y: bottom - acrossStart },
      { x, y: bottom - acrossEnd },
    ];
  return [
    { x: x + downStart, y: bottom },
    { x: x + downEnd, y },
  ];
}

/** Sutherland-Hodgman: what of the polygon lies on the right hand of the line from a to b. */
function clip(polygon: readonly Corner[], a: Point, b: Point): Corner[] {
  const side = (p: Point) => (b.x - a.x) * (p.y - a.y) - (b.y - a.y) * (p.x - a.x);
  const inside = (p: Point) => side(p) >= -1e-9;
  return polygon.flatMap((corner, i) => {
    const next = polygon[(i + 1) % polygon.length]!;
    const kept = inside(corner) ? [corner] : [];
    const t = side(corner) / (side(corner) - side(next));
    const crosses = inside(corner) !== inside(next) && t > 1e-9 && t < 1 - 1e-9;
    if (!crosses) return kept;
    const radius = inside(corner) ? next.radius : corner.radius;
    return [
      ...kept,
      { x: corner.x + (next.x - corner.x) * t, y: corner.y + (next.y - corner.y) * t, radius },
    ];
  });
}
