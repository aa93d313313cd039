// The only module that imports Skia. The first import must stay first: it takes effect while the second one loads.

import './no-system-fonts.js';

export {
  type Canvas,
  createCanvas,
  type FontKey,
  GlobalFonts,
  Image,
  ImageData,
  Path2D,
  PDFDocument,
  type SKRSContext2D,
  SvgExportFlag,
} from '@napi-rs/canvas';
