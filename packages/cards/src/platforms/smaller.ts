import { sizeLimits } from '../frame/sizes.js';
import type { CardSize } from '../params/readers.js';

/** Shares of the size that should just fit: the second try leaves more room. */
const slacks = [0.95, 0.8] as const;

/** Bytes grow with the side of a card to a power of about 1.25: letters and edges take most of them, not the area. */
const sideForBytes = 1 / 1.25;

/**
 * Draws a card into its budget: where even the least quality has too many bytes, on a smaller canvas.
 * @param drawAt Draws the card with its sides multiplied by a factor of 0 to 1; undefined where it cannot be smaller.
 */
export async function drawInBudget<Drawn extends { readonly bytes: Uint8Array }>(
  limit: number | undefined,
  drawAt: (factor: number) => Promise<Drawn> | undefined,
): Promise<Drawn> {
  let factor = 1;
  let drawn = await drawAt(factor)!;
  for (const slack of slacks) {
    if (limit === undefined || drawn.bytes.length <= limit) break;
    factor *= (limit / drawn.bytes.length) ** sideForBytes * slack;
    const smaller = drawAt(factor);
    if (smaller === undefined) break;
    drawn = await smaller;
  }
  return drawn;
}

/** A size whose sides are multiplied by a factor of 0 to 1, as far as cards can be so small; undefined where none is smaller. */
export function smallerSize({ width, height }: CardSize, factor: number): CardSize | undefined {
  const possible = Math.max(factor, sizeLimits.least / Math.min(width, height));
  if (possible >= 1) return undefined;
  return { name: 'custom', width: Math.round(width * possible), height: Math.round(height * possible) };
}
