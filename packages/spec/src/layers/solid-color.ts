import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { dimensions, hexColor, layerBase, position, radii, rotation } from '../primitives.js';

const angledEdge = z.strictObject({
  edge: z.enum(['left', 'right', 'top', 'bottom']).meta({ description: 'The side that is turned.' }),
  angle_in_degrees: z.number().min(-45).max(45).meta({
    description:
      'Turns the edge clockwise by this angle; the corner that would leave the box stays, the other moves in.',
  }),
});

const schema = z
  .strictObject({
    type: z.literal('solid-color').meta({ description: 'The kind of layer: a rectangle of one colour.' }),
    ...layerBase,
    hex_color: hexColor,
    position: position.optional(),
    dimensions: dimensions.optional(),
    rotation_in_degrees: rotation,
    ...radii,
    angled_edges: z
      .array(angledEdge)
      .max(4)
      .default([])
      .meta({ description: 'Sides that are cut at an angle.' }),
  })
  .meta({
    id: 'SolidColorLayer',
    description: 'A rectangle of one colour. Without position and dimensions it fills the canvas.',
  });

export type SolidColorLayer = z.output<typeof schema>;

/** A rectangle of one colour, with round corners or angled edges. */
export const solidColor = {
  schema,
  required: { canvas: ['index'], flow: ['dimensions'], background: [] },
} satisfies LayerKind;
