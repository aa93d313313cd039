// Patterns and the layouts that stand beside pictures, as they must look. After a change on purpose:
// LIMN_BLESS=1 npx vitest run tests/cards/ornament.test.ts, then look at what changed.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCard, parseCard } from '@limn/cards';
import { createEngine } from '@limn/engine';
import { afterAll, expect, it } from 'vitest';
import { loaderOf } from '../documents/cards.js';
import { differenceOf, pixelsOf } from '../golden/pixels.js';
import cases from './ornament/cases.json' with { type: 'json' };

const folder = join(import.meta.dirname, 'ornament');
const engine = createEngine({ load: loaderOf(join(import.meta.dirname, '../../packages/spec/examples')) });
afterAll(() => engine.close());

it.each(Object.entries(cases))('%s', async (name, query) => {
  const { card } = parseCard(new URLSearchParams(`${query}&format=webp&quality=50`));
  const { bytes } = await engine.draw(createCard(card).spec);
  const golden = join(folder, `${name}.webp`);
  const expected = existsSync(golden) ? await pixelsOf(readFileSync(golden)) : undefined;
  const made = await pixelsOf(bytes);
  const { pixels } = expected ? differenceOf(expected, made, { channel: 6, pixels: 0 }) : { pixels: 1 };
  if (pixels > 0 && process.env.LIMN_BLESS) writeFileSync(golden, bytes);
  // A blessed run is never green.
  expect(pixels, `${name} looks different`).toBe(0);
});

it('has no golden without a case', () => {
  const names = readdirSync(folder).filter((file) => file.endsWith('.webp'));
  expect(names.filter((file) => !(file.replace('.webp', '') in cases))).toEqual([]);
});
