import { createRoute } from '@hono/zod-openapi';
import { urlSourcesOf } from '@limn/engine/sources';
import { LimnError, parse, parseJson, type Spec } from '@limn/spec';
import { packingFor } from '../accept.js';
import { readBody } from '../body.js';
import { type BodyIndex, createBodyIndex } from '../body-index.js';
import type { Call } from '../call.js';
import { errorResponses, keyed, pictureResponse, specBody } from '../openapi/parts.js';
import type { Mount, Service } from '../service.js';

const route = createRoute({
  method: 'post',
  path: '/image-generation/v1/generate',
  summary: 'Draw a picture',
  description:
    'Draws what the request describes. The answer is JSON with the picture in base64, or the picture itself where `Accept` prefers `image/*`. The same request gives the same bytes. A request that was drawn before is answered at once and is not counted.',
  tags: ['Pictures'],
  operationId: 'generate',
  security: keyed,
  request: specBody,
  responses: { 200: pictureResponse, ...errorResponses(400, 401, 403, 413, 422, 429, 501, 503) },
});

/** The path of half of the examples out there. */
const alias = createRoute({
  ...route,
  path: '/image-generation/v1/render',
  operationId: 'render',
  summary: 'Draw a picture (the same under another name)',
});

export const mountGenerate: Mount = (routes, service) => {
  const index = createBodyIndex();
  for (const each of [route, alias]) {
    routes.openapi(each, async (c) => {
      const { call, incoming } = c.env;
      await service.admission.identify(call, incoming.headers.authorization, 'generate');
      const body = await readBody(incoming, service.config.bodyLimit);
      const picture = (await find(body, { index, service })) ?? (await draw(body, call, { index, service }));
      call.notes.from = picture.from;
      call.notes.stages = picture.stages;
      return service.answerPicture(picture, packingFor(incoming.headers.accept));
    });
  }
};

interface Desk {
  readonly index: BodyIndex;
  readonly service: Service;
}

/** The picture of a body that came before, without parsing it: in memory or on the disk, and free in both. */
async function find(body: Buffer, { index, service }: Desk) {
  const key = index.find(index.nameOf(body));
  return key === undefined ? undefined : service.renderer.find(key);
}

async function draw(body: Buffer, call: Call, { index, service }: Desk) {
  const { admission, config, renderer } = service;
  admission.charge(call);
  const spec = parse(parseJson(body, { bytes: config.bodyLimit }));
  refuseWebhook(spec);
  const tenant = call.notes.key!.id;
  const picture = await renderer.render({ spec, tenant, signal: call.signal() });
  if (picture.from !== 'drawn') admission.refund(call);
  if (urlSourcesOf(spec).length === 0) index.remember(index.nameOf(body), picture.key);
  return picture;
}

function refuseWebhook({ webhook_url }: Spec): void {
  if (webhook_url === undefined) return;
  const message = 'Results cannot be sent to a webhook yet.';
  const hint = 'Leave webhook_url out; the answer then holds the picture.';
  throw new LimnError('not_implemented', message, {
    issues: [{ path: '/webhook_url', code: 'not_implemented', message, hint }],
  });
}
