import { createRoute, z } from '@hono/zod-openapi';
import { LimnError, parse, parseJson } from '@limn/spec';
import { readBody } from '../body.js';
import { dataAnswer } from '../json-answer.js';
import { dataResponse, errorResponses, issue, keyed, specBody } from '../openapi/parts.js';
import type { Mount } from '../service.js';

const finding = issue
  .extend({
    severity: z.enum(['error', 'warning', 'advice']),
    hint: z.string(),
    actual: z.number().openapi({ description: 'What was measured.' }),
    limit: z.number(),
    box: z
      .object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })
      .optional()
      .openapi({ description: 'Where it shows, in pixels of the spec.' }),
  })
  .openapi('Finding');

const picture = z.object({ mime_type: z.string(), width: z.int(), height: z.int(), bytes: z.int() });

const route = createRoute({
  method: 'post',
  path: '/v1/lint',
  summary: 'Judge a picture',
  description:
    'Draws the picture and says what a designer would mend: contrast, size when it is shown small, words at the edge, soft pictures, heavy files. The heaviest finding stands first.',
  tags: ['Pictures'],
  operationId: 'lint',
  security: keyed,
  request: {
    ...specBody,
    query: z.object({
      max_bytes: z.coerce
        .number()
        .int()
        .min(1)
        .optional()
        .openapi({ description: 'The most bytes the file may have.' }),
      shown_width: z.coerce
        .number()
        .int()
        .min(50)
        .max(8192)
        .optional()
        .openapi({ description: 'Pixels that the picture is shown wide; 400 without it.' }),
    }),
  },
  responses: {
    200: dataResponse(
      z.object({ findings: z.array(finding).readonly(), picture, warnings: z.array(issue).readonly() }),
      'What was found.',
    ),
    ...errorResponses(400, 401, 403, 413, 422, 429, 503),
  },
});

export const mountLint: Mount = (routes, { admission, config, renderer }) => {
  routes.openapi(route, async (c) => {
    const { call, incoming } = c.env;
    const { max_bytes: maxBytes, shown_width: shownWidth } = c.req.valid('query');
    const key = await admission.identify(call, incoming.headers.authorization, 'generate');
    const body = await readBody(incoming, config.bodyLimit);
    admission.charge(call);
    const spec = parse(parseJson(body, { bytes: config.bodyLimit }));
    const lint = { maxBytes, ...(shownWidth === undefined ? {} : { limits: { shownWidth } }) };
    const drawn = await renderer.render({ spec, tenant: key.id, signal: call.signal(), lint });
    if (drawn.from !== 'drawn') admission.refund(call);
    call.notes.from = drawn.from;
    call.notes.stages = drawn.stages;
    if (drawn.findings === undefined) throw new LimnError('internal', 'The picture was not judged.');
    const { mimeType: mime_type, width, height, bytes, warnings, findings } = drawn;
    return dataAnswer({ findings, picture: { mime_type, width, height, bytes: bytes.length }, warnings });
  });
};
