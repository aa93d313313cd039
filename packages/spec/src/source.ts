import { z } from 'zod';
import { limitOf } from './limits.js';

const fileName = z
  .string()
  .max(255)
  .optional()
  .meta({ description: 'File name, for people; Limn looks at the bytes.' });

const fetchOptions = z
  .strictObject({
    timeout_in_ms: z.int().min(1).max(60_000).optional(),
    headers: z.record(z.string().max(100), z.string().max(4096)).optional(),
  })
  .meta({ description: 'Wait less than the limit, or send headers with the request.' });

/** Bytes carried in the request. */
export const base64Source = z.strictObject({
  type: z.literal('base64'),
  name: fileName,
  base64: z
    .base64({ error: 'This is not base64.' })
    .min(1)
    .meta({ description: 'The bytes in base64 (RFC 4648, padded).' }),
});

/** Bytes to be fetched, over https only. */
export const urlSource = z.strictObject({
  type: z.literal('url'),
  name: fileName,
  url: z
    .string()
    .max(8192)
    .refine((url) => URL.canParse(url) && new URL(url).protocol === 'https:', {
      error: 'This is not an https address.',
      params: { code: 'invalid_url' },
    })
    .meta({ description: 'An https address.', format: 'uri' }),
  fetch_options: fetchOptions.optional(),
});

/** Where the bytes of a picture or a font come from. */
export const source = z.discriminatedUnion('type', [base64Source, urlSource]).meta({ id: 'Source' });

export type Source = z.output<typeof source>;

export const maxSourceUrls = limitOf('source_urls');
