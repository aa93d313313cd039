// Bytes that are no good HTTP, or HTTP that is meant to hurt: the documented answer, in time, by the same process.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type AttackedService,
  expectDiscreet,
  inTime,
  patience,
  startAttackedService,
  statusOf,
} from './attacked-service.js';
import { wireRows } from './bad-wire.js';
import { answersIn, exchange, type WireAnswer } from './wire.js';

let service: AttackedService;
beforeAll(async () => {
  service = await startAttackedService();
}, patience);
afterAll(() => service?.stop(), patience);

/** The first answer in the words of the tables: `404 not_found`, `200`, `closed`. */
function inWords([answer]: readonly WireAnswer[]): string {
  if (answer === undefined) return 'closed';
  if (answer.status < 400) return String(answer.status);
  const { success, code, request_id } = JSON.parse(answer.body) as Record<string, unknown>;
  expect(success).toBe(false);
  expect(answer.status).toBe(statusOf(String(code)));
  expect(answer.headers.get('x-request-id')).toBe(request_id);
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expectDiscreet(answer.body);
  return `${answer.status} ${code}`;
}

describe('a service survives', () => {
  // Once for the names, before there is a service; once for the requests, with its key.
  it.each(wireRows({ token: 'limn_x' }).map(([name]) => name))(
    '%s',
    async (name) => {
      const [, request, expected] = wireRows(service).find((row) => row[0] === name)!;
      const start = performance.now();
      const answers = answersIn(await exchange(service.port, request));
      expect(expected.split('|')).toContain(inWords(answers));
      expect(performance.now() - start).toBeLessThan(inTime);
      for (const { headers } of answers) expect(headers.has('set-cookie')).toBe(false);
      await service.expectCalm();
    },
    patience,
  );
});
