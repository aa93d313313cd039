// Knows the four kinds of item and nothing of Specs.

import { isOpaque } from '../decode/opaque.js';
import type { Pixels } from '../decode/pixels.js';
import type { Scene } from '../scene/scene.js';
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
  /** Size of the sketch in device pixels. */
  readonly width: number;
  readonly height: number;
  /** What stands for letters. */
  readonly words: 'blocks' | 'none';
}

export interface Painter {
  /** @throws LimnError `svg_rejected` */
  paint(scene: Scene, options: PaintOptions): Bitmap;
  /**
   * The scene in another size, without its letters: a fraction of the work of `paint`.
   *
   * @throws LimnError `svg_rejected`
   */
  sketch(scene: Scene, options: SketchOptions): Bitmap;
  /** A whole SVG document: text as outlines, pictures inside it. */
  paintSvg(scene: Scene, options: PaintOptions): Uint8Array;
  /**
   * A PDF file of one page, one point for a device pixel.
   *
   * @throws LimnError `svg_rejected`
   */
  paintPdf(scene: Scene, options: PaintOptions): Uint8Array;
}

/** Size of a scene in device pixels. */
export function surfaceSize(scene: Scene, scale: number): { width: number; height: number } {
  return {
    width: Math.max(1, Math.round(scene.width * scale)),
    height: Math.max(1, Math.round(scene.height * scale)),
  };
}

/** PDF takes pictures of outlines as pixels; three for one stay sharp in print. */
const pdfVectorResolution = 3;

/** Makes a painter that keeps the SVG documents it parsed last. */
export function createPainter(): Painter {
  const vectors = createVectorShelf();
  const surfaces = createSurfaces();
  const drawings = createDrawingShelf(surfaces);
  const sketchbook = createSurfaces();
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
      const { width, height } = options;
      const data = sketchbook.pixelsOf({ width, height }, (context) =>
        drawScene(scene, { ...options, vectors, drawings: sketches, context }, background),
      );
      return { width, height, data, opaque: background !== undefined || hasOpaqueGround(scene) };
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
