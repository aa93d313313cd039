// Every case must look as its golden does. After a change on purpose: `npm run goldens:bless`, then look at what changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@limn/engine';
import { afterAll, expect, it } from 'vitest';
import { requires } from '../requirement.js';
import { type GoldenCase, goldenCases, orphans } from './cases.js';
import { differenceOf, type Pixels, pixelsOf, stripOf } from './pixels.js';

const out = join(import.meta.dirname, '../../out/golden');
const engine = createEngine();
const readsPdf = requires('pdftoppm');

afterAll(() => engine.close());

for (const golden of goldenCases()) {
  const isPdf = golden.spec.output_format === 'pdf';
  it.skipIf(isPdf && !readsPdf)(golden.name, async () => {
    const { bytes, mimeType } = await engine.render(golden.spec);
    await expectLikeness(golden, await pixelsOf(bytes, mimeType));
  });
}

it('has no golden without a case', () => {
  expect(orphans()).toEqual([]);
});

async function expectLikeness({ name, golden, tolerance }: GoldenCase, actual: Pixels): Promise<void> {
  if (!existsSync(golden)) expect.fail(`There is no golden yet: npm run goldens:bless ${name}`);
  const expected = await pixelsOf(readFileSync(golden));
  const difference = differenceOf(expected, actual, tolerance);
  if (difference.pixels <= tolerance.pixels) return;
  mkdirSync(out, { recursive: true });
  const strip = join(out, `${name.replaceAll('/', '--')}.png`);
  writeFileSync(strip, await stripOf(expected, actual, difference));
  expect.fail(`${difference.pixels} pixels differ, by ${difference.most} at most; see ${strip}`);
}
