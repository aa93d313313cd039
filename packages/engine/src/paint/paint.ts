// Knows the four kinds of item and nothing of Specs.

import { isOpaque } from '../decode/opaque.js';
import type { Pixels } from '../decode/pixels.js';
import type { Box, Item, Scene } from '../scene/scene.js';
import { type Bitmap, hasOpaqueGround } from './bitmap.js';
import { drawItems } from './draw.js';
import { createDrawingShelf } from './drawing-shelf.js';
import type { Easel } from './easel.js';
import { Path2D, PDFDocument, type SKRSContext2D } from './skia.js';
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
  /** Size of the sketch in device pixels. */
  readonly width: number;
  readonly height: number;
  /** What of the scene is looked at; the rest need not be there. */
  readonly area: Box;
}

/** A scene in another size, without its letters. */
export interface Sketches {
  /** With blocks of their fill in the places of letters. */
  readonly words: Bitmap;
  /** With nothing there. */
  readonly ground: Bitmap;
}

export interface Painter {
  /** @throws LimnError `svg_rejected` */
  paint(scene: Scene, options: PaintOptions): Bitmap;
  /**
   * The scene in another size, twice: a fraction of the work of `paint`.
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

/** What is drawn before the first letters, and the rest. */
function partedAtWords(scene: Scene): { readonly under: Scene; readonly rest: Scene } {
  const first = scene.items.findIndex(hasWords);
  const at = first < 0 ? scene.items.length : first;
  return {
    under: { ...scene, items: scene.items.slice(0, at) },
    rest: { ...scene, items: scene.items.slice(at) },
  };
}

/** The whole pixels that a part of a scene takes on a surface of another size. */
function pixelsUnder(area: Box, scene: Scene, { width, height }: Size): Path2D {
  const [across, down] = [width / scene.width, height / scene.height];
  const [left, top] = [Math.floor(area.x * across), Math.floor(area.y * down)];
  const [right, bottom] = [
    Math.ceil((area.x + area.width) * across),
    Math.ceil((area.y + area.height) * down),
  ];
  const path = new Path2D();
  path.rect(left, top, right - left, bottom - top);
  return path;
}

function hasWords(item: Item): boolean {
  return item.kind === 'text' || (item.kind === 'group' && item.items.some(hasWords));
}

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
    if (background !== undefined && !hasOpaqueGround(scene)) {
      context.fillStyle = background;
      context.fillRect(0, 0, width, height);
    }
    context.scale(width / scene.width, height / scene.height);
    drawItems(scene.items, easel, 1);
  }

  return {
    paint(scene, { background, ...options }) {
      const size = surfaceSize(scene, options.scale);
      const data = surfaces.pixelsOf(size, (context) =>
        drawScene(scene, { ...options, ...size, vectors, drawings, context }, background),
      );
      return { ...size, data, opaque: background !== undefined || hasOpaqueGround(scene) || isOpaque(data) };
    },
    sketch(scene, { background, ...options }) {
      const size = { width: options.width, height: options.height };
      const easel = { ...options, vectors, drawings: sketches };
      const opaque = background !== undefined || hasOpaqueGround(scene);
      const { under, rest } = partedAtWords(scene);
      const sheet = grounds.layer(size, (context) => {
        context.clip(pixelsUnder(options.area, scene, size));
        drawScene(under, { ...easel, context }, background);
      });
      const sketched = (words: 'blocks' | 'none'): Bitmap => {
        const data = sketchbook.pixelsOf(size, (context) => {
          context.drawImage(sheet, 0, 0);
          drawScene(rest, { ...easel, context, words }, undefined);
        });
        return { ...size, data, opaque };
      };
      return { words: sketched('blocks'), ground: sketched('none') };
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
