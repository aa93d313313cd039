// Every place of a request where a stranger may name an address, and what comes back, so that answers can be compared.
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'vitest';
import { imageAt, red, spec } from '../hostile/row.js';
import { type AttackedService, expectDiscreet, statusOf } from './attacked-service.js';

export interface DoorAnswer {
  /** `drawn`, or the code of what is wrong with the source or the request. */
  readonly verdict: string;
  /** All that the caller sees, but for what differs from one request to the next, and the place in the request. */
  readonly seen: unknown;
}

/** Asks the service for a picture that needs what lies at an address. */
export type Door = (service: AttackedService, url: string) => Promise<DoorAnswer>;

const fontAt = (url: string) =>
  spec([red], {
    fonts: [{ name: 'House', weight: 400, style: 'normal', file: { type: 'url', name: 'a.ttf', url } }],
  });

export const doors: Readonly<Record<string, Door>> = {
  'a picture': (service, url) => drawnWith(service, spec([imageAt(url)])),
  'a font': (service, url) => drawnWith(service, fontAt(url)),
  'the picture of a card': (service, url) => card(service, { layout: 'product', image: url }),
  'the logo of a card': (service, url) => card(service, { brand: 'Acme', logo: url }),
  'the portrait of a card': (service, url) =>
    card(service, { layout: 'article', author: 'Ada', avatar: url }),
  'the picture of a posted card': (service, url) => card(service, { layout: 'product', image: url }, 'POST'),
};

async function drawnWith(service: AttackedService, request: object): Promise<DoorAnswer> {
  const { verdict, status, text } = await service.generate(request);
  expect(status).toBe(statusOf(verdict));
  if (verdict === 'drawn') return { verdict, seen: undefined };
  return { verdict, seen: wordsOf(text) };
}

/** An error without the id of its request and the place in it. */
function wordsOf(text: string): unknown {
  expectDiscreet(text);
  return JSON.parse(text, (key, value) => (['request_id', 'path'].includes(key) ? undefined : value));
}

/** What a machine that has other things to do lets stand in for a card. */
const late = /^plain|^last-good|timeout|deadline|overloaded/;
const mostTries = 20;

async function card(
  service: AttackedService,
  parameters: Readonly<Record<string, string>>,
  method: 'GET' | 'POST' = 'GET',
): Promise<DoorAnswer> {
  const all = { title: 'A card', format: 'png', ...parameters };
  for (let tries = 0; ; tries++) {
    const answer =
      method === 'GET'
        ? await service.process.get(`/api/v1/og?${new URLSearchParams(all)}`)
        : await fetch(`${service.url}/api/v1/og`, { method, body: JSON.stringify(all) });
    const bytes = Buffer.from(await answer.arrayBuffer());
    const fallback = answer.headers.get('x-limn-fallback') ?? '';
    if (late.test(fallback) && tries < mostTries) await sleep(250);
    else return seenOf(answer, bytes);
  }
}

const varying = /^(date|x-request-id|x-ratelimit-.*)$/;

function seenOf({ status, headers }: Response, bytes: Buffer): DoorAnswer {
  if (status !== 200) {
    const { code } = JSON.parse(bytes.toString()) as { code: string };
    return { verdict: code, seen: wordsOf(bytes.toString()) };
  }
  const fallback = headers.get('x-limn-fallback');
  const verdict = fallback === null ? 'drawn' : fallback.replace(/^pictures; /, '');
  const same = Object.fromEntries([...headers].filter(([name]) => !varying.test(name)));
  return { verdict, seen: { ...same, bytes: createHash('sha256').update(bytes).digest('hex') } };
}
