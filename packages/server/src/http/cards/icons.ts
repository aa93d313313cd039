import { z } from '@hono/zod-openapi';
import { searchIcons } from '@limn/cards';
import type { Routes } from '../service.js';
import { publicList } from './public-list.js';

const icon = z.object({
  name: z.string().openapi({ example: 'rocket' }),
  aliases: z.array(z.string()).openapi({ description: 'Older names, which work as well.' }),
  tags: z.array(z.string()),
});

const listed = z.object({ success: z.literal(true), total: z.int(), icons: z.array(icon) }).openapi('Icons');

/** `GET /api/v1/icons`: the names for `icon=`. */
export function mountIcons(routes: Routes): void {
  routes.openAPIRegistry.registerPath({
    method: 'get',
    path: '/api/v1/icons',
    summary: 'List or search the icons',
    tags: ['Cards'],
    operationId: 'icons',
    request: {
      query: z.object({
        q: z.string().optional().openapi({ description: 'Words that name, older names or tags have.' }),
      }),
    },
    responses: {
      200: {
        description: 'Icons, the best match first.',
        content: { 'application/json': { schema: listed } },
      },
    },
  });
  routes.get('/api/v1/icons', (c) => {
    const icons = searchIcons(c.req.query('q') ?? '').map(({ name, aliases, tags }) => ({
      name,
      aliases,
      tags,
    }));
    return publicList({ success: true, total: icons.length, icons });
  });
}
