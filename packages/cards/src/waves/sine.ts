/**
 * The sine of an angle in turns (1 is a full circle). `Math.sin` may differ in its last bit from engine to engine; this
 * uses only operations that IEEE 754 rounds exactly, so it is the same everywhere. Off by less than 1e-7.
 */
export function sine(turns: number): number {
  const part = turns - Math.floor(turns);
  // Folded to a quarter of the circle: -0.25 to 0.25 turns.
  const folded = part < 0.25 ? part : part < 0.75 ? 0.5 - part : part - 1;
  const x = folded * 6.283185307179586;
  const square = x * x;
  // Taylor's series to the eleventh power.
  return (
    x *
    (1 - (square / 6) * (1 - (square / 20) * (1 - (square / 42) * (1 - (square / 72) * (1 - square / 110)))))
  );
}
