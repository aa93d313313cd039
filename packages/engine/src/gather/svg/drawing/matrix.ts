// Transforms of SVG as matrices.
import type { Matrix } from '../../../scene/drawing.js';

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that does `inner` first. */
export function product(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}

const moved = (x: number, y: number): Matrix => [1, 0, 0, 1, x, y];
const radians = (degrees: number) => (degrees * Math.PI) / 180;

function turned(degrees: number): Matrix {
  const [sin, cos] = [Math.sin(radians(degrees)), Math.cos(radians(degrees))];
  return [cos, sin, -sin, cos, 0, 0];
}

type Step = (numbers: readonly number[]) => Matrix | undefined;

/** By name and count of numbers, as SVG 1.1, 7.6 has them. */
const steps: Readonly<Record<string, Readonly<Record<number, Step>>>> = {
  matrix: { 6: (numbers) => numbers as unknown as Matrix },
  translate: { 1: ([x = 0]) => moved(x, 0), 2: ([x = 0, y = 0]) => moved(x, y) },
  scale: { 1: ([x = 1]) => [x, 0, 0, x, 0, 0], 2: ([x = 1, y = 1]) => [x, 0, 0, y, 0, 0] },
  rotate: {
    1: ([degrees = 0]) => turned(degrees),
    3: ([degrees = 0, x = 0, y = 0]) => product(product(moved(x, y), turned(degrees)), moved(-x, -y)),
  },
  skewX: { 1: ([degrees = 0]) => [1, 0, Math.tan(radians(degrees)), 1, 0, 0] },
  skewY: { 1: ([degrees = 0]) => [1, Math.tan(radians(degrees)), 0, 1, 0, 0] },
};

const step = /([a-zA-Z]+)\s*\(([^()]*)\)[\s,]*/y;
const numberPattern = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** The matrix of a `transform` attribute; undefined for what is not plainly one. */
export function matrixOf(text: string): Matrix | undefined {
  let matrix = identity;
  const source = text.trim();
  for (let at = 0; at < source.length; at = step.lastIndex) {
    step.lastIndex = at;
    const [, name = '', inside = ''] = step.exec(source) ?? [];
    const words = inside.trim().split(/[\s,]+/);
    const next = words.every((word) => numberPattern.test(word))
      ? steps[name]?.[words.length]?.(words.map(Number))
      : undefined;
    if (next === undefined) return undefined;
    matrix = product(matrix, next);
  }
  return matrix;
}
