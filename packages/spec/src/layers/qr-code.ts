import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { dimensions, hexColor, layerBase, position, rotation } from '../primitives.js';

const schema = z
  .strictObject({
    type: z.literal('qr-code').meta({ description: 'The kind of layer: a QR code.' }),
    ...layerBase,
    value: z.string().min(1).meta({ description: 'What the code says; at most 2,953 bytes of UTF-8.' }),
    position: position.optional(),
    dimensions: dimensions.optional(),
    foreground_hex_color: hexColor,
    background_hex_color: hexColor,
    rotation_in_degrees: rotation,
  })
  .meta({ id: 'QrCodeLayer', description: 'A QR code with its quiet zone of four modules inside the box.' });

export type QrCodeLayer = z.output<typeof schema>;

/** A QR code with its quiet zone. */
export const qrCode = {
  schema,
  required: { canvas: ['index', 'position', 'dimensions'], flow: ['dimensions'], background: ['dimensions'] },
} satisfies LayerKind;
