import * as z from 'zod';
import { layer } from './layers.js';
import { limitOf } from './limits.js';
import { dimensions, familyName, fontStyle, fontWeight } from './primitives.js';
import { isHttps, source } from './source.js';

export const formats = ['png', 'jpeg', 'webp', 'tiff', 'gif', 'avif', 'svg', 'pdf'] as const;
export type Format = (typeof formats)[number];

export const mimeTypes: Readonly<Record<Format, string>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  webp: 'image/webp',
  tiff: 'image/tiff',
  gif: 'image/gif',
  avif: 'image/avif',
  svg: 'image/svg+xml',
  pdf: 'application/pdf',
};

const format = z.enum(formats);

const font = z
  .strictObject({ name: familyName, weight: fontWeight, style: fontStyle, file: source })
  .meta({ id: 'Font', description: 'A font of your own, for this request alone.' });

const output = z
  .strictObject({
    format: format.optional().meta({ description: 'File format; the same as `output_format`.' }),
    quality: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'Quality of JPEG, WebP and AVIF, 1 to 100.' }),
    max_bytes: z
      .int()
      .min(1)
      .optional()
      .meta({ description: 'The most bytes the file may have; quality falls until it fits.' }),
    scale: z.number().min(limitOf('scale_min')).max(limitOf('scale_max')).default(1).meta({
      description: 'Device pixels for one pixel of the spec.',
    }),
    progressive: z.boolean().default(false).meta({ description: 'Progressive JPEG.' }),
  })
  .meta({ id: 'Output', description: 'How the picture is written.' });

/** The whole request, in its canonical dialect. */
export const specSchema = z
  .strictObject({
    dimensions: dimensions.meta({ description: 'Size of the canvas in whole pixels.' }),
    layers: z.array(layer).min(1).meta({ description: 'What is drawn, by `index`.' }),
    output_format: format.optional().meta({ description: 'File format; `png` without it.' }),
    output: output.optional(),
    fonts: z
      .array(font)
      .max(limitOf('fonts'))
      .default([])
      .meta({ description: 'Fonts of your own, found by name, weight and style.' }),
    webhook_url: z
      .string()
      .max(8192)
      .refine(isHttps, { error: 'invalid_url' })
      .optional()
      .meta({ description: 'Https address that gets the result later.', format: 'uri' }),
  })
  .meta({ id: 'Spec', title: 'Limn spec' });

type Wire = z.output<typeof specSchema>;

export type Font = z.output<typeof font>;

/** How the picture is written, with every default filled in. */
export interface Output {
  readonly format: Format;
  readonly quality?: number | undefined;
  readonly max_bytes?: number | undefined;
  readonly scale: number;
  readonly progressive: boolean;
}

/** A valid description of a picture, dialects resolved and defaults filled in. */
export interface Spec extends Omit<Wire, 'output' | 'output_format'> {
  readonly output: Output;
}
