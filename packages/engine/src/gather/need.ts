import type { FaceRequest } from '@limn/fonts';
import type { BarcodeLayer, Source } from '@limn/spec';

/** A picture that a layer shows. */
export interface PictureNeed {
  readonly kind: 'picture';
  /** JSON pointer of the layer; its source stands at `file` below it. */
  readonly path: string;
  readonly source: Source;
  /** Wanted when the crop follows the subject: width / height of the box that shows it. */
  readonly smartCrop?: number;
  /** True when the subject is to be cut out of its background. */
  readonly cutOut?: boolean;
}

/** A style of text that a layer is set in, with all characters it sets in it. */
export interface TypefaceNeed {
  readonly kind: 'typeface';
  /** JSON pointer of the layer. */
  readonly path: string;
  readonly style: FaceRequest;
}

/** A barcode, whose encoder is loaded when a spec has one. */
export interface BarcodeNeed {
  readonly kind: 'barcode';
  /** JSON pointer of the layer. */
  readonly path: string;
  readonly format: BarcodeLayer['format'];
  readonly value: string;
}

/** A text whose words may be divided, by patterns that are loaded when a spec asks for them. */
export interface HyphenationNeed {
  readonly kind: 'hyphenation';
  /** JSON pointer of the layer. */
  readonly path: string;
  /** BCP 47. */
  readonly lang: string;
  /** All words as they are set. */
  readonly text: string;
}

/** One thing from outside that a layer cannot be drawn without. */
export type Need = PictureNeed | TypefaceNeed | BarcodeNeed | HyphenationNeed;
