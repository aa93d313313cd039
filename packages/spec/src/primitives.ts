import * as z from 'zod';
import { limitOf } from './limits.js';

const geometry = limitOf('geometry');

/** `#RGB`, `#RRGGBB` or `#RRGGBBAA`, read as sRGB; normalised to upper-case `#RRGGBB` or `#RRGGBBAA`. */
export const hexColor = z
  .string()
  .regex(/^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6}|[0-9a-fA-F]{8})$/, {
    error: 'invalid_color',
    abort: true,
  })
  .transform((text) => {
    const hex = text.slice(1).toUpperCase();
    return `#${hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex}`;
  })
  .meta({ description: 'Colour as `#RRGGBB`, `#RGB` or `#RRGGBBAA`.', examples: ['#3366FF'] });

/** Whole pixels, at least 1. */
export const length = z.int().min(1).max(geometry);

/** Whole pixels, 0 or more. */
export const spacing = z.int().min(0).max(geometry);

/** Pixels from the left or top, 0 or more; fractions allowed. */
const offset = z.number().min(0).max(geometry);

const opacity = z
  .int()
  .min(0)
  .max(100)
  .default(100)
  .meta({ description: 'Opacity in percent, 0 (invisible) to 100.' });

export const rotation = z
  .number()
  .min(-180)
  .max(180)
  .default(0)
  .meta({ description: 'Clockwise rotation about the centre of the layer, in degrees, -180 to 180.' });

export const position = z
  .strictObject({
    x_in_px: offset.meta({ description: 'Pixels from the left edge.' }),
    y_in_px: offset.meta({ description: 'Pixels from the top edge.' }),
  })
  .meta({
    id: 'Position',
    description: 'Top left corner of the layer, in pixels from the top left of the canvas or of its layout.',
  });

export const dimensions = z
  .strictObject({
    width_in_px: length.meta({ description: 'Width in whole pixels.' }),
    height_in_px: length.meta({ description: 'Height in whole pixels.' }),
  })
  .meta({ id: 'Dimensions', description: 'Size in whole pixels.' });

/** One radius for all corners, or one each; never both. */
export const radii = {
  border_radius: spacing.optional().meta({ description: 'Radius of all four corners, in pixels.' }),
  border_top_left_radius: spacing
    .optional()
    .meta({ description: 'Radius of the top left corner, in pixels.' }),
  border_top_right_radius: spacing
    .optional()
    .meta({ description: 'Radius of the top right corner, in pixels.' }),
  border_bottom_left_radius: spacing
    .optional()
    .meta({ description: 'Radius of the bottom left corner, in pixels.' }),
  border_bottom_right_radius: spacing
    .optional()
    .meta({ description: 'Radius of the bottom right corner, in pixels.' }),
};

/** Fields that every layer has. */
export const layerBase = {
  index: z.int().min(0).max(geometry).optional().meta({
    description:
      'Drawing order: lower is further behind; equal indices draw in array order. Required on the canvas.',
  }),
  opacity,
};

export const weights = {
  thin: 100,
  extralight: 200,
  light: 300,
  regular: 400,
  medium: 500,
  semibold: 600,
  bold: 700,
  extrabold: 800,
  black: 900,
} as const;

/** A weight by name, in any case, or by number 100 to 900; normalised to the number. */
export const fontWeight = z
  .union([
    z
      .string()
      .transform((name) => name.toLowerCase())
      .pipe(z.enum(Object.keys(weights) as [keyof typeof weights])),
    z.int().min(100).max(900),
  ])
  .transform((weight) => (typeof weight === 'number' ? weight : weights[weight]))
  .meta({ description: 'Weight by name (`thin` to `black`) or number (100 to 900).' });

export const fontStyle = z.enum(['normal', 'italic']).meta({ description: 'Upright or italic.' });

export const familyName = z.string().min(1).max(100).meta({ description: 'Font family, in any spelling.' });
