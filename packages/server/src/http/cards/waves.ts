// Pictures that a slug decides: `/waves/SLUG.svg|png|jpg`, and `/og/SLUG.jpg` with the brand below.

import { z } from '@hono/zod-openapi';
import { contentQuery, waveSvg } from '@limn/cards';
import { type Issue, LimnError, parse, type Spec } from '@limn/spec';
import type { Context } from 'hono';
import type { CallEnv } from '../call.js';
import { errorResponses } from '../openapi/parts.js';
import type { Routes } from '../service.js';
import { documentHeaders, lifetimes } from './card-answer.js';
import { notModified, pictureAnswer } from './card-openapi.js';
import { type Design, waveCardDesign } from './design.js';
import type { CardDesk } from './desk.js';
import { addressOf } from './og.js';

const mostLetters = 200;
const mostSide = 4096;
const mostColors = 7;

const formats = { svg: 'svg', png: 'png', jpg: 'jpeg', jpeg: 'jpeg' } as const;

interface Wave {
  readonly slug: string;
  readonly format: (typeof formats)[keyof typeof formats];
  readonly width: number;
  readonly height: number;
  readonly colors: readonly string[];
}

const query = z.object({
  size: z
    .string()
    .optional()
    .openapi({ description: `Pixels as WxH, 1 to ${mostSide} a side; 1200x630 without it.` }),
  colors: z
    .string()
    .optional()
    .openapi({
      description: `Up to ${mostColors} colours in hex, by commas, or \`brand\` for the colour of the service's brand; greys without it.`,
    }),
});

export function mountWaves(routes: Routes, desk: CardDesk): void {
  const described = { method: 'get' as const, tags: ['Cards'] };
  const responses = { 200: pictureAnswer, 304: notModified, ...errorResponses(400, 403, 404, 429) };
  routes.openAPIRegistry.registerPath({
    ...described,
    path: '/waves/{file}',
    summary: 'Draw the wave of a slug',
    description:
      'Seven bands that follow from the slug: `SLUG.svg`, `SLUG.png` or `SLUG.jpg`. The same for ever.',
    operationId: 'wave',
    request: { params: z.object({ file: z.string() }), query },
    responses,
  });
  routes.openAPIRegistry.registerPath({
    ...described,
    path: '/og/{file}',
    summary: 'Draw the card of a slug',
    description: "Its wave with the brand's logo, name and tagline below, as `SLUG.jpg` of 1200x630.",
    operationId: 'waveCard',
    request: { params: z.object({ file: z.string() }) },
    responses,
  });
  routes.get('/waves/:file', (c) => desk.again(c.env) ?? wave(c, desk));
  routes.get('/og/:file', (c) => desk.again(c.env) ?? card(c, desk));
}

async function card({ env, req }: Context<CallEnv>, desk: CardDesk): Promise<Response> {
  const { slug, ending } = partsOf(req.param('file') ?? '');
  if (ending !== 'jpg' && ending !== 'jpeg') throw nothingHere('/og/SLUG.jpg');
  const pass = await desk.entry.check(addressOf(env), env.call, env.incoming.headers.authorization);
  const id = `og/${slug}`;
  const design = () => waveCardDesign({ id, slug, brand: desk.brand });
  return desk.answer({ id, lifetime: lifetimes.wave, design }, pass, env);
}

async function wave({ env, req }: Context<CallEnv>, desk: CardDesk): Promise<Response> {
  const url = addressOf(env);
  const pass = await desk.entry.check(url, env.call, env.incoming.headers.authorization);
  const asked = waveOf(req.param('file') ?? '', url.searchParams, desk.brand?.accent);
  const svg = waveSvg(asked.slug, asked);
  if (asked.format === 'svg') {
    const headers = documentHeaders(svg, 'image/svg+xml', lifetimes.wave);
    return desk.answers.send(env.incoming, { bytes: Buffer.from(svg), headers });
  }
  const id = `waves/${req.param('file')}?${contentQuery(url.searchParams)}`;
  return desk.answer({ id, lifetime: lifetimes.wave, design: () => waveDesign(id, asked, svg) }, pass, env);
}

function waveDesign(id: string, { slug, width, height, format }: Wave, svg: string): Design {
  const design: Design = {
    id,
    spec: pictureOf(svg, { width, height, format }),
    alt: slug,
    warnings: [],
    pictures: [],
    without: () => design,
    smaller: () => undefined,
  };
  return design;
}

function pictureOf(svg: string, { width, height, format }: Pick<Wave, 'width' | 'height' | 'format'>): Spec {
  const file = { type: 'base64', name: 'wave.svg', base64: Buffer.from(svg).toString('base64') };
  return parse({
    dimensions: { width_in_px: width, height_in_px: height },
    layers: [{ index: 0, type: 'image', file }],
    output: { format, ...(format === 'jpeg' && { quality: 90 }) },
  });
}

/** @throws not_found, invalid_spec */
function waveOf(file: string, query: URLSearchParams, accent: string | undefined): Wave {
  const { slug, ending } = partsOf(file);
  if (!Object.hasOwn(formats, ending)) throw nothingHere('/waves/SLUG.svg, .png or .jpg');
  const size = sizeOf(query.get('size') ?? '1200x630');
  const colors = colorsOf(query.get('colors') ?? '', accent);
  const issues = [size, colors].filter((each) => 'message' in each);
  if (issues.length > 0)
    throw new LimnError('invalid_spec', (issues[0] as Issue).message, { issues: issues as Issue[] });
  const format = formats[ending as keyof typeof formats];
  return {
    slug,
    format,
    ...(size as { width: number; height: number }),
    colors: colors as readonly string[],
  };
}

function partsOf(file: string): { slug: string; ending: string } {
  const dot = file.lastIndexOf('.');
  const [slug, ending] = [file.slice(0, Math.max(0, dot)), file.slice(dot + 1).toLowerCase()];
  if (dot < 0 || [...slug].length > mostLetters)
    throw nothingHere(`a slug of at most ${mostLetters} characters and its ending`);
  return { slug, ending };
}

function nothingHere(what: string): LimnError {
  return new LimnError('not_found', `There is nothing at this address. Ask for ${what}.`);
}

function sizeOf(written: string): { width: number; height: number } | Issue {
  const [, w, h] = /^(\d{1,4})[x×](\d{1,4})$/i.exec(written.trim()) ?? [];
  const [width, height] = [Number(w), Number(h)];
  if (width >= 1 && height >= 1 && width <= mostSide && height <= mostSide) return { width, height };
  const message = '`size` is no size of a picture.';
  return {
    path: '/size',
    code: 'invalid_choice',
    message,
    hint: `Write it as 1200x630, 1 to ${mostSide} pixels a side.`,
  };
}

function colorsOf(written: string, accent: string | undefined): readonly string[] | Issue {
  if (written === '') return [];
  if (written === 'brand') return accent ? [accent] : [];
  const colors = written.split(',').map((color) => `#${color.trim().replace(/^#/, '').toUpperCase()}`);
  if (colors.length <= mostColors && colors.every((color) => /^#[0-9A-F]{6}$/.test(color))) return colors;
  const message = `\`colors\` is not 1 to ${mostColors} colours.`;
  return {
    path: '/colors',
    code: 'invalid_color',
    message,
    hint: 'Write them in hex with commas between: `3b4bdb,f59e0b`.',
  };
}
