/** Sums of measured widths differ from the box by rounding alone below this, in pixels: browsers round to 64ths. */
export const TOLERANCE = 1 / 64;
