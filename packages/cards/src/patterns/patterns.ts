import type { PatternName } from '../names.js';
import { circuit } from './circuit.js';
import { diagonal } from './diagonal.js';
import { dots } from './dots.js';
import { grid } from './grid.js';
import { maskOf, roomiest } from './mask.js';
import type { Mark, PatternRequest, Sheet } from './pattern.js';
import { waves } from './waves.js';
import { writeMarks } from './write-marks.js';

type Draw = (sheet: Sheet) => readonly Mark[];

function pattern(draw: Draw): (request: PatternRequest) => string | undefined {
  return (request) => {
    const { width, height } = request;
    // Marks of a small card are as many, not as small: below 1.2 px they are a haze.
    const scale = Math.min(1.25, Math.max(0.75, Math.sqrt((width * height) / (1200 * 630))));
    const toward = request.toward ?? roomiest(request);
    const mask = maskOf({ ...request, scale, toward });
    return writeMarks(draw({ width, height, scale, toward, mask }), mask, request);
  };
}

/**
 * Every pattern by its name: a transparent SVG of the card's size, to lie over its background and behind all words, or nothing.
 * The same request gives the same bytes.
 */
export const patterns: { readonly [name in PatternName]: (request: PatternRequest) => string | undefined } = {
  none: () => undefined,
  dots: pattern(dots),
  grid: pattern(grid),
  diagonal: pattern(diagonal),
  waves: pattern(waves),
  circuit: pattern(circuit),
};
