// The only module that loads Skia. It is loaded by a call, not by an import, because the line before must come first
// however modules are bundled: Skia reads it while it loads, and without it knows the machine's fonts.

import { createRequire } from 'node:module';

process.env.DISABLE_SYSTEM_FONTS_LOAD = '1';

const skia: typeof import('@napi-rs/canvas') = createRequire(import.meta.url)('@napi-rs/canvas');

export const { createCanvas, GlobalFonts, Image, ImageData, Path2D, PDFDocument, SvgExportFlag } = skia;
export type Image = import('@napi-rs/canvas').Image;
export type ImageData = import('@napi-rs/canvas').ImageData;
export type Path2D = import('@napi-rs/canvas').Path2D;
export type { Canvas, CanvasPattern, FontKey, SKRSContext2D } from '@napi-rs/canvas';
