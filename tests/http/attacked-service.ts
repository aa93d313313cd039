// A service in a process of its own that keeps no picture, so that every good request after a bad one is drawn anew.
import { setTimeout as sleep } from 'node:timers/promises';
import { errorTable, type Issue, limitOf } from '@limn/spec';
import { expect } from 'vitest';
import { type CardService, startCardService } from '../card-routes/card-service.js';
import { red, spec, text } from '../hostile/row.js';

export interface AttackedService {
  readonly url: string;
  readonly port: number;
  readonly token: string;
  readonly process: CardService;
  /** Posts a spec, or a body as it is. Asks again where the machine was too busy to draw. */
  generate(request: unknown): Promise<Outcome>;
  /** Fails unless the same process lives, and draws the good request as it did before all others. */
  expectCalm(): Promise<void>;
  stop(): Promise<void>;
}

export interface Outcome {
  readonly status: number;
  /** `drawn`, or the code of the error. */
  readonly verdict: string;
  /** Codes of issues, or of warnings. */
  readonly issues: readonly string[];
  /** The whole body of an error. */
  readonly text: string;
  readonly milliseconds: number;
}

/** Milliseconds in which every request has its answer: twice the longest that the service works on one. */
export const inTime = 2 * limitOf('request_time');

/** Milliseconds for a hook that starts one, and for a test that waits its turn, on a machine that has other things to do. */
export const patience = 240_000;

/** What no answer to a stranger may hold: places in the code, stacks, files of this machine, words of the system. */
const inner = /node_modules|\.ts:|\.js:|\bat \w+ \(|root:x:|ECONN|ENOTFOUND|EAI_AGAIN|\/packages\//;

/** What a machine that has other things to do answers to what it draws in time when it is idle. */
const busy = new Set(['overloaded', 'render_deadline_exceeded']);
const mostTries = 4;

const generatePath = '/image-generation/v1/generate';
const good = JSON.stringify(spec([red, text('The next **good** request')]));

export async function startAttackedService(
  settings: Readonly<Record<string, string>> = {},
): Promise<AttackedService> {
  const standing = {
    LIMN_MEMORY_CACHE: '0',
    LIMN_DISK_CACHE: '0',
    LIMN_RATE: '1000000',
    LIMN_ALLOWED_NETWORKS: '',
  };
  const service = await startCardService({ settings: { ...standing, ...settings } });
  const token = service.token!;

  const post = (body: string | Uint8Array, accept: string) =>
    fetch(`${service.url}${generatePath}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept },
      body: body as string,
    });

  async function goodBytes(): Promise<Buffer> {
    for (let tries = 0; ; tries++) {
      const answer = await post(good, 'image/png');
      const bytes = Buffer.from(await answer.arrayBuffer());
      if (answer.status === 200 || tries === mostTries) return bytes;
      await sleep(200);
    }
  }

  const before = await goodBytes();
  expect(before.subarray(1, 4).toString()).toBe('PNG');

  return {
    url: service.url,
    port: Number(new URL(service.url).port),
    token,
    process: service,
    async generate(request) {
      const body = request instanceof Uint8Array ? request : JSON.stringify(request);
      for (let tries = 0; ; tries++) {
        const start = performance.now();
        const outcome = await outcomeOf(await post(body, 'application/json'), start);
        if (!busy.has(outcome.verdict) || tries === mostTries) return outcome;
        await sleep(200);
      }
    },
    async expectCalm() {
      expect(service.isAlive()).toBe(true);
      expect(Buffer.compare(await goodBytes(), before)).toBe(0);
      expect(service.isAlive()).toBe(true);
    },
    stop: () => service.stop(),
  };
}

interface Envelope {
  readonly success: boolean;
  readonly error?: string;
  readonly code?: string;
  readonly issues?: readonly Issue[];
  readonly warnings?: readonly Issue[];
  readonly request_id?: string;
}

async function outcomeOf(answer: Response, start: number): Promise<Outcome> {
  const text = await answer.text();
  const { success, error, code, issues, warnings, request_id } = JSON.parse(text) as Envelope;
  const milliseconds = performance.now() - start;
  const codes = (issues ?? warnings ?? []).map((issue) => issue.code);
  if (success) return { status: answer.status, verdict: 'drawn', issues: codes, text: '', milliseconds };
  expect(error).toEqual(expect.any(String));
  expect(request_id).toBe(answer.headers.get('x-request-id'));
  return { status: answer.status, verdict: code ?? '', issues: codes, text, milliseconds };
}

/** Fails unless an outcome is the documented one: `drawn` or codes by `|`, then, where it matters, the code of an issue. */
export function expectOutcome(found: Outcome, expected: string): void {
  const [verdicts, issue] = expected.split(' ');
  expect(verdicts!.split('|')).toContain(found.verdict);
  expect(found.status).toBe(statusOf(found.verdict));
  if (issue !== undefined) expect(found.issues).toContain(issue);
  expect(found.milliseconds).toBeLessThan(inTime);
  expectDiscreet(found.text);
}

/** Fails where the words of an error tell of the machine. */
export function expectDiscreet(words: string): void {
  expect(words).not.toMatch(inner);
}

export function statusOf(verdict: string): number {
  return verdict === 'drawn' ? 200 : errorTable[verdict as keyof typeof errorTable].status;
}
