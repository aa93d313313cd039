import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { limitOf } from '../limits.js';
import { dimensions, hexColor, layerBase, position, radii, rotation } from '../primitives.js';

const colorStop = z.strictObject({
  hex_color: hexColor,
  position: z
    .number()
    .min(0)
    .max(100)
    .meta({ description: 'Where the colour stands, in percent of the gradient.' }),
});

/** What makes a gradient, wherever it fills something. */
export const gradientFields = {
  gradient_type: z
    .enum(['linear', 'radial'])
    .meta({ description: 'Along a line, or outwards from the middle.' }),
  colors: z.array(colorStop).min(1).max(limitOf('color_stops')).meta({ description: 'The colour stops.' }),
  angle_in_degrees: z.number().min(-360).max(360).default(0).meta({
    description: 'Direction of a linear gradient: 0 is left to right, 90 is top to bottom.',
  }),
};

const schema = z
  .strictObject({
    type: z.literal('gradient').meta({ description: 'The kind of layer: a gradient.' }),
    ...layerBase,
    ...gradientFields,
    position: position.optional(),
    dimensions: dimensions.optional(),
    rotation_in_degrees: rotation,
    ...radii,
  })
  .meta({ id: 'GradientLayer', description: 'A linear or radial gradient.' });

export type GradientLayer = z.output<typeof schema>;

/** A rectangle filled with a linear or radial gradient. */
export const gradient = {
  schema,
  required: { canvas: ['index', 'position', 'dimensions'], flow: ['dimensions'], background: [] },
} satisfies LayerKind;
