import type { Face } from '@limn/fonts';
import type { TextLayer } from '@limn/spec';
import { elided } from './ellipsis.js';
import { createDivider, type Hyphenation } from './hyphenation.js';
import { type DivisibleParagraph, type Line, lineCount, widestWord, widthAt, wrap } from './lines.js';
import { naturalLineHeight } from './natural-line-height.js';
import { paragraphOf, type Setter } from './paragraph.js';
import { type StyledText, styledText } from './style.js';
import { TOLERANCE } from './tolerance.js';

/** Room in pixels; Infinity where there is no edge. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A text broken into lines at the size it is drawn in. */
export interface Block {
  readonly lines: readonly Line[];
  /** Index of the first line of each paragraph but the first: where paragraph spacing goes. */
  readonly breaksBefore: ReadonlySet<number>;
  readonly size: number;
  /** Distance of baselines in pixels. */
  readonly leading: number;
  /** Widest line in pixels. */
  readonly width: number;
  /** Sum of the line boxes and paragraph spaces in pixels. */
  readonly height: number;
  /** Whether all lines fit the room as they are. */
  readonly fits: boolean;
  /** Whether words were left out. */
  readonly cut: boolean;
}

interface Setting extends Pick<Copy, 'setter' | 'face'> {
  /** Where its words may be divided; empty where they may not. */
  readonly hyphenation: Hyphenation;
}

/** Everything about a text that does not depend on its size. */
export interface Copy {
  readonly layer: TextLayer;
  readonly paragraphs: readonly DivisibleParagraph[];
  readonly setter: Setter;
  /** The face of the layer's own style: its metrics place the baselines. */
  readonly face: Face;
}

const NEWLINE = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** Reads a layer's text once; it can then be set at any size and in any room. */
export function copyOf(layer: TextLayer, { setter, face, hyphenation }: Setting): Copy {
  const cut = (styled: readonly StyledText[]) => paragraphOf(styled, setter, layer.direction);
  const paragraphs = splitParagraphs(styledText(layer)).map((styled) => {
    if (hyphenation.size === 0) return cut(styled);
    const divider = createDivider(styled, { hyphenation, lang: layer.lang, paragraphOf: cut });
    return layer.hyphenate ? divider.all() : { ...cut(styled), divider };
  });
  return { layer, paragraphs, setter, face };
}

function splitParagraphs(styled: readonly StyledText[]): StyledText[][] {
  const paragraphs: StyledText[][] = [[]];
  for (const part of styled) {
    part.text.split(NEWLINE).forEach((text, i) => {
      if (i > 0) paragraphs.push([]);
      paragraphs.at(-1)!.push({ ...part, text: text.replaceAll('\t', ' ') });
    });
  }
  return paragraphs;
}

/** Sets a text in a room, shrunk and cut as its layer allows. */
export function setBlock(copy: Copy, room: Room): Block {
  const { layer } = copy;
  const shrinks = layer.should_auto_scale || layer.overflow === 'shrink';
  const block = shrinks ? shrunk(copy, room) : blockAt(copy, room, layer.font_size_in_px);
  return block.fits ? block : cut(copy, room, block);
}

function blockAt(copy: Copy, room: Room, size: number): Block {
  const { layer, paragraphs, setter } = copy;
  const widthOf = widthAt(size, layer.letter_spacing_in_px);
  const wrapped = paragraphs.map((paragraph) =>
    wrap(paragraph, {
      widthOf,
      room: layer.is_splitting_lines ? room.width : Number.POSITIVE_INFINITY,
      setter,
      wrap: layer.wrap,
      lang: layer.lang,
    }),
  );
  const lines = wrapped.flat();
  const breaksBefore = paragraphStarts(wrapped);
  const leading = size * (lineHeight(layer) ?? naturalLineHeight(lines));
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const height = lines.length * leading + breaksBefore.size * layer.paragraph_spacing_in_px;
  const block = { lines, breaksBefore, size, leading, width, height, cut: false };
  return { ...block, fits: fitsIn(room, { ...block, count: lines.length }, copy) };
}

/** As a multiple of the size, so that a distance in pixels shrinks with the text. */
function lineHeight({ line_height, line_height_in_px, font_size_in_px }: TextLayer): number | undefined {
  return line_height_in_px === undefined ? line_height : line_height_in_px / font_size_in_px;
}

function paragraphStarts(paragraphs: readonly (readonly Line[])[]): ReadonlySet<number> {
  const starts = new Set<number>();
  let count = 0;
  for (const lines of paragraphs.slice(0, -1)) {
    count += lines.length;
    starts.add(count);
  }
  return starts;
}

interface Extents extends Pick<Block, 'size' | 'leading' | 'width' | 'height'> {
  /** Of lines. */
  readonly count: number;
}

/** Ink decides: ascenders of the first line to descenders of the last, not the space around them. */
function fitsIn(
  room: Room,
  { count, size, leading, width, height }: Extents,
  { face, layer }: Copy,
): boolean {
  const spare = Math.max(0, leading - inkHeight(face) * size);
  const tooMany = layer.max_lines !== undefined && count > layer.max_lines;
  return !tooMany && width <= room.width + TOLERANCE && height - spare <= room.height + TOLERANCE;
}

/** From the top of a capital to the foot of a descender, in em. */
export function inkHeight(face: Face): number {
  return face.metrics.capHeight + face.metrics.descent;
}

const SMALLEST = 1;
const STEP = 0.25;

/**
 * Set in the largest size, in quarters of a pixel, at which the text fits and no word is cut; where there is none, in the
 * smallest. It is laid out twice, to know how far apart its lines stand and in the size found; words that may be divided
 * take more, as their lines cannot be counted.
 */
function shrunk(copy: Copy, room: Room): Block {
  const most = copy.layer.font_size_in_px;
  const largest = blockAt(copy, room, most);
  const leading = largest.leading / most;
  const divides = copy.paragraphs.some(({ divider }) => divider);
  const size = largestSize(most, (tried) => {
    if (!mayFit(copy, room, tried)) return false;
    return fitsFilled(tried, room, { copy, leading }) || (divides && blockAt(copy, room, tried).fits);
  });
  return size === most ? largest : blockAt(copy, room, size);
}

/** Bit by bit from the highest, so that the sizes tried do not depend on the size asked for. */
function largestSize(most: number, fits: (size: number) => boolean): number {
  if (fits(most)) return most;
  let steps = 0;
  for (let bit = highestBit((most - SMALLEST) / STEP); bit >= 1; bit /= 2) {
    const size = SMALLEST + (steps + bit) * STEP;
    if (size <= most && fits(size)) steps += bit;
  }
  return Math.min(most, SMALLEST + steps * STEP);
}

function highestBit(count: number): number {
  return count < 1 ? 0 : 2 ** Math.floor(Math.log2(count));
}

/** Whether a text's widest word and the ink of one line fit. */
function mayFit({ paragraphs, layer, face }: Copy, room: Room, size: number): boolean {
  const widest = widestWord(paragraphs, widthAt(size, layer.letter_spacing_in_px));
  return widest <= room.width + TOLERANCE && inkHeight(face) * size <= room.height + TOLERANCE;
}

interface Scaled {
  readonly copy: Copy;
  /** Distance of baselines, as a multiple of the size. */
  readonly leading: number;
}

/** Whether a text whose words fit does so in lines that are filled, by arithmetic alone. `wrap` makes no more of them. */
function fitsFilled(size: number, room: Room, { copy, leading }: Scaled): boolean {
  const { layer, paragraphs } = copy;
  const { width } = room;
  const filling = { widthOf: widthAt(size, layer.letter_spacing_in_px), room: width };
  const counts = paragraphs.map((paragraph) => lineCount(paragraph, filling));
  if (!layer.is_splitting_lines && counts.some((count) => count > 1)) return false;
  const count = counts.reduce((sum, lines) => sum + lines, 0);
  const spaces = (paragraphs.length - 1) * layer.paragraph_spacing_in_px;
  const height = count * size * leading + spaces;
  return fitsIn(room, { count, size, leading: size * leading, width, height }, copy);
}

/** Lines past `max_lines`, and with an ellipsis also past the room, are left out. */
function cut(copy: Copy, room: Room, block: Block): Block {
  const { layer, setter } = copy;
  const most = Math.min(
    layer.max_lines ?? Number.POSITIVE_INFINITY,
    layer.overflow === 'ellipsis' ? linesIn(room, block, copy) : Number.POSITIVE_INFINITY,
  );
  const widthOf = widthAt(block.size, layer.letter_spacing_in_px);
  const kept = block.lines.slice(0, most);
  const leavesLines = kept.length < block.lines.length;
  const isElided = (line: Line, i: number) =>
    layer.overflow === 'ellipsis' &&
    (widthOf(line) > room.width + TOLERANCE || (leavesLines && i === kept.length - 1));
  const lines = kept.map((line, i) =>
    isElided(line, i) ? elided(line, room.width, { widthOf, setter }) : line,
  );
  const breaks = [...block.breaksBefore].filter((index) => index < lines.length);
  const width = lines.reduce((widest, line) => Math.max(widest, widthOf(line)), 0);
  const height = lines.length * block.leading + breaks.length * layer.paragraph_spacing_in_px;
  const result = {
    ...block,
    lines,
    breaksBefore: new Set(breaks),
    width,
    height,
    cut: leavesLines || kept.some(isElided),
  };
  return { ...result, fits: fitsIn(room, { ...result, count: lines.length }, copy) };
}

/** How many lines the room holds; one at least. */
function linesIn(room: Room, block: Block, { face, layer }: Copy): number {
  let height = inkHeight(face) * block.size;
  let count = 1;
  while (count < block.lines.length) {
    height += block.leading + (block.breaksBefore.has(count) ? layer.paragraph_spacing_in_px : 0);
    if (height > room.height + TOLERANCE) break;
    count++;
  }
  return count;
}
