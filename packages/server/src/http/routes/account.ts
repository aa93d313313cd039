import { createRoute, z } from '@hono/zod-openapi';
import { limits } from '@limn/spec';
import type { Key } from '../../keys/key.js';
import { dataAnswer } from '../json-answer.js';
import { dataResponse, errorResponses, keyed } from '../openapi/parts.js';
import type { Mount, Service } from '../service.js';

const rate = z.object({
  limit: z.int().openapi({ description: 'Requests a minute.' }),
  remaining: z.int(),
  reset: z.int().openapi({ description: 'Unix time in seconds at which `remaining` next grows.' }),
});

const me = createRoute({
  method: 'get',
  path: '/v1/me',
  summary: 'Tell about the key',
  description: 'Answers 200 for a good key, and says what it may do. It is not counted.',
  tags: ['Service'],
  operationId: 'me',
  security: keyed,
  responses: {
    200: dataResponse(
      z
        .object({
          id: z.string(),
          name: z.string(),
          scopes: z.array(z.string()),
          rate,
          created_at: z.string(),
          last_used_at: z.string().nullable(),
          expires_at: z.string().nullable(),
        })
        .openapi('Key'),
      'The key.',
    ),
    ...errorResponses(401, 429),
  },
});

const limit = z.object({ value: z.number(), unit: z.string(), reason: z.string() });

const allLimits = createRoute({
  method: 'get',
  path: '/v1/limits',
  summary: 'List all limits',
  description:
    'Every limit by name, as this service is set up. What is larger is refused, and the error names the limit.',
  tags: ['Service'],
  operationId: 'limits',
  responses: { 200: dataResponse(z.record(z.string(), limit), 'Every limit by name.') },
});

export const mountAccount: Mount = (routes, service) => {
  routes.openapi(me, async (c) => {
    const { call, incoming } = c.env;
    const key = await service.admission.identify(call, incoming.headers.authorization);
    service.admission.note(call);
    const { limit, remaining, reset } = call.notes.rate!;
    return dataAnswer({ ...factsOf(key), rate: { limit, remaining, reset } });
  });
  const listed = limitsOf(service);
  routes.openapi(allLimits, () => dataAnswer(listed));
};

function factsOf({ id, name, scopes, createdAt, lastUsedAt, expiresAt }: Key) {
  return {
    id,
    name,
    scopes: [...scopes],
    created_at: createdAt,
    last_used_at: lastUsedAt ?? null,
    expires_at: expiresAt ?? null,
  };
}

function limitsOf({ config }: Service) {
  return {
    ...limits,
    body: { ...limits.body, value: config.bodyLimit },
    rate: { value: config.rate, unit: 'requests', reason: 'a minute, for a key without a rate of its own' },
    anonymous_rate: {
      value: config.anonymousRate,
      unit: 'requests',
      reason: 'a minute, for an address without a key',
    },
  };
}
