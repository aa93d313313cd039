import { contentQuery, parseCard, safeAreasOf } from '@limn/cards';
import { LimnError, parseJson } from '@limn/spec';
import type { Context } from 'hono';
import { readBody } from '../body.js';
import type { CallEnv } from '../call.js';
import { jsonAnswer } from '../json-answer.js';
import type { Routes } from '../service.js';
import { lifetimes } from './card-answer.js';
import { cardDescriptions } from './card-openapi.js';
import type { CardWish } from './card-wish.js';
import { cardDesign } from './design.js';
import type { CardDesk } from './desk.js';
import type { Pass } from './entry.js';

type Env = CallEnv['Bindings'];
type Entries = readonly (readonly [string, string])[];

/** Bytes of a card's parameters as JSON. */
const mostBytes = 64 * 1024;

/** `GET|HEAD|POST /api/v1/og`: a card from its parameters. */
export function mountOg(routes: Routes, desk: CardDesk): void {
  routes.openAPIRegistry.registerPath(cardDescriptions.get);
  routes.openAPIRegistry.registerPath(cardDescriptions.post);
  routes.get('/api/v1/og', (c) => desk.again(c.env) ?? get(c, desk));
  routes.post('/api/v1/og', (c) => post(c, desk));
}

async function get({ env }: Context<CallEnv>, desk: CardDesk): Promise<Response> {
  const url = addressOf(env);
  const pass = await desk.entry.check(url, env.call, env.incoming.headers.authorization);
  const entries = [...url.searchParams];
  return isLint(entries) ? judge(entries, { desk, pass, env }) : draw(entries, { desk, pass, env });
}

async function post({ env }: Context<CallEnv>, desk: CardDesk): Promise<Response> {
  const pass = await desk.entry.check(addressOf(env), env.call, env.incoming.headers.authorization);
  const body = parseJson(await readBody(env.incoming, mostBytes), { bytes: mostBytes });
  return draw(fieldsOf(body), { desk, pass, env });
}

interface Asked {
  readonly desk: CardDesk;
  readonly pass: Pass;
  readonly env: Env;
}

async function draw(
  input: Entries | Readonly<Record<string, unknown>>,
  { desk, pass, env }: Asked,
): Promise<Response> {
  return desk.answer(wishOf(input, desk), pass, env);
}

/** What `lint` finds in the card, in place of the card. */
async function judge(entries: Entries, { desk, pass, env }: Asked): Promise<Response> {
  const { card } = parseCard(entries);
  const lint = { safeAreas: safeAreasOf(card.size, card.platform && [card.platform]) };
  const shown = await desk.show(wishOf(entries, desk), pass, { ...env, lint });
  const { drawn, warnings, fallback, picture } = shown;
  const { width, height, mimeType: type } = picture;
  const facts = { width, height, type, bytes: picture.bytes.length };
  const findings = drawn?.findings ?? [];
  return jsonAnswer({
    success: true,
    data: { findings, warnings, fallback: fallback ?? null, picture: facts },
  });
}

/** @throws invalid_spec with every fault of the parameters */
function wishOf(input: Entries | Readonly<Record<string, unknown>>, { brand }: CardDesk): CardWish {
  const parsed = parseCard(input);
  const id = `og?${contentQuery(Array.isArray(input) ? (input as Entries) : Object.entries(input).map(written))}`;
  return {
    id,
    lifetime: lifetimes.card,
    design: () => cardDesign({ id, parsed, brand }),
  };
}

const written = ([name, value]: [string, unknown]) =>
  [name, typeof value === 'string' ? value : JSON.stringify(value)] as const;

const isLint = (entries: Entries) =>
  entries.some(([name, value]) => name === 'lint' && !['', '0', 'false'].includes(value));

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  if (typeof body === 'object' && body !== null && !Array.isArray(body))
    return body as Readonly<Record<string, unknown>>;
  const message = 'The parameters of a card are not an object.';
  throw new LimnError('invalid_spec', message, {
    issues: [{ path: '', code: 'wrong_type', message, hint: 'Write an object such as {"title": "Hello"}.' }],
  });
}

/** The address as it was sent; its host does not matter. */
export function addressOf({ incoming }: Env): URL {
  return new URL(incoming.url!, 'http://localhost');
}
