import type { WaveDesign } from './design.js';
import { v1 } from './v1.js';

/** Every design there ever was; the last is drawn where none is named. */
export const waveDesigns = { v1 } as const satisfies Record<string, WaveDesign>;

export type WaveVersion = keyof typeof waveDesigns;

export interface WaveOptions {
  /** Pixels, whole, 1 to 8192. */
  readonly width: number;
  readonly height: number;
  /** Colours instead of greys, `#RRGGBB`: of one, tones from dark to light; of several, a ramp in their order. */
  readonly colors?: readonly string[] | undefined;
  /** The design, frozen for ever; `v1` without it. */
  readonly version?: WaveVersion | undefined;
}

/**
 * The wave of a slug: an SVG document of seven bands that never cross. The same slug, options and version give the same
 * bytes in every engine, for ever.
 */
export function waveSvg(slug: string, { width, height, colors = [], version = 'v1' }: WaveOptions): string {
  return waveDesigns[version]({ slug, width, height, colors });
}
