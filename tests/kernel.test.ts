import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { compileKernel, kernelFile } from '../scripts/kernel.js';

it('the kernel is what its source compiles to; `npm run kernel` makes it anew', async () => {
  expect(await readFile(kernelFile, 'utf8')).toBe(await compileKernel());
}, 60_000);
