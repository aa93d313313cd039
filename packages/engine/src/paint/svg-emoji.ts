// Emoji have no outlines that SVG can hold. Each is drawn once, as pixels, and shown wherever it stands.

import type { TextRun } from '../scene/scene.js';
import { clustersOf } from '../text/clusters.js';
import { type Canvas, createCanvas } from './skia.js';
import { colorOf, decimal, type SvgPen } from './svg-pen.js';
import { prepareText } from './text-state.js';

/** Pixels of an emoji for one pixel of the scene: pages get zoomed. */
const finest = 3;

/** Of one picture; at three for one an emoji of 4,096 px would take 1 GB, and Skia draws no side past 32,767. */
const mostPixels = 4_194_304;
const longestSide = 16_384;

/** Of all pictures of a document, which take half a second to write; where they are many, all of them get coarser. */
const mostPixelsInAll = 8_388_608;

/** Units of an em. */
const unit = 100;

/** What an emoji may draw on, in units from the left end of its baseline. */
interface Extent {
  readonly advance: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

interface Picture {
  readonly id: string;
  /** One of the runs that show it. */
  readonly run: TextRun;
  readonly text: string;
  readonly extent: Extent;
  /** The largest that it is shown at. */
  size: number;
}

export interface EmojiShelf {
  /** A run of emoji as SVG elements. */
  show(run: TextRun): string;
  /** What the elements refer to. */
  definitions(): string;
}

/** Makes the shelf of one document. */
export function createEmojiShelf(pen: SvgPen): EmojiShelf {
  const pictures = new Map<string, Picture>();
  // One for all: the memory of a canvas comes back when it changes its size, and not soon when it is left.
  const scratch = createCanvas(1, 1);

  function pictureOf(text: string, run: TextRun): Picture {
    // Sizes within a factor of two share a picture.
    const sizes = Math.ceil(Math.log2(run.size));
    const key = `${sizes} ${run.face} ${run.lang} ${colorOf(run.color)} ${text}`;
    const extent = pictures.get(key)?.extent ?? extentOf(text, run, { pen, scratch });
    const picture = pictures.get(key) ?? { id: pen.nextId(), run, text, extent, size: run.size };
    picture.size = Math.max(picture.size, run.size);
    pictures.set(key, picture);
    return picture;
  }

  return {
    show: (run) => shown(run, (text) => pictureOf(text, run)),
    definitions() {
      const all = [...pictures.values()];
      const area = all.reduce((sum, picture) => sum + areaOf(picture, resolutionOf(picture)), 0);
      const coarser = Math.min(1, Math.sqrt(mostPixelsInAll / area));
      return all.map((one) => element(one, resolutionOf(one) * coarser, { pen, scratch })).join('');
    },
  };
}

function shown(run: TextRun, pictureOf: (text: string) => Picture): string {
  const perPixel = unit / run.size;
  const isBackward = run.direction === 'rtl';
  let at = isBackward ? run.width * perPixel : 0;
  const uses: string[] = [];
  for (const cluster of clustersOf(run.text)) {
    const picture = pictureOf(cluster);
    const spacing = (run.letterSpacing ?? 0) + (cluster === ' ' ? (run.wordSpacing ?? 0) : 0);
    const advance = picture.extent.advance + spacing * perPixel;
    if (isBackward) at -= advance;
    uses.push(`<use xlink:href="#${picture.id}" x="${decimal(at)}"/>`);
    if (!isBackward) at += advance;
  }
  const place = `translate(${decimal(run.x)} ${decimal(run.baseline)})scale(${decimal(run.size / unit, 6)})`;
  return `<g transform="${place}">${uses.join('')}</g>`;
}

interface Studio {
  readonly pen: SvgPen;
  readonly scratch: Canvas;
}

function extentOf(text: string, run: TextRun, { pen, scratch }: Studio): Extent {
  const context = scratch.getContext('2d');
  prepareText(context, { font: pen.typefaces.font(run.face, unit) ?? '', lang: run.lang });
  const box = context.measureText(text);
  // Fonts may tell less than they draw on: never less than an em about the advance.
  const x = Math.floor(Math.min(0, -box.actualBoundingBoxLeft)) - 1;
  const y = -Math.ceil(Math.max(unit, box.actualBoundingBoxAscent)) - 1;
  const right = Math.ceil(Math.max(box.width, box.actualBoundingBoxRight)) + 1;
  const bottom = Math.ceil(Math.max(0.3 * unit, box.actualBoundingBoxDescent)) + 1;
  return { advance: box.width, x, y, width: right - x, height: bottom - y };
}

/** Pixels for a unit. */
function resolutionOf({ extent: { width, height }, size }: Picture): number {
  const bySide = longestSide / Math.max(width, height);
  return Math.min((finest * size) / unit, bySide, Math.sqrt(mostPixels / (width * height)));
}

function areaOf({ extent: { width, height } }: Picture, resolution: number): number {
  return width * height * resolution ** 2;
}

function element({ id, run, text, extent }: Picture, resolution: number, { pen, scratch }: Studio): string {
  scratch.width = Math.max(1, Math.ceil(extent.width * resolution));
  scratch.height = Math.max(1, Math.ceil(extent.height * resolution));
  const context = scratch.getContext('2d');
  prepareText(context, { font: pen.typefaces.font(run.face, unit * resolution) ?? '', lang: run.lang });
  context.fillStyle = colorOf(run.color);
  context.fillText(text, -extent.x * resolution, -extent.y * resolution);
  const href = `data:image/png;base64,${scratch.toBuffer('image/png').toString('base64')}`;
  const size = `width="${decimal(scratch.width / resolution)}" height="${decimal(scratch.height / resolution)}"`;
  return `<image id="${id}" x="${extent.x}" y="${extent.y}" ${size} xlink:href="${href}"/>`;
}
