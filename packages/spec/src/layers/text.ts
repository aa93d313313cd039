import * as z from 'zod';
import type { LayerKind } from '../layer-kind.js';
import { limitOf } from '../limits.js';
import {
  familyName,
  fontStyle,
  fontWeight,
  layerBase,
  length,
  position,
  rotation,
  spacing,
} from '../primitives.js';
import { fontFeatures, shadow, stroke, textColor, textDecoration, textTransform } from './lettering.js';

const lineHeight = z.number().min(0.5).max(4);

const schema = z
  .strictObject({
    type: z.literal('text').meta({ description: 'The kind of layer: words.' }),
    ...layerBase,
    text: z
      .string()
      .meta({ description: 'The words. `**bold**` and `*italic*` are markdown; `\\*` is a star.' }),
    font_name: familyName,
    font_size_in_px: z
      .int()
      .min(1)
      .max(limitOf('font_size'))
      .meta({ description: 'Size of the letters (the em), in whole pixels.' }),
    text_color: textColor,
    font_weight: fontWeight.default(400).meta({
      description: 'Weight by name (`thin` to `black`) or number (100 to 900).',
      default: 'regular',
    }),
    font_style: fontStyle.default('normal'),
    font_features: fontFeatures,
    text_transform: textTransform,
    text_decoration: textDecoration,
    stroke,
    shadow,
    direction: z.enum(['auto', 'ltr', 'rtl']).default('auto').meta({
      description: 'Which way each paragraph reads; `auto` is the way of its first letter.',
    }),
    text_align: z.enum(['left', 'center', 'right', 'start', 'end', 'justify']).default('left').meta({
      description:
        'Where lines stand between the sides of the box. `start` and `end` go by the direction; `justify` fills each line but the last.',
    }),
    vertical_align: z
      .enum(['top', 'center', 'bottom'])
      .default('top')
      .meta({ description: 'Where the block of lines stands between top and bottom of the box.' }),
    is_splitting_lines: z
      .boolean()
      .default(true)
      .meta({ description: 'Whether lines wrap at the width of the box.' }),
    wrap: z.enum(['normal', 'balance', 'pretty']).default('normal').meta({
      description:
        '`normal` fills each line, `balance` makes lines alike, `pretty` also ends them well; none takes more lines.',
    }),
    hyphenate: z.boolean().default(false).meta({
      description:
        'Whether words may be divided at the end of a line, with a hyphen, by the rules of `lang`. With `wrap` `pretty`, words too long for the box are divided without it, unless that takes another line.',
    }),
    paragraph_spacing_in_px: spacing.default(0).meta({ description: 'Extra space after each line feed.' }),
    should_auto_scale: z.boolean().default(false).meta({
      description: 'Shrink the text from `font_size_in_px` until it fits the box.',
    }),
    max_lines: z.int().min(1).max(1000).optional().meta({ description: 'Lines after this one are cut off.' }),
    overflow: z.enum(['clip', 'ellipsis', 'shrink']).optional().meta({
      description: 'What happens to text that does not fit. Without it the text runs over, with a warning.',
    }),
    line_height: lineHeight
      .optional()
      .meta({ description: 'Distance of baselines, as a multiple of the size.' }),
    line_height_in_px: z
      .number()
      .min(1)
      .max(4 * limitOf('font_size'))
      .optional()
      .meta({
        description: 'Distance of baselines in pixels; it shrinks with the text where that is scaled to fit.',
      }),
    letter_spacing_in_px: z
      .number()
      .min(-1000)
      .max(1000)
      .default(0)
      .meta({ description: 'Space added after each letter.' }),
    lang: z
      .string()
      .regex(/^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/, { error: 'invalid_language' })
      .max(35)
      .optional()
      .meta({ description: 'Language of the text (BCP 47), e.g. `de` or `zh-Hant`.' }),
    position: position.optional(),
    dimensions: z
      .strictObject({
        width_in_px: z
          .union([length, z.literal('auto')])
          .meta({ description: 'Width in whole pixels, or `"auto"` for that of the longest line.' }),
        height_in_px: z
          .union([length, z.literal('auto')])
          .meta({ description: 'Height in whole pixels, or `"auto"` for that of all lines.' }),
      })
      .optional()
      .meta({ description: 'Size in whole pixels. Inside a layout, `"auto"` fits the text.' }),
    rotation_in_degrees: rotation,
  })
  .meta({ id: 'TextLayer', description: 'Words in a box, with wrapping, alignment and markdown.' });

export type TextLayer = z.output<typeof schema>;

/** A block of text in a box. */
export const text = {
  schema,
  required: { canvas: ['index', 'position', 'dimensions'], flow: ['dimensions'], background: ['dimensions'] },
} satisfies LayerKind;
