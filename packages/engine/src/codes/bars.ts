export interface Bar {
  /** Modules from the left edge of the quiet zone. */
  readonly x: number;
  /** Width in modules. */
  readonly width: number;
}

/** An encoded barcode. */
export interface Bars {
  /** Width of the whole symbol in modules, quiet zones included. */
  readonly size: number;
  readonly bars: readonly Bar[];
  /** What is encoded, check digit included. */
  readonly text: string;
}
