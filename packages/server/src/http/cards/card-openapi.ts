// The routes of cards in the document that describes the service. Parameters come from the table that reads them.

import { type RouteConfig, z } from '@hono/zod-openapi';
import { type ParameterName, parameterNames, parameters } from '@limn/cards';
import { errorResponses, keyed } from '../openapi/parts.js';

const bytes = { schema: { type: 'string', format: 'binary' } as const };

const pictureTypes = ['image/png', 'image/jpeg', 'image/webp', 'image/avif', 'image/svg+xml'];

export const pictureAnswer = {
  description:
    'The picture. `X-Limn-Fallback` says when it is not the one that was asked for; `X-Limn-Warnings` what was passed over.',
  content: Object.fromEntries(pictureTypes.map((type) => [type, bytes])),
};

export const notModified = { description: 'The picture that `If-None-Match` names is still the right one.' };

function schemaOf(name: ParameterName): z.ZodType {
  const { reader, description, example } = parameters[name];
  const base =
    reader.choices && reader.kind === 'choice' ? z.enum(reader.choices as [string, ...string[]]) : z.string();
  const schema = name === 'title' ? base : base.optional();
  return schema.openapi({ description: `${description} ${sentence(reader.range)}`, example });
}

const sentence = (range: string) => `${range.charAt(0).toUpperCase()}${range.slice(1)}.`;

const fields = Object.fromEntries(parameterNames.map((name) => [name, schemaOf(name)]));

const signature = {
  sig: z.string().optional().openapi({ description: 'Signature of the address; `limn sign` makes it.' }),
  kid: z.string().optional().openapi({ description: 'Name of the key that signed.' }),
  exp: z.string().optional().openapi({ description: 'Unix second in which the address ends.' }),
  v: z.string().optional().openapi({ description: 'Any word: another one makes caches fetch anew.' }),
};

export const cardQuery = z.object({ ...fields, ...signature });

const shared = { path: '/api/v1/og', tags: ['Cards'] };

export const cardDescriptions: { readonly get: RouteConfig; readonly post: RouteConfig } = {
  get: {
    ...shared,
    method: 'get',
    summary: 'Draw a card',
    description:
      'A card for shared links. The address is the picture: put it into `og:image`. It is never blank: what cannot be had is replaced. Needs no key, unless the service says so; signed addresses never do. With `lint=1` the answer is JSON that judges the card.',
    operationId: 'card',
    request: { query: cardQuery },
    responses: { 200: pictureAnswer, 304: notModified, ...errorResponses(400, 403, 429) },
  },
  post: {
    ...shared,
    method: 'post',
    summary: 'Draw a card, with its parameters as JSON',
    operationId: 'postCard',
    security: [{}, ...keyed],
    request: { body: { content: { 'application/json': { schema: z.object(fields).openapi('Card') } } } },
    responses: { 200: pictureAnswer, ...errorResponses(400, 401, 403, 413, 429) },
  },
};
