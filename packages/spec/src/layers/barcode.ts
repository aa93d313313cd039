import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { dimensions, hexColor, layerBase, position, rotation } from '../primitives.js';

export const barcodeFormats = ['code128', 'ean13', 'ean8', 'code39', 'itf', 'codabar'] as const;

const schema = z
  .strictObject({
    type: z.literal('barcode').meta({ description: 'The kind of layer: a barcode.' }),
    ...layerBase,
    value: z
      .string()
      .min(1)
      .meta({ description: 'What the code says. A missing EAN check digit is added, a wrong one refused.' }),
    format: z.enum(barcodeFormats).meta({
      description:
        '`ean13`: 12 or 13 digits, `ean8`: 7 or 8, `itf`: an even number of digits, `codabar`: A to D at both ends, `code39`: capitals, digits and `- . $ / + %`, `code128`: printable ASCII.',
    }),
    position: position.optional(),
    dimensions: dimensions.optional(),
    foreground_hex_color: hexColor,
    background_hex_color: hexColor,
    should_show_text: z.boolean().default(false).meta({ description: 'Print the value under the bars.' }),
    rotation_in_degrees: rotation,
  })
  .meta({ id: 'BarcodeLayer', description: 'A barcode with its quiet zones inside the box.' });

export type BarcodeLayer = z.output<typeof schema>;

/** A barcode with its quiet zones. */
export const barcode = {
  schema,
  required: { canvas: ['index', 'position', 'dimensions'], flow: ['dimensions'], background: ['dimensions'] },
} satisfies LayerKind;
