// What the description of several routes has in common.
import { z } from '@hono/zod-openapi';
import { errorTable } from '@limn/spec';
import { firstPicture } from '../../first-picture.js';

export const keyed = [{ key: [] }];

export const issue = z
  .object({
    path: z.string().openapi({
      description: 'JSON pointer into the request as it was sent.',
      example: '/layers/1/font_name',
    }),
    code: z.string().openapi({ example: 'unknown_field' }),
    message: z.string(),
    hint: z.string().optional().openapi({ description: 'What to write instead.' }),
    limit: z.number().optional(),
    actual: z.number().optional(),
  })
  .openapi('Issue', { description: 'One fault or warning: where it is, what it is, what to write instead.' });

export const issues = z.array(issue).readonly();

const error = z
  .object({
    success: z.literal(false),
    error: z.string().openapi({ description: 'A sentence for people.' }),
    code: z
      .string()
      .openapi({ description: 'For machines; the reference lists all.', example: 'invalid_spec' }),
    issues,
    request_id: z.string(),
  })
  .openapi('Error');

const words: Readonly<Record<number, string>> = {
  400: 'The request has faults; `issues` lists all of them.',
  401: 'The key is missing or not valid.',
  403: 'The key may not do this.',
  404: 'There is nothing at this address.',
  413: 'The body is larger than the limit.',
  422: 'The request is well formed, but its picture cannot be made.',
  429: 'Too many requests; wait for `Retry-After` seconds.',
  501: 'This part does not exist yet.',
  503: 'Too much is asked at once, or the service is not ready; wait for `Retry-After` seconds.',
};

/** Answers for errors of these statuses, each with the codes that it may have. */
export function errorResponses(...statuses: readonly number[]) {
  return Object.fromEntries(
    statuses.map((status) => {
      const codes = Object.entries(errorTable).filter(([, kind]) => kind.status === status);
      const list = codes.map(([code]) => `\`${code}\``).join(', ');
      const description = `${words[status]} Codes: ${list}.`;
      return [status, { description, content: { 'application/json': { schema: error } } }];
    }),
  );
}

/** The answer of a route that answers `{"success":true,"data":…}`. */
export function dataResponse<T extends z.ZodType>(data: T, description: string) {
  const schema = z.object({ success: z.literal(true), data });
  return { description, content: { 'application/json': { schema } } };
}

/** A request whose body is a spec. The service reads it itself, with its own limits and words. */
export const specBody = {
  body: {
    required: true,
    description: 'The picture, in either dialect. May be packed with gzip or br, as `Content-Encoding` says.',
    content: {
      'application/json': { schema: { $ref: '#/components/schemas/Spec' } as const, example: firstPicture },
    },
  },
};

const bytes = { schema: { type: 'string', format: 'binary' } as const };

export const pictureResponse = {
  description: 'The picture.',
  content: {
    'application/json': {
      schema: z
        .object({
          success: z.literal(true),
          data: z.object({
            buffer: z.string().openapi({ description: 'The picture in base64.', example: 'iVBORw0KGgo…' }),
            mime_type: z.string().openapi({ example: 'image/png' }),
          }),
          warnings: issues
            .optional()
            .openapi({ description: 'What was not done as asked. Absent when there is none.' }),
        })
        .openapi('Envelope'),
    },
    'image/png': bytes,
    'image/jpeg': bytes,
    'image/webp': bytes,
  },
};
