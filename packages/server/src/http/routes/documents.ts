import { jsonAnswer } from '../json-answer.js';
import { createDocument } from '../openapi/document.js';
import type { Mount } from '../service.js';

/** The description of all routes, made when it is first asked for. */
export const mountDocuments: Mount = (routes, { config }) => {
  let document: string | undefined;
  routes.get('/openapi.json', (c) => {
    document ??= JSON.stringify(createDocument(routes, config.publicUrl));
    c.env.call.headers['cross-origin-resource-policy'] = 'cross-origin';
    return new Response(document, {
      headers: { 'content-type': 'application/json', 'access-control-allow-origin': '*' },
    });
  });
  routes.get('/', () =>
    jsonAnswer({ name: 'Limn', docs: '/docs', openapi: '/openapi.json', status: '/ready' }),
  );
};
