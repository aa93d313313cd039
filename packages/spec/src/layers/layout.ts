import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { dimensions, hexColor, layerBase, position, radii, rotation, spacing } from '../primitives.js';

const alignment = z.enum(['start', 'center', 'end']).default('start');

const fields = {
  type: z.literal('layout').meta({ description: 'The kind of layer: a row or column of layers.' }),
  ...layerBase,
  direction: z
    .enum(['horizontal', 'vertical'])
    .default('horizontal')
    .meta({ description: 'Whether children stand in a row or in a column.' }),
  gap: spacing.default(0).meta({ description: 'Space between children, in pixels.' }),
  horizontal_alignment: alignment.meta({ description: 'Where the children stand from left to right.' }),
  vertical_alignment: alignment.meta({ description: 'Where the children stand from top to bottom.' }),
  position: position.optional(),
  dimensions: dimensions.optional().meta({
    description: 'Fixed size: larger content is clipped. Without it the layout fits its children.',
  }),
  background_color: hexColor.optional(),
  padding: spacing.optional().meta({ description: 'Padding on all four sides, in pixels.' }),
  padding_top: spacing.optional().meta({ description: 'Padding at the top, in pixels.' }),
  padding_right: spacing.optional().meta({ description: 'Padding at the right, in pixels.' }),
  padding_bottom: spacing.optional().meta({ description: 'Padding at the bottom, in pixels.' }),
  padding_left: spacing.optional().meta({ description: 'Padding at the left, in pixels.' }),
  rotation_in_degrees: rotation,
  ...radii,
};

const ownFields = z.strictObject(fields);

/** A layout over children of one type; the registry of layer kinds closes the circle. */
export interface LayoutOf<Child> extends z.output<typeof ownFields> {
  layers: Child[];
  background_layers?: Child[] | undefined;
}

/** A box that arranges other layers in a row or a column. */
export function layoutOf<Child>(child: z.ZodType<Child>) {
  const schema = z
    .strictObject({
      ...fields,
      layers: z.array(child).meta({
        description: 'The children in their order. They need neither index nor position.',
      }),
      background_layers: z.array(child).optional().meta({
        description:
          'Layers behind the children, placed from the top left of the layout; overrides `background_color`.',
      }),
    })
    .meta({ id: 'LayoutLayer', description: 'A row or column of other layers, layouts included.' });
  return { schema, required: { canvas: ['index'], flow: [], background: [] } } satisfies LayerKind;
}
