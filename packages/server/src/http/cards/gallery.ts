// What there is to choose from, each with the address of a card that shows it.

import { z } from '@hono/zod-openapi';
import { type CardLayout, layouts, type ParameterName, parameters, signUrl, themes } from '@limn/cards';
import type { Context } from 'hono';
import type { CallEnv } from '../call.js';
import type { Routes, Service } from '../service.js';
import { signingKeysOf } from './entry.js';
import { publicList } from './public-list.js';

const choice = {
  name: z.string(),
  description: z.string(),
  picture: z.string().openapi({ description: 'Address of a card that shows it.' }),
};
const themeList = z.object({ success: z.literal(true), themes: z.array(z.object(choice)) });
const layoutList = z.object({
  success: z.literal(true),
  layouts: z.array(
    z.object({ ...choice, parameters: z.array(z.string()).openapi({ description: 'Those that it shows.' }) }),
  ),
});

/** `GET /api/v1/themes` and `GET /api/v1/layouts`. */
export function mountGallery(routes: Routes, { config }: Pick<Service, 'config'>): void {
  describe(routes, 'themes', themeList);
  describe(routes, 'layouts', layoutList);
  const [key] = config.requireSignature ? signingKeysOf(config) : [];

  async function pictureAddress(
    c: Context<CallEnv>,
    query: Readonly<Record<string, string>>,
  ): Promise<string> {
    const base = config.publicUrl ?? new URL(c.req.url).origin;
    const address = `${base}/api/v1/og?${new URLSearchParams(query)}`;
    return key ? signUrl(address, key) : address;
  }

  routes.get('/api/v1/themes', async (c) => {
    const list = Object.values(themes).map(async ({ name, description }) => ({
      name,
      description,
      picture: await pictureAddress(c, { ...exampleWords, theme: name }),
    }));
    return publicList({ success: true, themes: await Promise.all(list) });
  });
  routes.get('/api/v1/layouts', async (c) => {
    const list = Object.values(layouts).map(async (layout) => ({
      name: layout.name,
      description: layout.description,
      parameters: layout.uses,
      picture: await pictureAddress(c, exampleOf(layout)),
    }));
    return publicList({ success: true, layouts: await Promise.all(list) });
  });
}

function describe(routes: Routes, name: 'themes' | 'layouts', schema: z.ZodType): void {
  routes.openAPIRegistry.registerPath({
    method: 'get',
    path: `/api/v1/${name}`,
    summary: `List the ${name} of cards`,
    tags: ['Cards'],
    operationId: name,
    responses: {
      200: { description: `All ${name}, with pictures.`, content: { 'application/json': { schema } } },
    },
  });
}

const exampleWords = {
  title: 'Build something worth sharing',
  subtitle: 'One address is one picture, drawn in milliseconds',
  icon: 'sparkles',
};

/** Parameters whose examples lie on hosts that do not exist. */
const unreal: ReadonlySet<ParameterName> = new Set(['image', 'logo', 'avatar']);

/** The layout with the example of each parameter that it shows. */
function exampleOf({ name, uses }: CardLayout): Readonly<Record<string, string>> {
  const examples = uses.filter((use) => !unreal.has(use)).map((use) => [use, parameters[use].example]);
  return {
    title: exampleWords.title,
    subtitle: exampleWords.subtitle,
    ...Object.fromEntries(examples),
    layout: name,
  };
}
