import * as z from 'zod';
import { type BarcodeLayer, barcode } from './layers/barcode.js';
import { type GradientLayer, gradient } from './layers/gradient.js';
import { type ImageLayer, image } from './layers/image.js';
import { type LayoutOf, layoutOf } from './layers/layout.js';
import { type QrCodeLayer, qrCode } from './layers/qr-code.js';
import { type SolidColorLayer, solidColor } from './layers/solid-color.js';
import { type TextLayer, text } from './layers/text.js';

export interface LayoutLayer extends LayoutOf<Layer> {}

export type Layer =
  | SolidColorLayer
  | GradientLayer
  | TextLayer
  | ImageLayer
  | QrCodeLayer
  | BarcodeLayer
  | LayoutLayer;

const child: z.ZodType<Layer> = z.lazy(() => layer);
const layout = layoutOf(child);

/** The registry of layer kinds: one line a kind. */
export const layer = z
  .discriminatedUnion('type', [solidColor, gradient, text, image, qrCode, barcode, layout])
  .meta({ id: 'Layer', description: 'One thing that is drawn.' });
