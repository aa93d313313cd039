// Whatever is asked for over HTTP: the status and code that are documented, in time, by the same process, and the next
// good request gives the same bytes as before. The rows are those that the engine alone survives.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodies } from '../hostile/bodies.js';
import { fonts } from '../hostile/fonts.js';
import { pictures } from '../hostile/pictures.js';
import type { Row } from '../hostile/row.js';
import { codes, fields, sizes, texts } from '../hostile/specs.js';
import { vectors } from '../hostile/vectors.js';
import { type AttackedService, expectOutcome, patience, startAttackedService } from './attacked-service.js';

const tables = {
  'a body': bodies,
  'a canvas': sizes,
  'a field': fields,
  'a text': texts,
  'a code': codes,
  'a picture': pictures,
  'an SVG': vectors,
  'a font': fonts,
} as const satisfies Record<string, readonly Row[]>;

let service: AttackedService;
beforeAll(async () => {
  service = await startAttackedService();
}, patience);
afterAll(() => service?.stop(), patience);

/** Whether a request can be written as JSON, which knows no NaN; `a body` has the words for it. */
function isWritable([, request]: Row): boolean {
  if (request instanceof Uint8Array) return true;
  let isJson = true;
  JSON.stringify(request, (_, value) => {
    if (typeof value === 'number' && !Number.isFinite(value)) isJson = false;
    return value;
  });
  return isJson;
}

/** Over HTTP half of a surrogate pair can only come as JSON, which is refused before anybody asks what it is for. */
function expectedOf([, request, expected]: Row): string {
  const isBroken = !(request instanceof Uint8Array) && /\\ud[89a-f]/i.test(JSON.stringify(request));
  return isBroken ? 'invalid_encoding' : expected;
}

async function survives(row: Row): Promise<void> {
  expectOutcome(await service.generate(row[1]), expectedOf(row));
  await service.expectCalm();
}

describe.each(Object.entries(tables))('a service survives %s:', (_, rows) => {
  for (const row of rows.filter(isWritable)) it(row[0], () => survives(row), patience);
});

it('has been asked for at least 300 bad pictures', () => {
  expect(Object.values(tables).flat().filter(isWritable).length).toBeGreaterThan(300);
});
