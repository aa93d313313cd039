import { describe, expect, it } from 'vitest';
import { sizes } from '../frame/sizes.js';
import { platformNames } from '../names.js';
import { fileOf } from './file.js';
import { platforms } from './platforms.js';

const plain = { size: sizes.og, format: 'png' } as const;

describe('fileOf', () => {
  it('is what was asked without a platform', () => {
    expect(fileOf({ ...plain, quality: 70, scale: 2 }, new Set())).toMatchObject({
      width: 1200,
      height: 630,
      output: { format: 'png', quality: 70, scale: 2 },
      warnings: [],
    });
  });

  it.each(platformNames)('%s gets its size, a format it shows and its budget', (platform) => {
    const file = fileOf({ ...plain, platform }, new Set(['platform']));
    const { size, formats, maxBytes } = platforms[platform];
    expect([file.width, file.height]).toEqual([sizes[size].width, sizes[size].height]);
    expect(formats).toContain(file.output.format);
    expect(file.output.max_bytes).toBe(maxBytes);
    expect(file.warnings).toEqual([]);
  });

  it('keeps a size, a format and a smaller budget that were asked for', () => {
    const wish = { ...plain, platform: 'x', size: sizes.square, format: 'webp', max_bytes: 90_000 } as const;
    expect(fileOf(wish, new Set(['size', 'format']))).toMatchObject({
      width: 1080,
      output: { format: 'webp', max_bytes: 90_000 },
      warnings: [],
    });
  });

  it('says when a platform does not show a format, and takes one that it does', () => {
    const file = fileOf(
      { ...plain, platform: 'whatsapp', format: 'svg', max_bytes: 900_000 },
      new Set(['format']),
    );
    expect(file).toMatchObject({
      output: { format: 'jpeg', max_bytes: 300_000 },
      warnings: [{ path: '/format', message: 'WhatsApp does not show svg; the card is jpeg.' }],
    });
  });
});
