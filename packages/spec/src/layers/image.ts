import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { dimensions, layerBase, position, radii, rotation } from '../primitives.js';
import { source } from '../source.js';

const percent = z.number().min(0).max(100);

const schema = z
  .strictObject({
    type: z.literal('image').meta({ description: 'The kind of layer: a picture.' }),
    ...layerBase,
    file: source,
    position: position.optional(),
    dimensions: dimensions.optional(),
    rotation_in_degrees: rotation,
    should_use_smart_cropping: z
      .boolean()
      .default(false)
      .meta({ description: 'Crop around what matters in the picture.' }),
    should_remove_background: z
      .boolean()
      .default(false)
      .meta({ description: 'Cut the subject out of its background.' }),
    fit: z.enum(['cover', 'contain', 'fill']).default('cover').meta({
      description:
        '`cover` fills the box and crops, `contain` shows all of the picture, `fill` stretches it.',
    }),
    focus: z
      .strictObject({
        x_in_percent: percent.meta({ description: 'Percent of the width, from the left.' }),
        y_in_percent: percent.meta({ description: 'Percent of the height, from the top.' }),
      })
      .optional()
      .meta({
        description:
          'The point of the picture that `cover` keeps in view, and where in its box `contain` puts it; the middle without it.',
      }),
    ...radii,
  })
  .meta({
    id: 'ImageLayer',
    description:
      'A PNG, JPEG, WebP, GIF, AVIF, TIFF or SVG. Without position and dimensions it covers the canvas.',
  });

export type ImageLayer = z.output<typeof schema>;

/** A picture, cropped to its box. */
export const image = {
  schema,
  required: { canvas: ['index'], flow: [], background: [] },
} satisfies LayerKind;
