import { createRoute, z } from '@hono/zod-openapi';
import type { FontFacts, FontLibrary } from '@limn/fonts';
import { LimnError, parse } from '@limn/spec';
import type { Context } from 'hono';
import type { CallEnv } from '../call.js';
import { dataAnswer } from '../json-answer.js';
import { dataResponse, errorResponses } from '../openapi/parts.js';
import type { Mount, Service } from '../service.js';

const font = z
  .object({
    name: z.string().openapi({ example: 'Playfair Display' }),
    weights: z
      .array(z.int())
      .readonly()
      .openapi({ description: 'Of a variable font the hundreds; it has those between as well.' }),
    italic: z.boolean(),
    variable: z.boolean(),
    scripts: z.array(z.string()).readonly(),
    licence: z.string(),
    sample: z.url().openapi({ description: 'A picture of one line.' }),
    specimen: z.url().openapi({ description: 'A picture of all weights and letters.' }),
  })
  .openapi('FontFamily');

const list = createRoute({
  method: 'get',
  path: '/v1/fonts',
  summary: 'List the bundled fonts',
  description:
    'Every family that comes with Limn, with pictures of it. Requests may spell a name as they like.',
  tags: ['Fonts'],
  operationId: 'fonts',
  request: {
    query: z.object({
      q: z
        .string()
        .max(100)
        .optional()
        .openapi({ description: 'A part of a name, a script, a licence, `italic` or `variable`.' }),
    }),
  },
  responses: { 200: dataResponse(z.array(font), 'The families, by name.'), ...errorResponses(400) },
});

function pictureRoute(kind: 'sample' | 'specimen', summary: string) {
  return createRoute({
    method: 'get',
    path: `/v1/fonts/{name}/${kind}.png`,
    summary,
    tags: ['Fonts'],
    operationId: kind,
    request: { params: z.object({ name: z.string().max(100).openapi({ example: 'lora' }) }) },
    responses: {
      200: {
        description: 'The picture.',
        content: { 'image/png': { schema: { type: 'string', format: 'binary' } as const } },
      },
      ...errorResponses(404, 429, 503),
    },
  });
}

const sample = pictureRoute('sample', 'Show one line of a font');
const specimen = pictureRoute('specimen', 'Show all weights and letters of a font');

export const mountFonts: Mount = (routes, service) => {
  routes.openapi(list, async (c) => {
    const { q } = c.req.valid('query');
    const { library, factsOf, matches } = await fonts();
    const families = library.families().filter(({ role }) => q !== undefined || role === 'text');
    const found = families.map(factsOf).filter((each) => q === undefined || matches(each, q));
    const base = service.config.publicUrl ?? new URL(c.req.url).origin;
    return dataAnswer(found.map((each) => ({ ...each, ...picturesOf(each, base) })));
  });
  routes.openapi(sample, async (c) => {
    const { sampleOf } = await fonts();
    return draw(c, service, sampleOf);
  });
  routes.openapi(specimen, async (c) => {
    const { specimenOf } = await fonts();
    return draw(c, service, specimenOf);
  });
};

let loaded: Promise<typeof import('@limn/fonts') & { library: FontLibrary }> | undefined;

/** Loaded when they are first asked for: a start need not wait for them. */
function fonts() {
  loaded ??= import('@limn/fonts').then((all) => ({ ...all, library: all.createFontLibrary() }));
  return loaded;
}

function picturesOf({ name }: FontFacts, base: string) {
  const folder = `${base}/v1/fonts/${name.toLowerCase().replaceAll(' ', '-')}`;
  return { sample: `${folder}/sample.png`, specimen: `${folder}/specimen.png` };
}

async function draw(c: Context<CallEnv>, service: Service, specOf: (font: FontFacts) => unknown) {
  const { call } = c.env;
  const { admission, config, renderer, answerPicture } = service;
  const spec = parse(specOf(await factsNamed(c.req.param('name') ?? '')));
  // There are as many as families. Each is drawn once and then lies on the disk: nothing to count, while there is one.
  if (config.diskCache === 0) admission.charge(call);
  const picture = await renderer.render({ spec, tenant: call.address, signal: call.signal() });
  call.notes.from = picture.from;
  call.notes.stages = picture.stages;
  call.headers['cache-control'] = 'public, max-age=86400';
  call.headers['cross-origin-resource-policy'] = 'cross-origin';
  return answerPicture(picture, 'bytes');
}

async function factsNamed(name: string): Promise<FontFacts> {
  const { library, factsOf } = await fonts();
  const family = library.find(name);
  if (family) return factsOf(family);
  const near = library.suggest(name);
  const message = `There is no bundled font ${JSON.stringify(name)}.`;
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : '/v1/fonts lists all.';
  throw new LimnError('not_found', message, { issues: [{ path: '', code: 'not_found', message, hint }] });
}
