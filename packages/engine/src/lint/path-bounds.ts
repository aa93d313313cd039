import type { Box } from '../scene/scene.js';

const command = /([MLHVC])([^MLHVCZ]*)/g;

/** The box around absolute path data of lines and curves, handles included; nothing for data without a point. */
export function pathBounds(path: string): Box | undefined {
  const xs: number[] = [];
  const ys: number[] = [];
  for (const [, letter, data = ''] of path.matchAll(command)) {
    const numbers = (data.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    numbers.forEach((value, i) => {
      const isX = letter === 'H' || (letter !== 'V' && i % 2 === 0);
      (isX ? xs : ys).push(value);
    });
  }
  if (xs.length === 0 || ys.length === 0) return undefined;
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}
