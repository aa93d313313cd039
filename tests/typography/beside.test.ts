// The guide's pictures beside Chromium show what Limn draws today.
import { existsSync, readFileSync } from 'node:fs';
import { createEngine } from '@limn/engine';
import { afterAll, expect, it } from 'vitest';
import { differenceOf, pixelsOf } from '../golden/pixels.js';
import { besideCases } from './beside-cases.js';
import { besideSheet, capturePath, picturePath } from './beside-sheet.js';

const engine = createEngine();
afterAll(() => engine.close());

it.each(Object.keys(besideCases))('%s', async (name) => {
  const captures = besideCases[name]!.map((_, at) => readFileSync(capturePath(name, at)));
  const made = await besideSheet(name, { engine, captures });
  if (!existsSync(picturePath(name))) expect.fail('npm run pictures:beside');
  const [shown, now] = await Promise.all([pixelsOf(readFileSync(picturePath(name))), pixelsOf(made)]);
  expect(differenceOf(shown, now, { channel: 12, pixels: 0 }).pixels).toBe(0);
});
