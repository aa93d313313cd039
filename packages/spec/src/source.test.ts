import { describe, expect, it } from 'vitest';
import { source } from './source.js';

const isTaken = (base64: string) => source.safeParse({ type: 'base64', name: 'a.png', base64 }).success;

describe('base64', () => {
  for (const bytes of [1, 2, 3, 24_575, 24_576, 24_577, 100_000])
    it(`takes ${bytes} bytes, and nothing that is a little wrong`, () => {
      const text = Buffer.alloc(bytes, 0xb7).toString('base64');
      expect(isTaken(text)).toBe(true);
      expect(isTaken(text.slice(0, -1))).toBe(false);
      expect(isTaken(`${text.slice(0, -4)}${text.slice(-4).replace(/[A-Za-z0-9+/]/, '-')}`)).toBe(false);
      expect(isTaken(`    ${text}`)).toBe(false);
    });

  it('takes padding at the end alone, wherever a part of it ends', () => {
    for (const bytes of [24_574, 24_575, 24_576]) {
      const text = Buffer.alloc(bytes, 0xb7).toString('base64');
      expect(isTaken(text + text)).toBe(bytes % 3 === 0);
    }
    expect(isTaken('====')).toBe(false);
    expect(isTaken('A===')).toBe(false);
    expect(isTaken('')).toBe(false);
  });
});
