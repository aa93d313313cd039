import { pixelKey } from '../decode/device-size.js';
import type { PixelImage, VectorImage } from '../decode/pixels.js';
import type { Box, Image } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { type Canvas, createCanvas, ImageData } from './skia.js';

const sheets = new WeakMap<PixelImage, Canvas>();

/** The pixels as something Skia can draw, kept as long as the decoder keeps them. */
export function sheetOf(image: PixelImage): Canvas {
  const known = sheets.get(image);
  if (known !== undefined) return known;
  const { data, width, height } = image;
  const sheet = createCanvas(width, height);
  const bytes = new Uint8ClampedArray(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  sheet.getContext('2d').putImageData(new ImageData(bytes, width, height), 0, 0);
  sheets.set(image, sheet);
  return sheet;
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
  const { part } = vector;
  const picture = vectors.get(vector);
  sheet.getContext('2d').drawImage(picture, part.x, part.y, part.width, part.height, 0, 0, width, height);
  return sheet;
}

/** Draws a picture into its box; a picture that was not decoded, being off the canvas, is left out. */
export function drawImage(item: Image, easel: Easel, opacity: number): void {
  const decoded = easel.pixels.get(pixelKey(item, easel.scale));
  if (decoded === undefined) return;
  const { context, vectorResolution } = easel;
  const { box } = item;
  context.globalAlpha = opacity;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  if (decoded.kind === 'vector' && vectorResolution !== undefined) {
    const sheet = rasterOf(decoded, box, easel, vectorResolution);
    context.drawImage(sheet, box.x, box.y, box.width, box.height);
    return;
  }
  const source = decoded.kind === 'vector' ? easel.vectors.get(decoded) : sheetOf(decoded);
  const { x, y, width, height } = decoded.part;
  context.drawImage(source, x, y, width, height, box.x, box.y, box.width, box.height);
}
