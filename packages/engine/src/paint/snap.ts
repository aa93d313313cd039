// Codes are read by machines: where their modules fall between device pixels, edges move to whole ones instead of blurring.

interface Scaling {
  /** Device pixels for one pixel of the path, and where its origin lies. */
  readonly a: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
}

/** Below this many device pixels an edge moved by half a pixel changes a bar's width more than readers forgive. */
const shortestEdge = 2;

const step = /([MLHVZ])([^MLHVZ]*)/gi;

/** Rounds the corners of rectilinear path data (M L H V Z) to device pixels; undefined where that would not help. */
export function snapToPixels(path: string, { a, d, e, f }: Scaling): string | undefined {
  if (/[^\dMLHVZ\s,.e+-]/i.test(path)) return undefined;
  let x = 0;
  let y = 0;
  let start = [0, 0] as [number, number];
  const snapped: string[] = [];
  for (const [, command = '', rest = ''] of path.matchAll(step)) {
    const numbers = (rest.match(/[+-]?(?:\d*\.)?\d+(?:e[+-]?\d+)?\.?/gi) ?? []).map(Number);
    const from = [x, y] as const;
    const relative = command === command.toLowerCase();
    const kind = command.toUpperCase();
    if (kind === 'Z') {
      [x, y] = start;
      snapped.push('Z');
      continue;
    }
    const expected = kind === 'H' || kind === 'V' ? 1 : 2;
    if (numbers.length !== expected) return undefined;
    const [first = 0, second = 0] = numbers;
    if (kind !== 'V') x = first + (relative ? from[0] : 0);
    if (kind === 'V') y = first + (relative ? from[1] : 0);
    if (expected === 2) y = second + (relative ? from[1] : 0);
    if (kind === 'M') start = [x, y];
    const length = Math.abs((x - from[0]) * a) + Math.abs((y - from[1]) * d);
    if (kind !== 'M' && length > 0 && length < shortestEdge) return undefined;
    snapped.push(`${kind === 'M' ? 'M' : 'L'}${Math.round(x * a + e)} ${Math.round(y * d + f)}`);
  }
  return snapped.join('');
}
