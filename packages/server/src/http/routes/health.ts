import { createRoute, z } from '@hono/zod-openapi';
import { LimnError } from '@limn/spec';
import { isFromThisMachine } from '../caller-address.js';
import { jsonAnswer } from '../json-answer.js';
import { errorResponses } from '../openapi/parts.js';
import { sameSecret } from '../same-secret.js';
import type { Mount } from '../service.js';

const status = {
  description: 'All is well.',
  content: { 'application/json': { schema: z.object({ status: z.string() }) } },
};

const health = createRoute({
  method: 'get',
  path: '/health',
  summary: 'Tell whether the process lives',
  tags: ['Service'],
  operationId: 'health',
  responses: { 200: status },
});

const ready = createRoute({
  method: 'get',
  path: '/ready',
  summary: 'Tell whether pictures can be drawn now',
  description: 'For load balancers: 503 while the service starts or stops.',
  tags: ['Service'],
  operationId: 'ready',
  responses: { 200: status, ...errorResponses(503) },
});

const metricsRoute = createRoute({
  method: 'get',
  path: '/metrics',
  summary: 'Give out the metrics for Prometheus',
  description:
    'Open to this machine; from elsewhere with `LIMN_METRICS_TOKEN`, or a key that has the scope `metrics`, as the Bearer token.',
  tags: ['Service'],
  operationId: 'metrics',
  responses: {
    200: { description: 'Metrics in the text format.', content: { 'text/plain': { schema: z.string() } } },
    ...errorResponses(401, 403, 429),
  },
});

export const mountHealth: Mount = (routes, { admission, unready, metrics, config }) => {
  routes.openapi(health, () => jsonAnswer({ status: 'ok' }));
  routes.openapi(ready, () => {
    const reason = unready();
    if (reason !== undefined) throw new LimnError('overloaded', reason);
    return jsonAnswer({ status: 'ready' });
  });
  routes.openapi(metricsRoute, async (c) => {
    const { call, incoming } = c.env;
    const isOpen = config.metricsToken === undefined && isFromThisMachine(incoming);
    const token = /^Bearer +(.+)$/i.exec(incoming.headers.authorization ?? '')?.[1];
    if (!isOpen && !sameSecret(token, config.metricsToken)) {
      await admission.identify(call, incoming.headers.authorization, 'metrics');
    }
    return c.text(await metrics.text(), 200, { 'content-type': metrics.contentType });
  });
};
