import { z } from '@hono/zod-openapi';
import {
  canonicalQuery,
  metaHtml,
  metaTags,
  parseCard,
  type SigningKey,
  signatureNames,
  signUrl,
} from '@limn/cards';
import { mimeTypes } from '@limn/spec';
import type { Context } from 'hono';
import type { CallEnv } from '../call.js';
import { dataAnswer } from '../json-answer.js';
import { dataResponse, errorResponses } from '../openapi/parts.js';
import { warningHeaders } from '../picture-answer.js';
import type { Routes, Service } from '../service.js';
import { cardQuery } from './card-openapi.js';
import { cardDesign } from './design.js';
import type { CardDesk } from './desk.js';
import { type Pass, signingKeysOf } from './entry.js';
import { addressOf } from './og.js';

const answer = z
  .object({
    html: z.string().openapi({ description: 'The tags, one a line, for the `<head>` of a page.' }),
    tags: z.array(
      z.object({ attribute: z.enum(['property', 'name']), key: z.string(), content: z.string() }),
    ),
    url: z.string().openapi({ description: 'Address of the picture.' }),
    width: z.int(),
    height: z.int(),
    type: z.string().openapi({ example: 'image/png' }),
    alt: z.string(),
  })
  .openapi('Meta');

/** `GET /api/v1/meta`: the tags that show a card, for the same parameters. */
export function mountMeta(routes: Routes, desk: CardDesk, { config }: Pick<Service, 'config'>): void {
  const [key] = signingKeysOf(config);
  routes.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/meta',
    summary: 'Write the meta tags of a card',
    description:
      'Ready tags for the same parameters as `/api/v1/og`, as JSON, or as HTML where `Accept` is `text/html`. Where the service has a signing key and the request is signed or comes with a key, the address in the tags is signed too.',
    tags: ['Cards'],
    operationId: 'meta',
    request: { query: cardQuery },
    responses: { 200: dataResponse(answer, 'The tags.'), ...errorResponses(400, 403, 429) },
  });
  routes.get('/api/v1/meta', async (c) => {
    const { call, incoming } = c.env;
    const url = addressOf(c.env);
    const pass = await desk.entry.check(url, call, incoming.headers.authorization);
    const base = config.publicUrl ?? new URL(c.req.url).origin;
    const picture = await pictureAddress(`${base}/api/v1/og`, url, pass.isTrusted ? { key, pass } : {});
    const { facts, warnings } = describe(url, picture, desk);
    return respond(c, facts, warningHeaders(warnings));
  });
}

async function pictureAddress(
  route: string,
  { searchParams }: URL,
  by: { key?: SigningKey | undefined; pass?: Pass },
) {
  const address = `${route}?${canonicalQuery(searchParams, signatureNames)}`;
  return by.key ? signUrl(address, by.key, { expires: by.pass?.expires }) : address;
}

function describe({ searchParams }: URL, picture: string, { brand }: CardDesk) {
  const parsed = parseCard(searchParams);
  const { spec, alt, warnings } = cardDesign({ id: '', parsed, brand });
  const { scale, format } = spec.output;
  const facts = {
    url: picture,
    width: Math.round(spec.dimensions.width_in_px * scale),
    height: Math.round(spec.dimensions.height_in_px * scale),
    type: mimeTypes[format],
    alt,
  };
  const { title, subtitle: description, brand: siteName = brand?.name } = parsed.card;
  const tags = metaTags({ ...facts, title, description, siteName });
  return { facts: { html: metaHtml(tags), tags, ...facts }, warnings };
}

type Facts = ReturnType<typeof describe>['facts'];

function respond(c: Context<CallEnv>, facts: Facts, warned: Readonly<Record<string, string>>): Response {
  const open = {
    ...warned,
    'access-control-allow-origin': '*',
    'cache-control': 'public, max-age=3600',
    vary: 'accept',
  };
  const isPage =
    /^\s*text\/(html|plain)\b/.test(c.req.header('accept') ?? '') &&
    !/json/.test(c.req.header('accept') ?? '');
  const response = isPage
    ? new Response(`${facts.html}\n`, { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : dataAnswer(facts);
  for (const [name, value] of Object.entries(open)) response.headers.set(name, value);
  return response;
}
