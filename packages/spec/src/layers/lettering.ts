// How the letters of a text look beyond their font: colour, lines, outline, shadow, forms.

import * as z from 'zod';
import { hexColor } from '../primitives.js';
import { gradientFields } from './gradient.js';

/** One colour, or a gradient across the layer's box. */
export const textColor = z
  .union([hexColor, z.strictObject(gradientFields)])
  .meta({ description: 'Colour as `#RRGGBB`, `#RGB` or `#RRGGBBAA`, or a gradient across the box.' });

const decorations = ['underline', 'line-through'] as const;

/** One word or a list; normalised to a list without repeats. */
export const textDecoration = z
  .union([z.enum(['none', ...decorations]), z.array(z.enum(decorations)).max(2)])
  .transform((given): readonly (typeof decorations)[number][] =>
    typeof given === 'string' ? decorations.filter((one) => one === given) : [...new Set(given)],
  )
  .default([])
  .meta({
    description:
      'Lines along the words: `underline`, which keeps clear of descenders, `line-through`, or both.',
    default: 'none',
  });

export const textTransform = z
  .enum(['none', 'uppercase', 'lowercase', 'capitalize'])
  .default('none')
  .meta({ description: 'Changes the case of the words by the rules of their language (`lang`).' });

const featureTag = z.string().regex(/^[a-z0-9]{4}$/, { error: 'invalid_font_feature' });
const MOST_FEATURES = 32;

/** OpenType features by tag, as a list of those turned on or as values; normalised to values in the order of the tags. */
export const fontFeatures = z
  .union([
    z.array(featureTag).max(MOST_FEATURES),
    z.record(featureTag, z.union([z.boolean(), z.int().min(0).max(255)])),
  ])
  .transform((given): Readonly<Record<string, number>> => {
    const pairs = Array.isArray(given)
      ? given.map((tag) => [tag, 1] as const)
      : Object.entries(given).map(([tag, value]) => [tag, Number(value)] as const);
    return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
  })
  .optional()
  .meta({
    description:
      'OpenType features: a list of those that are on, such as `["tnum", "smcp"]`, or values, such as `{"liga": false, "ss01": 1}`.',
  });

const MOST_EFFECT = 1000;

export const stroke = z
  .strictObject({
    hex_color: hexColor,
    width_in_px: z
      .number()
      .min(0)
      .max(MOST_EFFECT)
      .meta({ description: 'How far it reaches out around the letters, in pixels.' }),
  })
  .optional()
  .meta({ description: 'An outline around the letters, drawn behind all of them with round corners.' });

const shift = z.number().min(-MOST_EFFECT).max(MOST_EFFECT).default(0);

export const shadow = z
  .strictObject({
    hex_color: hexColor,
    x_in_px: shift.meta({ description: 'How far it lies to the right of the words, in pixels.' }),
    y_in_px: shift.meta({ description: 'How far it lies below the words, in pixels.' }),
    blur_in_px: z
      .number()
      .min(0)
      .max(MOST_EFFECT)
      .default(0)
      .meta({ description: 'How far its edge fades, in pixels, as in CSS; 0 is sharp.' }),
  })
  .optional()
  .meta({ description: 'A shadow behind the words and their lines.' });
