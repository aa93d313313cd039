import { encode } from 'uqr';

/** Dark modules side by side in one row. */
export interface ModuleRun {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

export interface QrModules {
  /** Modules a side, quiet zone included. */
  readonly size: number;
  readonly runs: readonly ModuleRun[];
}

// ISO/IEC 18004 asks for four light modules on every side.
const QUIET_ZONE = 4;

/** A QR code of UTF-8 text: error correction M (15 %), or L (7 %) where only that has room. At most 2,953 bytes. */
export function qrModules(value: string): QrModules {
  const rows = encodeAt(value, 'M') ?? encodeAt(value, 'L')!;
  return { size: rows.length, runs: rows.flatMap((row, y) => darkRuns(row, y)) };
}

function encodeAt(value: string, ecc: 'L' | 'M'): boolean[][] | undefined {
  try {
    return encode(value, { ecc, border: QUIET_ZONE }).data;
  } catch (error) {
    if (ecc === 'L') throw error;
    return undefined;
  }
}

function darkRuns(row: readonly boolean[], y: number): ModuleRun[] {
  const runs: ModuleRun[] = [];
  for (let x = 0; x < row.length; x++) {
    const start = x;
    while (row[x]) x++;
    if (x > start) runs.push({ x: start, y, length: x - start });
  }
  return runs;
}
