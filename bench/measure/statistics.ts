/** The value below which `share`, 0 to 1, of the values lie. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => quantile(values, 0.5);

/** The straight line of least squares through the points; `fit` is R², 1 where all lie on it. */
export function straightLine(points: readonly (readonly [number, number])[]): {
  readonly slope: number;
  readonly start: number;
  readonly fit: number;
} {
  const count = points.length;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / count;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / count;
  const xx = points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
  const xy = points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  const slope = xy / xx;
  const start = meanY - slope * meanX;
  const rest = points.reduce((sum, [x, y]) => sum + (y - start - slope * x) ** 2, 0);
  const all = points.reduce((sum, [, y]) => sum + (y - meanY) ** 2, 0);
  return { slope, start, fit: 1 - rest / all };
}
