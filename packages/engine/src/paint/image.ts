import { pixelKey } from '../decode/device-size.js';
import type { PixelImage, VectorImage } from '../decode/pixels.js';
import type { Box, Image } from '../scene/scene.js';
import { drawMarks, isOneStroke, type Shown } from './drawing.js';
import type { Easel } from './easel.js';
import { type Canvas, createCanvas, ImageData, type Image as Picture, type SKRSContext2D } from './skia.js';

function imageDataOf({ data, width, height }: PixelImage): ImageData {
  const bytes = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  return new ImageData(bytes, width, height);
}

/** The pixels as something Skia can draw. It holds them twice, so it is not kept: whoever made it gives it up with `width`. */
export function sheetOf(image: PixelImage): Canvas {
  const sheet = createCanvas(image.width, image.height);
  sheet.getContext('2d').putImageData(imageDataOf(image), 0, 0);
  return sheet;
}

/** Where a photo comes to lie, if it replaces whole pixels of the surface one by one. */
function wholePlace(image: PixelImage, box: Box, { context, framed }: Easel): Box | undefined {
  const { a, b, c, d, e, f } = context.getTransform();
  const { width, height, part, opaque } = image;
  if (!opaque || framed || b !== 0 || c !== 0) return undefined;
  const place = { x: box.x * a + e, y: box.y * d + f, width: box.width * a, height: box.height * d };
  const isWhole =
    place.width === width && place.height === height && part.width === width && part.height === height;
  return isWhole && Number.isInteger(place.x) && Number.isInteger(place.y) ? place : undefined;
}

function drawPhoto(image: PixelImage, { box, opacity }: { box: Box; opacity: number }, easel: Easel): void {
  const { context, vectorResolution } = easel;
  const place = opacity === 1 && vectorResolution === undefined ? wholePlace(image, box, easel) : undefined;
  if (place !== undefined) {
    context.putImageData(imageDataOf(image), place.x, place.y);
    return;
  }
  const sheet = sheetOf(image);
  fillBox(context, box, { picture: sheet, part: image.part });
  sheet.width = 1;
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
    drawPhoto(decoded, { box, opacity }, easel);
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
