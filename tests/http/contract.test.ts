// Requests and answers as `contract/` shows them, over a socket; and a pair for every code that HTTP can show. After a
// change on purpose: LIMN_BLESS=1 npx vitest run tests/http/contract.test.ts, then read what changed.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ErrorCode, errorTable, issueCodes } from '@limn/spec';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openKeys } from '../../packages/server/src/keys/open-keys.js';
import { startService } from '../../packages/server/tests/service.js';
import { type CardService, startCardService } from '../card-routes/card-service.js';
import { requires } from '../requirement.js';
import { expectDiscreet, patience } from './attacked-service.js';
import { divider, type Placeholders, requestIn, shown } from './contract-pair.js';
import { allowedAddress, type Outside, startOutside } from './outside.js';
import { answersIn, exchange, open } from './wire.js';

const folder = join(import.meta.dirname, 'contract');
const fileOf = (name: string) => join(folder, `${name}.http`);
const textOf = (name: string) => readFileSync(fileOf(name), 'utf8');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.http'))
  .map((file) => file.slice(0, -'.http'.length));

/** Codes that no pair can show. */
const withoutPair: Partial<Record<ErrorCode, string>> = {
  cancelled: 'whoever would read it has gone; it stands in the log',
  internal: 'no request is known that brings it about, and one that does is a fault to mend',
  encode_failed: 'no spec that is accepted is known to bring it about',
};

/** Pairs that need a service of their own: one that asks for signatures, or whose limits a usual picture exceeds. */
const ownServices: Readonly<Record<string, Parameters<typeof startService>>> = {
  '403-forbidden-card-without-a-signature': [
    { requireSignature: true, signingKeys: ['main:a-secret-of-at-least-32-characters'] },
  ],
  '422-render-deadline-exceeded': [{}, { renderTime: 20 }],
  '422-render-memory-exceeded': [{}, { memory: 60 * 1024 * 1024 }],
};

const many = 30;

describe.skipIf(!requires('openssl'))('the contract:', () => {
  let outside: Outside;
  let service: CardService;
  let placeholders: Placeholders;
  const port = () => Number(new URL(service.url).port);

  beforeAll(async () => {
    outside = await startOutside();
    service = await startCardService({
      settings: {
        LIMN_ANONYMOUS_RATE: '100',
        LIMN_ALLOWED_NETWORKS: `${allowedAddress}/32`,
        LIMN_ALLOWED_PORTS: String(outside.port),
        NODE_EXTRA_CA_CERTS: outside.certificate,
      },
    });
    const keys = await openKeys(service.data);
    const cards = await keys.create({ name: 'cards', scopes: ['cards'] });
    const slow = await keys.create({ name: 'slow', rate: 2 });
    const crowd = await keys.create({ name: 'crowd' });
    await keys.close();
    placeholders = {
      key: service.token!,
      'key for cards': cards.token,
      'key of two a minute': slow.token,
      'key of a crowd': crowd.token,
      source: outside.origin,
    };
  }, patience);
  afterAll(async () => {
    await service?.stop();
    await outside?.stop();
  }, patience);

  const ask = async (file: string) => {
    const [answer] = answersIn(await exchange(port(), requestIn(file, placeholders), { quiet: 60_000 }));
    return shown(answer!);
  };

  /** The request of a pair a number of times, each for another picture. */
  const variants = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => textOf(name).replaceAll('#0F172A', `#0F17${10 + i}`));

  /** What must go on before or while a request is answered, so that it gets the answer of its pair. */
  const around: Readonly<Record<string, (name: string) => Promise<string>>> = {
    async '429-rate-limited'(name) {
      for (const file of variants(name, 2)) await ask(file);
      return ask(textOf(name));
    },
    async '422-render-crashed'(name) {
      let isAnswered = false;
      const answer = ask(textOf(name)).finally(() => {
        isAnswered = true;
      });
      while (!isAnswered) {
        const isBusy = (await metric(service, 'limn_render_children_busy')) > 0;
        if (isBusy) for (const pid of service.children()) process.kill(pid, 'SIGKILL');
        await sleep(20);
      }
      return answer;
    },
    async '503-overloaded'(name) {
      const crowd = variants(name, many).map((file) => {
        const socket = open(port());
        socket.write(requestIn(file, placeholders));
        return socket;
      });
      try {
        await expect
          .poll(() => metric(service, 'limn_render_refused_total'), { interval: 5 })
          .toBeGreaterThan(0);
        return await ask(textOf(name));
      } finally {
        for (const socket of crowd) socket.destroy();
      }
    },
  };

  const answerTo = (name: string) => {
    const own = ownServices[name];
    if (own) return askOwn(name, own);
    return around[name]?.(name) ?? ask(textOf(name));
  };

  it.each(names)(
    '%s',
    async (name) => {
      const answer = await answerTo(name);
      expectDiscreet(answer);
      const expected = textOf(name);
      const found = `${expected.split(divider)[0]}${divider}\n${answer}`;
      if (found !== expected && process.env.LIMN_BLESS) writeFileSync(fileOf(name), found);
      // A blessed run is never green.
      expect(found).toBe(expected);
    },
    patience,
  );
});

async function askOwn(name: string, own: Parameters<typeof startService>): Promise<string> {
  const service = await startService(...own);
  try {
    const { token } = await service.keys.create({ name: 'first' });
    const request = requestIn(textOf(name), { key: token });
    const port = Number(new URL(service.url).port);
    const [answer] = answersIn(await exchange(port, request, { quiet: 60_000 }));
    return shown(answer!);
  } finally {
    await service.stop();
  }
}

async function metric(service: CardService, name: string): Promise<number> {
  const text = await (await service.get('/metrics')).text();
  return Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1]);
}

describe('the contract shows', () => {
  const answers = names.map((name) => [name, textOf(name).split(divider)[1] ?? ''] as const);
  const shownCodes = new Set(
    answers.flatMap(([, answer]) => /^ {2}"code": "(\w+)"/m.exec(answer)?.[1] ?? []),
  );

  it('every code of an error, but for those that have a reason', () => {
    const codes = Object.keys(errorTable);
    expect(codes.filter((code) => !(code in withoutPair) && !shownCodes.has(code))).toEqual([]);
    expect(Object.keys(withoutPair).filter((code) => shownCodes.has(code))).toEqual([]);
  });

  it('every code of a fault of a spec', () => {
    const codes = new Set(
      answers.flatMap(([, answer]) =>
        [...answer.matchAll(/^ {4,}"code": "(\w+)"/gm)].map(([, code]) => code),
      ),
    );
    expect(Object.keys(issueCodes).filter((code) => !codes.has(code))).toEqual([]);
  });

  it.each(answers)('%s under a name that says its status and, of an error, its code', (name, answer) => {
    const [, status] = /^\nHTTP\/1\.1 (\d{3})$/m.exec(answer) ?? [];
    const code = /^ {2}"code": "(\w+)"/m.exec(answer)?.[1];
    expect(name.startsWith(`${status}-${(code ?? '').replaceAll('_', '-')}`)).toBe(true);
    if (code) expect(status).toBe(String(errorTable[code as ErrorCode].status));
  });
});
