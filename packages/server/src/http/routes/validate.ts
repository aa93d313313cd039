import { createRoute, z } from '@hono/zod-openapi';
import { type Issue, LimnError, parse, parseJson } from '@limn/spec';
import { readBody } from '../body.js';
import { dataAnswer } from '../json-answer.js';
import { dataResponse, errorResponses, issues, keyed, specBody } from '../openapi/parts.js';
import type { Mount } from '../service.js';

const route = createRoute({
  method: 'post',
  path: '/v1/validate',
  summary: 'List the faults of a request',
  description:
    'Reads a request as drawing would and lists every fault. No source is fetched and nothing is drawn.',
  tags: ['Pictures'],
  operationId: 'validate',
  security: keyed,
  request: specBody,
  responses: {
    200: dataResponse(
      z.object({ valid: z.boolean(), issues }),
      'Whether the request is valid, and its faults.',
    ),
    ...errorResponses(401, 403, 413, 429),
  },
});

export const mountValidate: Mount = (routes, { admission, config }) => {
  routes.openapi(route, async (c) => {
    const { call, incoming } = c.env;
    await admission.identify(call, incoming.headers.authorization, 'generate');
    const body = await readBody(incoming, config.bodyLimit);
    admission.charge(call);
    const found = faultsOf(body, config.bodyLimit);
    return dataAnswer({ valid: found.length === 0, issues: found });
  });
};

function faultsOf(body: Buffer, limit: number): readonly Issue[] {
  try {
    parse(parseJson(body, { bytes: limit }));
    return [];
  } catch (error) {
    if (!(error instanceof LimnError) || error.status !== 400) throw error;
    if (error.issues.length > 0) return error.issues;
    return [{ path: '', code: error.code, message: error.message }];
  }
}
