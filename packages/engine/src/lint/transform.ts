import type { Box, Rotation } from '../scene/scene.js';

/** x' = a x + c y + e, y' = b x + d y + f. */
export interface Transform {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

export const identity: Transform = { a: 1, b: 0, c: 0, d: 1, e: 0, f: 0 };

/** A turn inside of an outer transform. */
export function turned(outer: Transform, { degrees, cx, cy }: Rotation): Transform {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const turn = { a: cos, b: sin, c: -sin, d: cos, e: cx - cos * cx + sin * cy, f: cy - sin * cx - cos * cy };
  return {
    a: outer.a * turn.a + outer.c * turn.b,
    b: outer.b * turn.a + outer.d * turn.b,
    c: outer.a * turn.c + outer.c * turn.d,
    d: outer.b * turn.c + outer.d * turn.d,
    e: outer.a * turn.e + outer.c * turn.f + outer.e,
    f: outer.b * turn.e + outer.d * turn.f + outer.f,
  };
}

/** The upright box around a box that is transformed. */
export function boxAfter({ a, b, c, d, e, f }: Transform, { x, y, width, height }: Box): Box {
  const left = a * x + c * y + e + Math.min(0, a * width) + Math.min(0, c * height);
  const top = b * x + d * y + f + Math.min(0, b * width) + Math.min(0, d * height);
  return {
    x: left,
    y: top,
    width: Math.abs(a) * width + Math.abs(c) * height,
    height: Math.abs(b) * width + Math.abs(d) * height,
  };
}

/** The part that two boxes share; undefined where they share none. */
export function shared(one: Box, other: Box): Box | undefined {
  const x = Math.max(one.x, other.x);
  const y = Math.max(one.y, other.y);
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : undefined;
}

/** The smallest box around both. */
export function around(one: Box, other: Box): Box {
  const x = Math.min(one.x, other.x);
  const y = Math.min(one.y, other.y);
  const right = Math.max(one.x + one.width, other.x + other.width);
  const bottom = Math.max(one.y + one.height, other.y + other.height);
  return { x, y, width: right - x, height: bottom - y };
}

/** How many pixels a box reaches out of another on the side where it reaches farthest; 0 where it lies inside. */
export function reachOutOf(outer: Box, box: Box): number {
  return Math.max(
    0,
    outer.x - box.x,
    outer.y - box.y,
    box.x + box.width - (outer.x + outer.width),
    box.y + box.height - (outer.y + outer.height),
  );
}
