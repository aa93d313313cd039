// Cards keep the bytes they may have, and nobody waits for many tries: encodes are counted.
import { readFileSync } from 'node:fs';
import { createCard, parseCard, patternNames, platformNames, platforms, themeNames } from '@limn/cards';
import { createEngine } from '@limn/engine';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { cardDesign } from '../../packages/server/src/http/cards/design.js';
import { createFitting } from '../../packages/server/src/http/cards/fit-card.js';

const count = vi.hoisted(() => ({ encodes: 0 }));

vi.mock('../../packages/engine/src/encode/formats.js', async (original) => {
  const { bitmapFormats } = await original<typeof import('../../packages/engine/src/encode/formats.js')>();
  const counted = <A extends readonly unknown[], R>(encode: (...given: A) => R) => {
    return (...given: A): R => {
      count.encodes += 1;
      return encode(...given);
    };
  };
  const formats = Object.entries(bitmapFormats).map(([name, format]) => [
    name,
    format.kind === 'graded'
      ? { ...format, encode: counted(format.encode) }
      : { ...format, attempts: (raw: never) => format.attempts(raw).map(counted) },
  ]);
  return { bitmapFormats: Object.fromEntries(formats) };
});

const mostEncodes = 4;

const engine = createEngine();
afterAll(() => engine.close());

type Parameters = Readonly<Record<string, string>>;

const words = {
  title: 'Building resilient systems: lessons from ten years of incident response',
  subtitle: 'What we measure, and what we stopped measuring',
  icon: 'rocket',
};

const photo = {
  type: 'base64',
  name: 'photo.jpg',
  base64: readFileSync('packages/spec/examples/pictures/astronaut.jpg', 'base64'),
} as const;

/** Draws a card, and tells how often it was encoded. */
async function draw(parameters: Parameters) {
  const { card } = parseCard({ ...words, ...parameters });
  const { spec } = createCard(card, card.layout === 'photo' ? { pictures: { image: photo } } : {});
  count.encodes = 0;
  const { bytes, warnings } = await engine.draw(spec);
  return { bytes: bytes.length, warnings, encodes: count.encodes, budget: card.max_bytes! };
}

async function expectInBudget(parameters: Parameters): Promise<void> {
  const { bytes, warnings, encodes, budget } = await draw(parameters);
  const card = new URLSearchParams(parameters).toString();
  expect(bytes, card).toBeLessThanOrEqual(budget);
  expect(encodes, card).toBeGreaterThan(0);
  expect(encodes, card).toBeLessThanOrEqual(mostEncodes);
  expect(warnings.map(({ code }) => code)).not.toContain('max_bytes_exceeded');
}

describe('in four encodes at most', () => {
  const usual = themeNames.flatMap((theme) => patternNames.map((pattern) => ({ theme, pattern })));

  it.each(platformNames)(
    '%s gets each theme, pattern and photograph in its bytes',
    async (platform) => {
      for (const format of platforms[platform].formats) {
        for (const card of usual) await expectInBudget({ ...card, platform, format });
        await expectInBudget({ layout: 'photo', platform, format });
      }
    },
    120_000,
  );

  it('a card for nobody in particular has 300 kB', async () => {
    for (const card of usual) await expectInBudget(card);
    expect((await draw({})).budget).toBe(300_000);
  }, 120_000);

  it.each([
    ['png', 100_000],
    ['jpeg', 20_000],
    ['webp', 20_000],
    ['avif', 10_000],
  ] as const)('%s of %i bytes is met on the whole canvas', async (format, max_bytes) => {
    for (const theme of themeNames)
      await expectInBudget({ theme, pattern: 'dots', format, max_bytes: String(max_bytes) });
  });
});

describe('on a smaller canvas', () => {
  let drawings = 0;
  const fitting = createFitting({
    async render({ spec }) {
      const before = count.encodes;
      drawings += 1;
      const { bytes, ...rest } = await engine.draw(spec);
      expect(count.encodes - before).toBeLessThanOrEqual(mostEncodes);
      return { ...rest, bytes: Buffer.from(bytes), key: '', from: 'drawn', stages: {} };
    },
  });
  const asker = { tenant: '', startedAt: 0, signal: new AbortController().signal };

  it.each([
    ['png', 40_000],
    ['jpeg', 5_000],
    ['webp', 5_000],
    ['avif', 3_000],
  ] as const)(
    '%s of %i bytes is met in three drawings, of at most four encodes each',
    async (format, limit) => {
      for (const theme of themeNames) {
        const parsed = parseCard({ ...words, theme, pattern: 'dots', format, max_bytes: String(limit) });
        drawings = 0;
        const design = cardDesign({ id: '', parsed, brand: undefined });
        const { bytes } = await fitting.draw(design, asker);
        expect(bytes.length, theme).toBeLessThanOrEqual(limit);
        expect(drawings).toBeLessThanOrEqual(3);
      }
    },
  );
});
