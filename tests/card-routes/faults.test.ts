// A card is never blank and never late: whatever its sources or the processes that draw do.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requires } from '../requirement.js';
import { type CardService, startCardService } from './card-service.js';
import { type SourceHost, startSourceHost } from './source-host.js';

/** Milliseconds that an answer takes at most, as whoever asks sees it. */
const patience = 1000;

let host: SourceHost;
let service: CardService;

const canRun = requires('openssl');

beforeAll(async () => {
  if (!canRun) return;
  host = await startSourceHost();
  service = await startCardService({ settings: settingsFor(host) });
  await seeFallback(cardOf({ layout: 'product' }), /^none$/);
}, 150_000);

afterAll(async () => {
  await service?.stop();
  await host?.stop();
}, 150_000);

function settingsFor({ origin, certificate }: SourceHost) {
  return { NODE_EXTRA_CA_CERTS: certificate, LIMN_ALLOWED_PORTS: new URL(origin).port };
}

interface Seen {
  readonly answer: Response;
  readonly bytes: Buffer;
  readonly milliseconds: number;
}

async function see(path: string, from = service): Promise<Seen> {
  const start = performance.now();
  const answer = await from.get(path);
  const bytes = Buffer.from(await answer.arrayBuffer());
  return { answer, bytes, milliseconds: performance.now() - start };
}

/** In time: the median of several answers, since the machine may have other things to do during one of them. */
function expectInTime(seen: readonly Seen[]): void {
  expect(seen.length).toBeGreaterThanOrEqual(3);
  const times = seen.map(({ milliseconds }) => milliseconds).sort((a, b) => a - b);
  expect(times[Math.floor(times.length / 2)]).toBeLessThan(patience);
}

/** Three cards with a picture at addresses that nobody has asked for yet. */
async function seeThree(address: string): Promise<readonly Seen[]> {
  const seen: Seen[] = [];
  for (const number of [1, 2, 3]) seen.push(await see(productWith(`${address}?${number}`)));
  return seen;
}

const productWith = (image: string) => cardOf({ layout: 'product', image });

/** Asks until the fallback is as expected: on a busy machine the first answer may be what stands by. */
async function seeFallback(path: string, expected: RegExp, from = service): Promise<Seen> {
  let seen = await see(path, from);
  for (let tries = 0; tries < 20 && !expected.test(fallbackOf(seen)); tries++) {
    await new Promise((resolve) => setTimeout(resolve, 250));
    seen = await see(path, from);
  }
  expect(fallbackOf(seen)).toMatch(expected);
  return seen;
}

const fallbackOf = ({ answer }: Seen) => answer.headers.get('x-limn-fallback') ?? 'none';

function cardOf(parameters: Readonly<Record<string, string>>): string {
  return `/api/v1/og?${new URLSearchParams({ title: 'A card with a picture', ...parameters })}`;
}

/** Good-looking, as far as a program can tell: of the right size, with light and dark, and many colours. */
async function expectPicture(bytes: Buffer, size = [1200, 630]): Promise<void> {
  const image = sharp(bytes);
  const { width, height } = await image.metadata();
  expect([width, height]).toEqual(size);
  const { channels } = await image.stats();
  expect(Math.max(...channels.map(({ stdev }) => stdev))).toBeGreaterThan(10);
}

describe.skipIf(!canRun)('a source that', () => {
  // First of all: the second tries that a slow source gets are few, and those below that never answer take them up.
  it('is slow is left out at first, and shown once it has come', async () => {
    const three = await seeThree(`${host.origin}/late.jpg`);
    expectInTime(three);
    for (const first of three) expect(fallbackOf(first)).toMatch(/^(pictures|plain); /);
    const later = await seeFallback(productWith(`${host.origin}/late.jpg?1`), /^none$/);
    expect(later.answer.headers.get('cache-control')).toBe('public, max-age=86400');
  });

  const faults = [
    ['is not found', '/nothing.jpg', 'source_'],
    ['never answers', '/silent.jpg', 'source_timeout'],
    ['sends a byte a second', '/drip.jpg', 'source_timeout'],
    ['is a page', '/page.jpg', 'image_invalid'],
    ['is cut short', '/cut.jpg', 'image_invalid'],
    ['is empty', '/empty.jpg', 'image_invalid'],
    ['claims 50,000 pixels a side', '/wall.png', 'image_too_large'],
    ['unpacks to 100 MB', '/zeros.png', 'source_'],
    ['holds a script', '/script.svg', 'svg_rejected'],
    ['hangs up', '/broken.jpg', 'source_fetch_failed'],
  ] as const;

  it.each(faults)('%s is replaced by the design, in time', async (_, path, code) => {
    const three = await seeThree(`${host.origin}${path}`);
    expectInTime(three);
    for (const { answer, bytes } of three) {
      expect(answer.status).toBe(200);
      expect(answer.headers.get('x-limn-fallback')).toBeTruthy();
      expect(answer.headers.get('cache-control')).toBe('public, max-age=60');
      await expectPicture(bytes);
    }
    // The same as the card that has no picture: nothing is left where it would be.
    const settled = await seeFallback(
      productWith(`${host.origin}${path}?1`),
      new RegExp(`^pictures; ${code}`),
    );
    const without = await seeFallback(`${cardOf({ layout: 'product' })}&format=jpeg`, /^none$/);
    expect(settled.bytes.equals(without.bytes)).toBe(true);
  });

  it('refuses the connection is replaced, in time', async () => {
    const nobody = host.origin.replace('127.0.0.3', '127.0.0.4');
    const three = await seeThree(`${nobody}/x.jpg`);
    expectInTime(three);
    for (const seen of three) {
      expect(seen.answer.status).toBe(200);
      await expectPicture(seen.bytes);
    }
    await seeFallback(productWith(`${nobody}/x.jpg?1`), /^pictures; source_fetch_failed/);
  });

  it('failed is not asked again and again', async () => {
    await seeFallback(productWith(`${host.origin}/nothing.jpg?1`), /^pictures; source_/);
    const asked = host.asked('/nothing.jpg');
    const again = { layout: 'product', image: `${host.origin}/nothing.jpg?1`, subtitle: 'again' };
    await seeFallback(cardOf(again), /^pictures; source_/);
    expect(host.asked('/nothing.jpg')).toBe(asked);
  });

  it('lies in a forbidden network, or is not https, is told from each other', async () => {
    await seeFallback(
      cardOf({ layout: 'product', image: 'https://10.0.0.1/x.jpg' }),
      /^pictures; source_url_forbidden$/,
    );
    const plain = await service.get(cardOf({ layout: 'product', image: 'http://127.0.0.3/x.jpg' }));
    expect(plain.status).toBe(400);
    expect(await plain.json()).toMatchObject({ issues: [{ path: '/image', code: 'invalid_url' }] });
  });

  it('fails leaves the others of the card in their places', async () => {
    const [logo, image] = [`${host.origin}/photo.jpg`, `${host.origin}/page.jpg`];
    const both = await seeFallback(
      cardOf({ layout: 'product', logo, image, brand: 'Acme' }),
      /^pictures; image_invalid/,
    );
    const one = await seeFallback(
      `${cardOf({ layout: 'product', logo, brand: 'Acme' })}&format=jpeg`,
      /^none$/,
    );
    expect(both.bytes.equals(one.bytes)).toBe(true);
  });
});

/** Kills every process that draws, again and again. */
function keepKilling({ children }: CardService, pause: number): () => void {
  const timer = setInterval(() => {
    for (const pid of children()) process.kill(pid, 'SIGKILL');
  }, pause);
  return () => clearInterval(timer);
}

describe.skipIf(!canRun)('a process that draws', () => {
  it('may be killed at any moment: every card is answered, in time, with a picture', async () => {
    const stopKilling = keepKilling(service, 150);
    try {
      const seen: Seen[] = [];
      for (let at = 0; at < 5; at++)
        seen.push(await see(cardOf({ subtitle: `number ${at}`, pattern: 'dots' })));
      expectInTime(seen);
      for (const { answer, bytes } of seen) {
        expect(answer.status).toBe(200);
        await expectPicture(bytes);
      }
    } finally {
      stopKilling();
    }
    await seeFallback(cardOf({ subtitle: 'afterwards' }), /^none$/);
  }, 150_000);
});

describe.skipIf(!canRun)('a card that cannot be drawn any more', () => {
  it('is its last good picture, also in the next process; a card never seen is a plain one', async () => {
    const settings = { ...settingsFor(host), LIMN_MEMORY_CACHE: '0', LIMN_DISK_CACHE: '20MB' };
    const before = await startCardService({ settings });
    const card = cardOf({ layout: 'photo', image: `${host.origin}/dated.jpg` });
    const good = await seeFallback(card, /^none$/, before);
    await before.stop({ keepData: true });

    const after = await startCardService({ settings, data: before.data });
    // Kept pictures would be found by their content; the last good one is not among them.
    rmSync(join(before.data, 'pictures'), { recursive: true, force: true });
    const stopKilling = keepKilling(after, 10);
    try {
      const last = await seeFallback(card, /^last-good; (render|overloaded)/, after);
      expect(last.bytes.equals(good.bytes)).toBe(true);
      expect(last.answer.headers.get('x-ogforge-theme')).toBe('dark');
      const others: Seen[] = [];
      for (let at = 0; at < 3; at++) others.push(await see(cardOf({ subtitle: `never seen ${at}` }), after));
      for (const other of others) expect(fallbackOf(other)).toMatch(/^plain; (render|overloaded)/);
      expectInTime([last, ...others]);
      for (const { answer, bytes } of [last, ...others]) {
        expect(answer.status).toBe(200);
        await expectPicture(bytes);
      }
    } finally {
      stopKilling();
      await after.stop();
    }
  }, 150_000);
});
