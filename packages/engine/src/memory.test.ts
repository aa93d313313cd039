import { expect, it } from 'vitest';
import { giveBack } from './memory.js';
import { createSurfaces } from './paint/surfaces.js';

it('the pixels of a surface leave the memory of the process at once', () => {
  const pixels = createSurfaces().pixelsOf({ width: 1000, height: 1000 }, () => {});
  const before = process.memoryUsage().external;
  giveBack(pixels);
  expect(pixels).toHaveLength(0);
  expect(before - process.memoryUsage().external).toBeGreaterThan(3.9e6);
});

it('bytes that share their buffer with others stay', () => {
  const all = new Uint8Array(100).fill(7);
  giveBack(all.subarray(10, 20));
  expect(all).toEqual(new Uint8Array(100).fill(7));
});

it('leaves no method behind that the runtime does not have', () => {
  const before = 'transfer' in ArrayBuffer.prototype;
  giveBack(new Uint8Array(8));
  expect('transfer' in ArrayBuffer.prototype).toBe(before);
});
