// Contrast of words, on the pixels. Letters fade, turn, overlap panels and carry gradients, so no colour is read from
// the request: the picture is sketched with blocks for letters and without, and the two are compared where letters are.

import type { TextLayer } from '@limn/spec';
import type { Box } from '../../scene/scene.js';
import { contrast, hexOf, type Rgb, readable, rgbOf } from '../color.js';
import type { Finding, Severity } from '../finding.js';
import type { Shown } from '../pixels.js';
import type { Case, Rule } from '../rule.js';
import type { Line, Strip, Words } from '../survey.js';
import { boxAfter } from '../transform.js';
import { nameOf } from './name.js';

/** A letter is about so wide, in em. */
const LETTER = 0.6;
/** A letter reads as badly as the worst tenth of its place: what is worse than that is a hair, a dot or an edge. */
const WORST = 0.1;
/** Points to a side of a letter's place. */
const POINTS = 6;
/** Letters of a picture that are looked at: beyond, every second, third, … one. */
const MOST_LETTERS = 2000;
/** A line around letters counts as what they stand on from this share of their size. */
const STROKE = 0.02;

export const contrastRule: Rule = (judged) => {
  const { survey, limits } = judged;
  const letters = survey.words.reduce((sum, words) => sum + lettersIn(words), 0);
  const stride = Math.max(1, Math.ceil(letters / MOST_LETTERS));
  return survey.words.flatMap((words) => {
    const worst = worstOf(words, judged, stride);
    if (worst === undefined) return [];
    const limit = words === survey.title ? limits.titleContrast : limits.textContrast;
    const ratio = Math.max(worst.ratio, strokeContrast(words.layer));
    return ratio < limit ? [findingOf(words, { ...worst, ratio }, { judged, limit })] : [];
  });
};

function lettersIn({ lines }: Words): number {
  const counts = lines.flatMap(({ size, strips }) => strips.map(({ box }) => box.width / (LETTER * size)));
  return counts.reduce((sum, count) => sum + Math.ceil(count), 0);
}

/** The worst letter of a text. */
interface Worst {
  readonly ratio: number;
  readonly letter: Rgb;
  readonly ground: Rgb;
  /** On the canvas. */
  readonly box: Box;
}

/** What lies under a picture that is not opaque is not known: it gets the benefit of the doubt, white or black. */
function worstOf(words: Words, { shown }: Case, stride: number): Worst | undefined {
  const on = (backdrop: number) => worstLetter(words, { shown: shown(), backdrop, stride });
  const onWhite = on(255);
  if (onWhite === undefined || !onWhite.seesThrough) return onWhite;
  const onBlack = on(0);
  return onBlack && onBlack.ratio > onWhite.ratio ? onBlack : onWhite;
}

interface View {
  readonly shown: Shown;
  /** Grey, 0 to 255, under pixels that are not opaque. */
  readonly backdrop: number;
  readonly stride: number;
}

function worstLetter(words: Words, view: View): (Worst & { seesThrough: boolean }) | undefined {
  let worst: { letter: Letter; line: Line; box: Box } | undefined;
  let seesThrough = false;
  for (const line of words.lines) {
    for (const box of line.strips.flatMap((strip) => placesOf(strip, line.size, view.stride))) {
      const letter = letterIn(box, line, view);
      if (letter === undefined) continue;
      seesThrough ||= letter.seesThrough;
      if (worst === undefined || letter.ratio < worst.letter.ratio) worst = { letter, line, box };
    }
  }
  return worst && { ...worst.letter, box: boxAfter(worst.line.transform, worst.box), seesThrough };
}

/** The places of letters along a strip, alike in width. */
function placesOf({ box }: Strip, size: number, stride: number): readonly Box[] {
  const count = Math.max(1, Math.round(box.width / (LETTER * size)));
  const width = box.width / count;
  const places: Box[] = [];
  for (let i = 0; i < count; i += stride) places.push({ ...box, x: box.x + i * width, width });
  return places;
}

type Letter = Omit<Worst, 'box'> & { readonly seesThrough: boolean };

/** How a letter in this place stands out; nothing where no point of it is on the canvas. */
function letterIn(box: Box, line: Line, { shown, backdrop }: View): Letter | undefined {
  const columns = Math.min(POINTS, Math.max(1, Math.round(box.width * shown.scale)));
  const rows = Math.min(POINTS, Math.max(1, Math.round(box.height * shown.scale)));
  const pairs: Pair[] = [];
  for (let i = 0; i < columns * rows; i++) {
    const x = box.x + (((i % columns) + 0.5) / columns) * box.width;
    const y = box.y + ((Math.floor(i / columns) + 0.5) / rows) * box.height;
    const at = pixelUnder(x, y, line, shown);
    if (at >= 0) count(pairs, shown.words[at]!, shown.ground[at]!);
  }
  return worstPair(pairs, backdrop);
}

/** Index of the pixel at a point of a line's own space; -1 where it is clipped or off the canvas. */
function pixelUnder(x: number, y: number, { transform, clip }: Line, shown: Shown): number {
  const { a, b, c, d, e, f } = transform;
  const onX = a * x + c * y + e;
  const onY = b * x + d * y + f;
  const { scale, width, height } = shown;
  if (clip && !liesIn(clip, onX, onY, 1 / scale)) return -1;
  const column = Math.floor(onX * scale) - shown.x;
  const row = Math.floor(onY * scale) - shown.y;
  return column < 0 || row < 0 || column >= width || row >= height ? -1 : row * width + column;
}

/** Whether a point lies inside, and not on the blurred edge. */
function liesIn({ x, y, width, height }: Box, pointX: number, pointY: number, edge: number): boolean {
  const [fromLeft, fromTop] = [pointX - x, pointY - y];
  return fromLeft > edge && fromTop > edge && fromLeft < width - edge && fromTop < height - edge;
}

/** A pixel of a letter, that behind it, and how often they meet. */
interface Pair {
  readonly front: number;
  readonly ground: number;
  count: number;
}

/** Most grounds are flat: a handful of pairs stands for all points. */
function count(pairs: Pair[], front: number, ground: number): void {
  for (const pair of pairs) {
    if (pair.front !== front || pair.ground !== ground) continue;
    pair.count += 1;
    return;
  }
  pairs.push({ front, ground, count: 1 });
}

function worstPair(pairs: readonly Pair[], backdrop: number): Letter | undefined {
  const colors = pairs.map((pair) => {
    const letter = colorOf(pair.front, backdrop);
    const ground = colorOf(pair.ground, backdrop);
    return { letter, ground, count: pair.count, ratio: contrast(letter, ground) };
  });
  const inOrder = colors.sort((one, other) => one.ratio - other.ratio);
  let left = Math.floor(WORST * inOrder.reduce((sum, pair) => sum + pair.count, 0));
  const found = inOrder.find((pair) => {
    left -= pair.count;
    return left < 0;
  });
  const seesThrough = pairs.some(({ ground }) => ground >>> 24 < 255);
  return found && { ratio: found.ratio, letter: found.letter, ground: found.ground, seesThrough };
}

/** The colour of a premultiplied pixel over a grey. */
function colorOf(pixel: number, backdrop: number): Rgb {
  const under = ((255 - (pixel >>> 24)) * backdrop) / 255;
  return [
    channel(pixel & 255, under),
    channel((pixel >>> 8) & 255, under),
    channel((pixel >>> 16) & 255, under),
  ];
}

function channel(value: number, under: number): number {
  return Math.min(255, Math.round(value + under));
}

/** Letters with a line around them are read by that line as well. */
function strokeContrast({ stroke, text_color: fill, font_size_in_px: size }: TextLayer): number {
  if (!stroke || typeof fill !== 'string' || stroke.width_in_px < STROKE * size) return 1;
  return contrast(rgbOf(fill), rgbOf(stroke.hex_color));
}

interface Sentence {
  readonly judged: Case;
  readonly limit: number;
}

function findingOf(words: Words, worst: Worst, { judged, limit }: Sentence): Finding {
  const { ratio, letter, ground, box } = worst;
  const name = nameOf(words, judged.survey);
  return {
    path: words.path,
    code: 'contrast_low',
    severity: severityOf(ratio, judged),
    message:
      ratio < 1.05
        ? `${name} is not seen in a part: ${hexOf(letter)} on ${hexOf(ground)}, or something lies over it.`
        : `${name} has a contrast of ${twoDigits(ratio)}:1 at its worst letter (${hexOf(letter)} on ${hexOf(ground)}); ${limit}:1 reads well.`,
    hint: hintFor(words, worst, limit),
    actual: Number(twoDigits(ratio)),
    limit,
    box,
  };
}

function severityOf(ratio: number, { limits }: Case): Severity {
  if (ratio < limits.leastContrast) return 'error';
  return ratio < limits.textContrast ? 'warning' : 'advice';
}

/** Rounded down, so that what is under a limit never looks as if it had reached it. */
function twoDigits(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}

function hintFor({ layer }: Words, { letter, ground, ratio }: Worst, limit: number): string {
  const behind = 'lay a rectangle of a plain or half-transparent colour between the words and what is behind';
  const better = ratio < 1.05 ? undefined : readable(letter, [ground], limit);
  if (better === undefined || typeof layer.text_color !== 'string') {
    return `Take a colour that is further from what is behind, or ${behind}.`;
  }
  const cause = layer.opacity < 100 ? ' or more opacity' : '';
  return `${hexOf(better)} would have ${limit}:1 there${cause}; or ${behind}.`;
}
