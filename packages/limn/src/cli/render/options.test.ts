import { describe, expect, test } from 'vitest';
import { readOptions } from './options.js';

describe('readOptions', () => {
  test('leaves out what was not typed', () => expect(readOptions({}, false)).toEqual({}));

  test.each([
    ['300000', 300_000],
    ['300k', 300_000],
    ['300kB', 300_000],
    ['1.5MB', 1_500_000],
    ['256KiB', 262_144],
    ['1 MiB', 1_048_576],
  ])('--max-bytes %s is %i bytes', (maxBytes, bytes) => {
    expect(readOptions({ maxBytes }, false)).toEqual({ maxBytes: bytes });
  });

  test.each([
    { maxBytes: '0' },
    { maxBytes: '-5' },
    { maxBytes: '10GB' },
    { maxBytes: '' },
    { quality: '0' },
    { quality: '101' },
    { quality: '80.5' },
    { quality: '' },
    { scale: '0.5' },
    { scale: '3.01' },
    { scale: 'NaN' },
    { scale: '' },
    { format: 'bmp' },
    { format: 'constructor' },
  ])('refuses %j', (typed) => {
    expect(() => readOptions(typed, false)).toThrow(expect.objectContaining({ code: 'usage' }));
  });

  test('reads formats and scales as people write them', () => {
    expect(readOptions({ format: 'JPG', scale: '2x' }, false)).toEqual({ format: 'jpeg', scale: 2 });
  });
});
