// Where letters stand in the way of a line: found by drawing them into a strip as high as the line.

import type { Box, Shape, TextRun } from '../scene/scene.js';
import { type Canvas, createCanvas } from './skia.js';
import { prepareText } from './text-state.js';
import type { Lease } from './typefaces.js';

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** Pixels of the strip for one of the scene, the same at every scale, so that a picture's gaps do not move with it. */
const resolution = 4;
const widest = 16_384;
/** Fainter than this, out of 255, a column of pixels is no ink. */
const faint = 48;

/** SVG path data of a shape: its own, or where it keeps clear of letters its box without the places near their ink. */
export function visiblePath({ path, box, avoids }: Shape, typefaces: Lease): string {
  if (avoids === undefined || avoids.runs.length === 0 || box.width <= 0 || box.height <= 0) return path;
  const ends = [box.x, box.x + box.width] as const;
  const gaps = inkIn(box, avoids.runs, typefaces).map(({ from, to }) => ({
    from: from - avoids.distance,
    to: to + avoids.distance,
  }));
  const pieces: Interval[] = [];
  let from: number = ends[0];
  for (const gap of [...gaps, { from: ends[1], to: ends[1] }]) {
    pieces.push({ from, to: Math.min(gap.from, ends[1]) });
    from = Math.max(from, gap.to);
  }
  // Shorter ones would look like dots, as inside the loop of a g.
  const shortest = 2 * Math.max(box.height, avoids.distance);
  return pieces
    .filter((piece) => piece.to - piece.from >= shortest)
    .map((piece) => rectangle(piece, box))
    .join('');
}

function rectangle({ from, to }: Interval, { y, height }: Box): string {
  return `M${from} ${y}H${to}V${y + height}H${from}Z`;
}

function inkIn(box: Box, runs: readonly TextRun[], typefaces: Lease): readonly Interval[] {
  const scale = Math.min(resolution, widest / box.width);
  const strip = createCanvas(Math.ceil(box.width * scale), Math.max(1, Math.ceil(box.height * scale)));
  const context = strip.getContext('2d');
  context.scale(scale, scale);
  context.translate(-box.x, -box.y);
  for (const run of runs) {
    const font = typefaces.font(run.face, run.size);
    if (font === undefined) continue;
    prepareText(context, { ...run, font });
    context.fillText(run.text, run.x, run.baseline);
  }
  return inkedColumns(strip).map(({ from, to }) => ({ from: box.x + from / scale, to: box.x + to / scale }));
}

function inkedColumns(strip: Canvas): readonly Interval[] {
  const { width, height } = strip;
  const data = strip.data();
  const isInked = (x: number) => {
    for (let y = 0; y < height; y++) if (data[(y * width + x) * 4 + 3]! > faint) return true;
    return false;
  };
  const columns: Interval[] = [];
  let from = -1;
  for (let x = 0; x <= width; x++) {
    const inked = x < width && isInked(x);
    if (inked && from < 0) from = x;
    if (inked || from < 0) continue;
    columns.push({ from, to: x });
    from = -1;
  }
  return columns;
}
