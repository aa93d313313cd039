import type { Attempt } from './formats.js';

/** What is looked for: bytes that fit, or the fewest there are. */
export interface Fitted {
  readonly bytes: Uint8Array;
  readonly fits: boolean;
}

/** Tries ways in turn until one fits. */
export async function firstThatFits(attempts: readonly Attempt[], maxBytes: number): Promise<Fitted> {
  let smallest: Uint8Array | undefined;
  for (const attempt of attempts) {
    const bytes = await attempt();
    if (bytes.byteLength <= maxBytes) return { bytes, fits: true };
    if (smallest === undefined || bytes.byteLength < smallest.byteLength) smallest = bytes;
  }
  return { bytes: smallest ?? new Uint8Array(0), fits: false };
}

/** Encodes at most this often: five halvings find the quality to 3 in 100. */
const halvings = 5;

/** The highest quality of 1 to `wanted` that fits, nearly; at quality 1 if even that does not. */
export async function bestQualityThatFits(
  encode: (quality: number) => Promise<Uint8Array>,
  wanted: number,
  maxBytes: number,
): Promise<Fitted> {
  let best = await encode(wanted);
  if (best.byteLength <= maxBytes) return { bytes: best, fits: true };
  let low = 1;
  let high = wanted - 1;
  let fits = false;
  for (let round = 0; round < halvings && low <= high; round++) {
    // The lowest quality is tried last of all, so that only what cannot fit ends in a warning.
    const quality = round === halvings - 1 && !fits ? 1 : Math.floor((low + high) / 2);
    const bytes = await encode(quality);
    if (bytes.byteLength <= maxBytes) {
      best = bytes;
      fits = true;
      low = quality + 1;
    } else {
      if (!fits && bytes.byteLength < best.byteLength) best = bytes;
      high = quality - 1;
    }
  }
  return { bytes: best, fits };
}
