// Knows the four kinds of item and nothing of Specs.

import { isOpaque } from '../decode/opaque.js';
import type { Pixels } from '../decode/pixels.js';
import type { Box, Item, Scene } from '../scene/scene.js';
import { type Bitmap, hasOpaqueGround } from './bitmap.js';
import { drawItems } from './draw.js';
import { createDrawingShelf } from './drawing-shelf.js';
import type { Easel } from './easel.js';
import { PDFDocument, type SKRSContext2D } from './skia.js';
import { createSurfaces } from './surfaces.js';
import { svgDocument } from './svg.js';
import type { Lease } from './typefaces.js';
import { createVectorShelf } from './vector-shelf.js';

export interface PaintOptions {
  /** Decoded for the same `scale`. */
  readonly pixels: Pixels;
  readonly typefaces: Lease;
  /** Device pixels for one pixel of the scene. */
  readonly scale: number;
  /** Colour under everything, for formats without transparency; none without it. */
  readonly background?: string | undefined;
}

export interface SketchOptions extends PaintOptions {
  /** Of the whole scene, in device pixels. */
  readonly width: number;
  readonly height: number;
  /** The part of the scene that is looked at, in its own pixels. */
  readonly area: Box;
}

/** A part of a scene in another size, in device pixels of that size, without its letters. RGBA, premultiplied. */
export interface Sketches extends Box {
  /** With blocks of their fill in the places of letters. */
  readonly words: Uint8Array;
  /** With nothing there. */
  readonly ground: Uint8Array;
}

/** A painting whose pictures are still to come. */
export interface Painting {
  /** @throws LimnError `svg_rejected` */
  finish(pixels: Pixels): Bitmap;
}

export interface Painter {
  /** Paints what lies under the first picture, while pictures are decoded on other threads. */
  begin(scene: Scene, options: Omit<PaintOptions, 'pixels'>): Painting;
  /**
   * A part of the scene in another size, twice: a fraction of the work of `paint`.
   *
   * @throws LimnError `svg_rejected`
   */
  sketch(scene: Scene, options: SketchOptions): Sketches;
  /** A whole SVG document: text as outlines, pictures inside it. */
  paintSvg(scene: Scene, options: PaintOptions): Uint8Array;
  /**
   * A PDF file of one page, one point for a device pixel.
   *
   * @throws LimnError `svg_rejected`
   */
  paintPdf(scene: Scene, options: PaintOptions): Uint8Array;
}

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Size of a scene in device pixels. */
export function surfaceSize(scene: Scene, scale: number): Size {
  return {
    width: Math.max(1, Math.round(scene.width * scale)),
    height: Math.max(1, Math.round(scene.height * scale)),
  };
}

/** What is drawn before the first item of some sort, and the rest. */
function partedAt(
  { items }: Scene,
  isSuch: (item: Item) => boolean,
): { readonly under: readonly Item[]; readonly rest: readonly Item[] } {
  const first = items.findIndex(isSuch);
  const at = first < 0 ? items.length : first;
  return { under: items.slice(0, at), rest: items.slice(at) };
}

/** The whole pixels that a part of a scene takes on a surface of another size. */
function pixelsUnder(area: Box, scene: Scene, { width, height }: Size): Box {
  const [across, down] = [width / scene.width, height / scene.height];
  const x = Math.min(width - 1, Math.max(0, Math.floor(area.x * across)));
  const y = Math.min(height - 1, Math.max(0, Math.floor(area.y * down)));
  const right = Math.min(width, Math.ceil((area.x + area.width) * across));
  const bottom = Math.min(height, Math.ceil((area.y + area.height) * down));
  return { x, y, width: Math.max(1, right - x), height: Math.max(1, bottom - y) };
}

/** Fills a surface with what the format puts under a scene. */
function fillGround(
  scene: Scene,
  { context, width, height }: Pick<Easel, 'context' | 'width' | 'height'>,
  background: string | undefined,
): void {
  if (background === undefined || hasOpaqueGround(scene)) return;
  context.fillStyle = background;
  context.fillRect(0, 0, width, height);
}

function hasWords(item: Item): boolean {
  return item.kind === 'text' || (item.kind === 'group' && item.items.some(hasWords));
}

function hasPicture(item: Item): boolean {
  return item.kind === 'image' || (item.kind === 'group' && item.items.some(hasPicture));
}

const noPixels: Pixels = new Map();

/** PDF takes pictures of outlines as pixels; three for one stay sharp in print. */
const pdfVectorResolution = 3;

/** Makes a painter that keeps the SVG documents it parsed last. */
export function createPainter(): Painter {
  const vectors = createVectorShelf();
  const surfaces = createSurfaces();
  const drawings = createDrawingShelf(surfaces);
  const [grounds, sketchbook] = [createSurfaces(), createSurfaces()];
  const sketches = createDrawingShelf(sketchbook, 1024 * 1024);

  /** Draws the scene over the background on any surface. */
  function drawScene(scene: Scene, easel: Easel, background: string | undefined): void {
    const { context, width, height } = easel;
    fillGround(scene, easel, background);
    context.scale(width / scene.width, height / scene.height);
    drawItems(scene.items, easel, 1);
  }

  return {
    begin(scene, { background, ...options }) {
      const size = surfaceSize(scene, options.scale);
      const page = surfaces.open(size);
      const easel = { ...options, ...size, vectors, drawings, context: page.context };
      const { under, rest } = partedAt(scene, hasPicture);
      drawScene({ ...scene, items: under }, { ...easel, pixels: noPixels }, background);
      return {
        finish(pixels) {
          drawItems(rest, { ...easel, pixels }, 1);
          const data = page.close();
          const opaque = background !== undefined || hasOpaqueGround(scene) || isOpaque(data);
          return { ...size, data, opaque };
        },
      };
    },
    sketch(scene, { background, width, height, area, ...options }) {
      const part = pixelsUnder(area, scene, { width, height });
      const easel = { ...options, width: part.width, height: part.height, vectors, drawings: sketches };
      const { under, rest } = partedAt(scene, hasWords);
      const place = (context: SKRSContext2D) => {
        context.translate(-part.x, -part.y);
        context.scale(width / scene.width, height / scene.height);
      };
      const sheet = grounds.layer(part, (context) => {
        fillGround(scene, { context, ...part }, background);
        place(context);
        drawItems(under, { ...easel, context }, 1);
      });
      const sketched = (words: 'blocks' | 'none') =>
        sketchbook.pixelsOf(part, (context) => {
          context.drawImage(sheet, 0, 0);
          place(context);
          drawItems(rest, { ...easel, context, words }, 1);
        });
      return { ...part, words: sketched('blocks'), ground: sketched('none') };
    },
    paintSvg: (scene, { background, ...options }) =>
      svgDocument(scene, { ...options, ...surfaceSize(scene, options.scale) }, background),
    paintPdf(scene, { background, ...options }) {
      const size = surfaceSize(scene, options.scale);
      const file = new PDFDocument({ encodingQuality: 90 });
      const context = file.beginPage(size.width, size.height) as SKRSContext2D;
      const vectorResolution = pdfVectorResolution * options.scale;
      drawScene(scene, { ...options, ...size, vectors, drawings, context, vectorResolution }, background);
      file.endPage();
      return file.close();
    },
  };
}
