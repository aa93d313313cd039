import type { Face } from '@limn/fonts';
import type { Bars } from '../codes/bars.js';
import type { Drawing } from '../scene/drawing.js';
import type { Hyphenation } from '../text/hyphenation.js';

/** A picture of pixels, still in its file. Width and height are upright, EXIF orientation applied. */
export interface RasterPicture {
  readonly kind: 'raster';
  readonly format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' | 'tiff';
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
  readonly width: number;
  readonly height: number;
}

/** A picture of outlines that has passed the gate. */
export interface VectorPicture {
  readonly kind: 'vector';
  /** The document as UTF-8, with its root element's width, height and viewBox made explicit. */
  readonly bytes: Uint8Array;
  readonly hash: string;
  /** Its own size in CSS pixels. */
  readonly width: number;
  readonly height: number;
  /** Who draws it as a browser would: Skia where every element and attribute is known to match, librsvg otherwise. */
  readonly painter: 'skia' | 'librsvg';
  /** The same picture as marks, where it is no more than shapes. */
  readonly drawing?: Drawing;
}

export type Picture = RasterPicture | VectorPicture;

/** All that layout, decode and paint need from outside. Plain structured-clonable data. */
export interface Assets {
  /** By JSON pointer of the image layer. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** What vision said of a picture: the part to show, in upright pixels. By JSON pointer of the image layer. */
  readonly crops: ReadonlyMap<string, { x: number; y: number; width: number; height: number }>;
  /** Encoded barcodes. By JSON pointer of the layer. */
  readonly bars: ReadonlyMap<string, Bars>;
  /** Where words may be divided. By JSON pointer of the text layer; none where nothing asks for it. */
  readonly hyphenation: ReadonlyMap<string, Hyphenation>;
  /** Faces to set a text in, best first. By `styleKey`. */
  readonly stacks: ReadonlyMap<string, readonly Face[]>;
  /** Font files in sfnt form, by `Face.file`. */
  readonly fontFiles: ReadonlyMap<string, Uint8Array>;
}
