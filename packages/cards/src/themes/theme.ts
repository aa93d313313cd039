import type { Frame } from '../frame/frame.js';
import type { LayerInput } from '../layer-input.js';
import type { ThemeName } from '../names.js';

/** Colours as a theme means them; each is adjusted until it can be read on what lies under it. */
export interface Colors {
  readonly background: string;
  readonly title: string;
  readonly body: string;
  readonly quiet: string;
  readonly accent: string;
  /** The second accent, for one thing at most. */
  readonly second?: string;
}

/** How a theme's titles are set, against Inter at 680. */
export interface TitleFace {
  readonly family: string;
  readonly weight: number;
  /** Share of the tracking of Inter. */
  readonly tracking: number;
  /** Mean width of its letters, compared with Inter. */
  readonly breadth: number;
}

export interface GroundRequest {
  readonly frame: Frame;
  /** The theme's colours, with the accent that was asked for. */
  readonly colors: Colors;
  /** Whether something stands in the far upper corner, or a pattern does, so that the theme leaves its own ornament out. */
  readonly isAdorned: boolean;
}

/** What lies behind everything: light and texture. */
export interface Ground {
  readonly layers: readonly LayerInput[];
  /** The extremes of colour that words may stand on. */
  readonly under: readonly string[];
}

export interface Theme {
  readonly name: ThemeName;
  readonly description: string;
  readonly colors: Colors;
  readonly face: TitleFace;
  readonly textFamily: string;
  /** How it wears icons. */
  readonly icon: 'tile' | 'outline' | 'line' | 'sign';
  /** Titles are so much larger. */
  readonly titleScale: number;
  /** Strength of a pattern at its strongest, 0 to 1. */
  readonly patternStrength: number;
  ground(request: GroundRequest): Ground;
}
