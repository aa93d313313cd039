import * as z from 'zod';

/** Whether a text is an absolute https address. */
export function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** Characters that are decoded at a time: so many leave no garbage that outlives the request. A multiple of four. */
const chunk = 32_768;

function isDecodable(part: string, padding: number): boolean {
  try {
    // Eight times as fast as a pattern. It passes over white space, which shows in the length.
    return atob(part).length === (part.length / 4) * 3 - padding;
  } catch {
    return false;
  }
}

/** Whether a text is base64 (RFC 4648) with its padding. Linear, with no deep stack, at any length. */
function isBase64(text: string): boolean {
  if (text.length === 0 || text.length % 4 !== 0) return false;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  for (let start = 0; start < text.length; start += chunk) {
    const isLast = start + chunk >= text.length;
    if (!isDecodable(text.slice(start, start + chunk), isLast ? padding : 0)) return false;
  }
  return true;
}

const fileName = z
  .string()
  .max(255)
  .optional()
  .meta({ description: 'File name, for people; Limn looks at the bytes.' });

const fetchOptions = z
  .strictObject({
    timeout_in_ms: z
      .int()
      .min(1)
      .max(60_000)
      .optional()
      .meta({ description: 'The longest wait, in milliseconds; never longer than the limit.' }),
    headers: z
      .record(z.string().max(100), z.string().max(4096))
      .refine((headers) => Object.keys(headers).length <= 50, { error: 'too_many_headers' })
      .optional()
      .meta({ description: 'Headers of the request, 50 at most.' }),
  })
  .meta({ description: 'Wait less than the limit, or send headers with the request.' });

/** Bytes carried in the request. */
const base64Source = z.strictObject({
  type: z.literal('base64').meta({ description: 'The bytes stand here.' }),
  name: fileName,
  base64: z
    .string()
    .refine(isBase64, { error: 'invalid_base64' })
    .meta({ description: 'The bytes in base64 (RFC 4648, padded).', contentEncoding: 'base64' }),
});

/** Bytes to be fetched, over https only. */
const urlSource = z.strictObject({
  type: z.literal('url').meta({ description: 'The bytes are fetched.' }),
  name: fileName,
  url: z
    .string()
    .max(8192)
    .refine(isHttps, { error: 'invalid_url' })
    .meta({ description: 'An https address.', format: 'uri' }),
  fetch_options: fetchOptions.optional(),
});

/** Where the bytes of a picture or a font come from. */
export const source = z
  .discriminatedUnion('type', [base64Source, urlSource])
  .meta({ id: 'Source', description: 'Where the bytes of a picture or a font come from.' });

export type Source = z.output<typeof source>;
