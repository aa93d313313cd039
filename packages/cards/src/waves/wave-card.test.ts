import { describe, expect, it } from 'vitest';
import { waveCard } from './wave-card.js';

const layersOf = (...request: Parameters<typeof waveCard>) => waveCard(...request).layers;

describe('waveCard', () => {
  it('is a wave with round corners, logo, name and tagline, as JPEG of 1200x630', () => {
    const spec = waveCard('pricing', {
      brand: { name: 'Acme', tagline: 'All of it', logo: 'https://acme.dev/logo.svg' },
    });
    expect(spec).toMatchObject({
      dimensions: { width_in_px: 1200, height_in_px: 630 },
      output: { format: 'jpeg' },
      layers: [
        { type: 'solid-color', hex_color: '#FFFFFF' },
        { type: 'image', border_radius: 24, dimensions: { width_in_px: 1160, height_in_px: 478 } },
        { type: 'image', file: { type: 'url', url: 'https://acme.dev/logo.svg' } },
        { type: 'text', text: 'Acme', font_weight: 700 },
        { type: 'text', text: 'All of it', text_align: 'right', should_auto_scale: true },
      ],
    });
  });

  it('has a wave of its own for each slug, in the colours of the brand', () => {
    const wave = (slug: string, accent?: string) =>
      JSON.stringify(layersOf(slug, { brand: { name: 'A', accent } })[1]);
    expect(wave('pricing')).toBe(wave('pricing'));
    expect(new Set([wave('pricing'), wave('docs'), wave('docs', '#FF6600')]).size).toBe(3);
  });

  it('never lets name and tagline stand in each other', () => {
    for (const name of ['A', 'Acme', 'A company with a long name of many words GmbH', '株式会社リムン']) {
      const [, , first, second] = layersOf('x', { brand: { name, tagline: 'A tagline of some length' } });
      if (first?.type !== 'text' || second?.type !== 'text') return expect.fail('Two texts are expected.');
      const end = first.position!.x_in_px + Number(first.dimensions!.width_in_px);
      expect(second.position!.x_in_px).toBeGreaterThan(end + 10);
      expect(second.position!.x_in_px + Number(second.dimensions!.width_in_px)).toBeLessThanOrEqual(1181);
    }
  });

  it('stands without a logo that could not be had, and is of Limn without a brand', () => {
    const kinds = layersOf('x', { brand: { name: 'A', logo: 'https://a.dev/l.png' }, isLogoMissing: true });
    expect(kinds.map(({ type }) => type)).toEqual(['solid-color', 'image', 'text']);
    expect(layersOf('x')).toMatchObject([{}, {}, { type: 'image' }, { text: 'Limn' }, { type: 'text' }]);
  });

  it('draws the stars of a name, and no markdown', () => {
    expect(layersOf('x', { brand: { name: '**A**' } })[2]).toMatchObject({ text: '\\*\\*A\\*\\*' });
  });
});
