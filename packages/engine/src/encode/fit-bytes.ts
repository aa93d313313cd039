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

/** Encodes at most this often: each takes milliseconds while somebody waits. */
const mostEncodes = 4;

/** How fast the logarithm of the bytes grows with the quality, before anything is known of the picture. */
const usualGrowth = 0.025;

interface Sample {
  readonly quality: number;
  readonly bytes: Uint8Array;
}

/**
 * A high quality of 1 to `wanted` that fits, found in four encodes: bytes grow with quality as a power does, so each
 * try tells where the next should be. Quality 1 where nothing else fits.
 */
export async function bestQualityThatFits(
  encode: (quality: number) => Promise<Uint8Array>,
  wanted: number,
  maxBytes: number,
): Promise<Fitted> {
  let above: Sample = { quality: wanted, bytes: await encode(wanted) };
  if (above.bytes.byteLength <= maxBytes) return { bytes: above.bytes, fits: true };
  let below: Sample | undefined;
  let growth = usualGrowth;
  for (let encodes = 1; encodes < mostEncodes; encodes++) {
    const isLast = encodes === mostEncodes - 1;
    const next = nextQuality({ above, below, growth }, maxBytes);
    if (next === undefined) break;
    const quality = isLast && !below ? 1 : next;
    const sample = { quality, bytes: await encode(quality) };
    growth = growthBetween(above, sample) ?? growth;
    if (sample.bytes.byteLength <= maxBytes) below = sample;
    else above = sample;
  }
  const best = below ?? above;
  return { bytes: best.bytes, fits: below !== undefined };
}

interface Known {
  readonly above: Sample;
  readonly below: Sample | undefined;
  readonly growth: number;
}

/** Where the bytes should be just under the limit; nothing where no quality is left between the known ones. */
function nextQuality({ above, below, growth }: Known, maxBytes: number): number | undefined {
  const lowest = (below?.quality ?? 0) + 1;
  const highest = above.quality - 1;
  if (lowest > highest) return undefined;
  // While nothing fits, a little more is given up, so that the next try does.
  const target = Math.log(maxBytes * (below ? 0.985 : 0.93));
  const slope = (below && growthBetween(above, below)) || growth;
  const quality = Math.floor(above.quality - (Math.log(above.bytes.byteLength) - target) / slope);
  return Math.min(highest, Math.max(lowest, quality));
}

function growthBetween(one: Sample, other: Sample): number | undefined {
  const rise = Math.log(one.bytes.byteLength / other.bytes.byteLength);
  const growth = rise / (one.quality - other.quality);
  return Number.isFinite(growth) && growth > 0 ? growth : undefined;
}
