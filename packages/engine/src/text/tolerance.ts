/** Sums of measured widths differ from the box by rounding alone below this, in pixels. */
export const TOLERANCE = 0.01;
