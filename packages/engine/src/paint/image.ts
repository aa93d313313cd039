import { pixelKey } from '../decode/device-size.js';
import type { PixelImage, VectorImage } from '../decode/pixels.js';
import { giveBack } from '../memory.js';
import type { Box, Image } from '../scene/scene.js';
import { drawMarks, isOneStroke, type Shown } from './drawing.js';
import type { Easel } from './easel.js';
import { type Canvas, createCanvas, ImageData, type Image as Picture, type SKRSContext2D } from './skia.js';

const sheets = new WeakMap<PixelImage, Canvas>();

/** The pixels as something Skia can draw, kept as long as the decoder keeps them. Skia's copy is then the only one. */
export function sheetOf(image: PixelImage): Canvas {
  const known = sheets.get(image);
  if (known !== undefined) return known;
  const { data, width, height } = image;
  const sheet = createCanvas(width, height);
  const bytes = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  sheet.getContext('2d').putImageData(new ImageData(bytes, width, height), 0, 0);
  sheets.set(image, sheet);
  giveBack(data);
  return sheet;
}

/** Device pixels that all of a document takes when its part fills a target. */
function wholeArea({ width, height, part }: VectorImage, target: { width: number; height: number }): number {
  return ((width * target.width) / part.width) * ((height * target.height) / part.height);
}

/** Draws the wanted part of a document on a surface of its own. */
export function rasterOf(
  vector: VectorImage,
  box: Box,
  { vectors }: Pick<Easel, 'vectors'>,
  resolution: number,
): Canvas {
  const width = Math.min(4096, Math.max(1, Math.ceil(box.width * resolution)));
  const height = Math.min(4096, Math.max(1, Math.ceil(box.height * resolution)));
  const sheet = createCanvas(width, height);
  vectors.show(vector, wholeArea(vector, sheet), (picture) =>
    fillBox(sheet.getContext('2d'), { x: 0, y: 0, width, height }, { picture, part: vector.part }),
  );
  return sheet;
}

interface Source {
  readonly picture: Canvas | Picture;
  /** What of it fills the box. */
  readonly part: Box;
}

function fillBox(context: SKRSContext2D, box: Box, { picture, part }: Source): void {
  context.drawImage(picture, part.x, part.y, part.width, part.height, box.x, box.y, box.width, box.height);
}

/**
 * Skia dithers gradients on a canvas, and not in a document: a card with a light behind its words has four times the bytes
 * as PNG when it is dithered, and takes longer to write.
 */
const isDrawn = (image: VectorImage): image is VectorImage & Shown =>
  image.drawing?.every(({ fill }) => fill === undefined || typeof fill === 'string') ?? false;

/** Draws marks at once where that looks the same, or else on a layer that is cut and faded as one. */
function drawVector(
  image: VectorImage & Shown,
  { box, opacity }: { box: Box; opacity: number },
  easel: Easel,
): void {
  const { context } = easel;
  const matrix = context.getTransform();
  const isEasy = !easel.clipped && opacity === 1 && matrix.b === 0 && matrix.c === 0;
  if (isEasy || isOneStroke(image.drawing)) {
    drawMarks(context, box, image);
    return;
  }
  const placed = { image, box, matrix, page: easel };
  easel.drawings.show(placed, (sheet, { x, y, width, height }) => {
    context.resetTransform();
    context.imageSmoothingEnabled = false;
    context.drawImage(sheet, 0, 0, width, height, x, y, width, height);
  });
}

/** Draws a picture into its box; a picture that was not decoded, being off the canvas, is left out. */
export function drawImage(item: Image, easel: Easel, opacity: number): void {
  const decoded = easel.pixels.get(pixelKey(item, easel.scale));
  if (decoded === undefined) return;
  const { context, vectorResolution, scale } = easel;
  const { box } = item;
  const { part } = decoded;
  context.globalAlpha = opacity;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  if (decoded.kind === 'pixels') {
    fillBox(context, box, { picture: sheetOf(decoded), part });
  } else if (vectorResolution !== undefined) {
    const picture = rasterOf(decoded, box, easel, vectorResolution);
    context.drawImage(picture, box.x, box.y, box.width, box.height);
  } else if (isDrawn(decoded)) {
    drawVector(decoded, { box, opacity }, easel);
  } else {
    const area = wholeArea(decoded, { width: box.width * scale, height: box.height * scale });
    easel.vectors.show(decoded, area, (picture) => fillBox(context, box, { picture, part }));
  }
}
