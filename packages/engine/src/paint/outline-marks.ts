// Outlines of letters, cut into pieces that come back: most readers of SVG know no glyphs, so a repeated piece stands in.

/** A piece of an outline; all numbers are whole. */
export interface Mark {
  /** Where its first contour starts. */
  readonly x: number;
  readonly y: number;
  /** SVG path data after the `m` that moves there, in steps. */
  readonly body: string;
}

interface Contour extends Mark {
  readonly left: number;
  readonly right: number;
}

/** Halves are common between two points of a curve: pushed off the edge, they go the same way at every place. */
const nudge = 1 / 64;

/** Pieces of SVG path data made of absolute M, L, Q, C and Z. They lie side by side, so that none is a hole in another. */
export function marksOf(path: string): readonly Mark[] {
  const contours = path
    .split('M')
    .slice(1)
    .map(contourOf)
    .sort((one, other) => one.left - other.left);
  const marks: Mark[] = [];
  const group: Contour[] = [];
  let right = Number.NEGATIVE_INFINITY;
  for (const contour of contours) {
    if (group.length > 0 && contour.left >= right) marks.push(joined(group.splice(0)));
    group.push(contour);
    right = Math.max(right, contour.right);
  }
  if (group.length > 0) marks.push(joined(group));
  return marks;
}

function joined(contours: readonly Contour[]): Mark {
  const first = contours[0] as Contour;
  const steps = contours.map(({ x, y, body }, index) => {
    const before = contours[index - 1];
    return before === undefined ? body : `m${stepsOf([x, y], [before.x, before.y], true)}${body}`;
  });
  return { x: first.x, y: first.y, body: steps.join('') };
}

function contourOf(text: string): Contour {
  const [start = '', ...segments] = text.split(/(?=[LQCZ])/);
  const [x = 0, y = 0] = numbersOf(start);
  let [body, letter, left, right] = ['', '', x, x];
  let at = [x, y];
  for (const segment of segments) {
    const numbers = numbersOf(segment.slice(1));
    if (numbers.length < 2) continue;
    const isNew = segment[0] !== letter;
    letter = segment[0] as string;
    if (isNew) body += letter.toLowerCase();
    body += stepsOf(numbers, at, isNew);
    at = numbers.slice(-2);
    for (let index = 0; index < numbers.length; index += 2) {
      left = Math.min(left, numbers[index] as number);
      right = Math.max(right, numbers[index] as number);
    }
  }
  return { x, y, left, right, body: `${body}z` };
}

/** Pairs of numbers as steps from a point. */
function stepsOf(numbers: readonly number[], from: readonly number[], isFirst: boolean): string {
  let steps = '';
  for (let index = 0; index < numbers.length; index++) {
    const step = (numbers[index] as number) - (from[index % 2] as number);
    // A minus sign parts two numbers as a space does.
    steps += step < 0 || (isFirst && index === 0) ? step : ` ${step}`;
  }
  return steps;
}

function numbersOf(text: string): readonly number[] {
  if (text === '') return [];
  return text.split(/[ ,]/).map((number) => Math.round(Number(number) + nudge));
}
