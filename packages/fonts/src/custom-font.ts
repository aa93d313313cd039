import type { FontFile, Metrics } from './face.js';
import type { Ranges } from './ranges.js';
import type { WeightAxis } from './sfnt/style.js';

/** What a request says of a font it brings. */
export interface FontDeclaration {
  readonly name: string;
  /** 1 to 1000. */
  readonly weight: number;
  readonly italic: boolean;
}

/** A font that a request brings, checked and unpacked. */
export interface CustomFont {
  readonly name: string;
  /** The weight it was declared as. A variable font draws every weight of its axis. */
  readonly weight: number;
  readonly italic: boolean;
  readonly file: FontFile;
  /** Size of the unpacked font, to be added up against the limit `fonts_unpacked`. */
  readonly unpackedBytes: number;
  readonly ranges: Ranges;
  readonly metrics: Metrics;
  readonly axis?: WeightAxis;
}
