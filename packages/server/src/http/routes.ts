import { OpenAPIHono, type z } from '@hono/zod-openapi';
import { LimnError, pointer } from '@limn/spec';
import { cors } from 'hono/cors';
import { routePath } from 'hono/route';
import { TrieRouter } from 'hono/router/trie-router';
import type { CallEnv } from './call.js';
import { errorAnswer, shown } from './error-answer.js';
import type { Mount, Routes, Service } from './service.js';

/** The routes of the service, with the answers where there is none. */
export function createRoutes(service: Service, mounts: readonly Mount[]): Routes {
  const routes: Routes = new OpenAPIHono<CallEnv>({ defaultHook: refuseFaults });
  if (service.config.corsOrigins.length > 0) routes.use('*', crossOrigin(service.config.corsOrigins));
  routes.use(async (c, next) => {
    await next();
    const path = routePath(c, -1);
    if (path !== '/*') c.env.call.notes.route = path;
  });
  for (const mount of mounts) mount(routes, service);
  const methodsOf = createMethods(routes);

  routes.notFound((c) => {
    const { call } = c.env;
    const methods = methodsOf(c.req.path);
    if (methods.length === 0) return errorAnswer(new LimnError('not_found', nothingHere), call);
    call.headers.allow = methods.join(', ');
    const message = `${c.req.method.slice(0, 20)} is not answered here; use ${methods.join(' or ')}.`;
    return errorAnswer(new LimnError('method_not_allowed', message), call);
  });
  routes.onError((error, c) => {
    const answered = shown(error);
    if (answered.code === 'internal') service.log.error({ id: c.env.call.id, err: error }, 'failure');
    return errorAnswer(answered, c.env.call);
  });
  return routes;
}

type Checked = { success: true } | { success: false; target: string; error: z.core.$ZodError };

/** Faults of paths and queries, as those of specs are told. */
function refuseFaults(checked: Checked): void {
  if (checked.success) return;
  const issues = checked.error.issues.map(({ path, message }) => ({
    path: pointer(path),
    code: 'invalid_parameter',
    message: `The ${checked.target} parameter ${path.join('.')} is not right: ${message}.`,
  }));
  throw new LimnError('invalid_spec', issues[0]!.message, { issues });
}

const nothingHere = 'There is nothing at this address. /docs shows what there is.';

/** The methods that a path answers to. */
function createMethods(routes: Routes): (path: string) => readonly string[] {
  const router = new TrieRouter<string>();
  for (const { method, path } of routes.routes) if (method !== 'ALL') router.add('ALL', path, method);
  return (path) => {
    const found = new Set(router.match('ALL', path)[0].map(([method]) => method));
    return [...found].flatMap((method) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
  };
}

function crossOrigin(origins: readonly string[]) {
  return cors({
    origin: (origin) => (origins.includes('*') || origins.includes(origin) ? origin : null),
    allowMethods: ['GET', 'POST', 'HEAD'],
    allowHeaders: ['Authorization', 'Content-Type', 'Content-Encoding', 'X-Request-Id'],
    exposeHeaders: [
      'X-Request-Id',
      'X-RateLimit-Limit',
      'X-RateLimit-Remaining',
      'X-RateLimit-Reset',
      'Retry-After',
      'X-Limn-Warnings',
    ],
    maxAge: 600,
  });
}
