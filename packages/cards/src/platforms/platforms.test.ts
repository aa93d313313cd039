import { describe, expect, it } from 'vitest';
import { sizes } from '../frame/sizes.js';
import { platformNames } from '../names.js';
import { parseCard } from '../params/parse-card.js';
import { platforms } from './platforms.js';

const parsed = (query: string) => parseCard(new URLSearchParams(`title=x&${query}`));

describe('without platform=', () => {
  it('a card is PNG, a photograph JPEG, in bytes that every platform takes', () => {
    expect(parsed('quality=70').card).toMatchObject({ size: { name: 'og' }, format: 'png', quality: 70 });
    expect(parsed('').card.max_bytes).toBe(300_000);
    expect(parsed('image=https://example.com/x.jpg').card).toMatchObject({
      format: 'jpeg',
      max_bytes: 300_000,
    });
  });

  it('a larger card may have more bytes, a smaller one no fewer', () => {
    expect(parsed('size=square&scale=2').card.max_bytes).toBe(1_200_000);
    for (const size of ['600x315', 'x', 'linkedin', 'youtube', 'square']) {
      expect(parsed(`size=${size}`).card.max_bytes).toBe(300_000);
    }
  });

  it('what was asked for stays', () => {
    const { card } = parsed('image=https://example.com/x.jpg&format=png&max_bytes=900000');
    expect(card).toMatchObject({ format: 'png', max_bytes: 900_000 });
    expect(parsed('format=svg').card.max_bytes).toBeUndefined();
  });
});

describe('platform=', () => {
  it.each(platformNames)('%s gets its size, a format it shows and its budget', (platform) => {
    const { card, warnings } = parsed(`platform=${platform}`);
    const { size, formats, maxBytes } = platforms[platform];
    const { width, height } = sizes[size];
    expect(card.size).toEqual({ name: size, width, height });
    expect(formats).toContain(card.format);
    expect(card.max_bytes).toBe(maxBytes);
    expect(warnings).toEqual([]);
  });

  it('leaves a size, a format, a quality and a smaller budget as they were asked for', () => {
    const { card, warnings } = parsed('platform=x&size=square&format=webp&quality=50&max_bytes=90000');
    expect(card).toMatchObject({
      size: sizes.square && { name: 'square' },
      format: 'webp',
      quality: 50,
      max_bytes: 90_000,
    });
    expect(warnings).toEqual([]);
  });

  it('says when a platform does not show a format, and takes one that it does', () => {
    const { card, warnings } = parsed('platform=whatsapp&format=svg&max_bytes=900000');
    expect(card).toMatchObject({ format: 'jpeg', max_bytes: 300_000 });
    expect(warnings).toMatchObject([
      { path: '/format', message: 'WhatsApp does not show svg; the card is jpeg.' },
    ]);
  });
});
