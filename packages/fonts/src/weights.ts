// Which weight to draw when the one that is wanted is not there.

/** Up to this weight a family counts as having no bold. */
const heaviestPlain = 500;
const lightestBold = 600;

/** The order in which CSS tries the weights of a family (css-fonts-4, font style matching). */
function searchOrder(wanted: number, offered: readonly number[]): readonly number[] {
  const up = offered.filter((weight) => weight >= wanted).sort((a, b) => a - b);
  const down = offered.filter((weight) => weight < wanted).sort((a, b) => b - a);
  if (wanted > heaviestPlain) return [...up, ...down];
  if (wanted < 400) {
    const exact = up.filter((weight) => weight === wanted);
    return [...exact, ...down, ...up];
  }
  return [...up.filter((weight) => weight <= heaviestPlain), ...down, ...up];
}

/** The static weight nearest to the wanted one, by CSS's rule. `offered` is not empty. */
export function nearestWeight(wanted: number, offered: readonly number[]): number {
  return searchOrder(wanted, offered)[0]!;
}

export function clampWeight(wanted: number, axis: { readonly min: number; readonly max: number }): number {
  return Math.min(Math.max(wanted, axis.min), axis.max);
}

/** Whether bold is wanted of a family that has none. */
export function needsSyntheticBold(wanted: number, heaviest: number): boolean {
  return wanted >= lightestBold && heaviest <= heaviestPlain;
}
