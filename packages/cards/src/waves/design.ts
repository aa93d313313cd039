export interface WaveRequest {
  /** The text that decides everything but size and colours. */
  readonly slug: string;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  /** `#RRGGBB`, none for greys. */
  readonly colors: readonly string[];
}

/** Draws a request as an SVG document. */
export type WaveDesign = (request: WaveRequest) => string;
