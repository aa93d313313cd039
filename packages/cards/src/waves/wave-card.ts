import { parse, type Spec } from '@limn/spec';
import type { Brand } from '../brand/brand.js';
import { type LayerInput, placed, svgLayer, svgSource } from '../layer-input.js';
import { widthOf } from '../type/estimate.js';
import { waveSvg } from './wave.js';

/** What stands below the wave. */
export type WaveBrand = Pick<Brand, 'name' | 'logo' | 'tagline' | 'accent'>;

export interface WaveCardOptions {
  readonly brand?: WaveBrand | undefined;
  /** Whether the logo could not be had. */
  readonly isLogoMissing?: boolean | undefined;
}

// All lengths are pixels of a card of 1200x630.
const size = { width: 1200, height: 630 };
const margin = 20;
const art = { x: margin, y: margin, width: 1160, height: 478 };
const bar = { y: 542, height: 56 };
const gap = 14;
const fontSize = 32;

const house = {
  name: 'Limn',
  tagline: 'Pictures made from data, in milliseconds',
  logo: `<svg xmlns="http://www.w3.org/2000/svg" width="56" height="56" viewBox="0 0 56 56"><rect width="56" height="56" rx="14" fill="#0B0D12"/><path d="M18 13v21c0 5 3 8 8 8 6 0 10-4 13-10" fill="none" stroke="#FFFFFF" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"/><circle cx="38" cy="18" r="4.5" fill="#8B98FF"/></svg>`,
} as const;

/**
 * The card of a page that has no words of its own: the wave of its slug, below it logo, name and tagline of the brand.
 * Without a brand it is Limn's.
 */
export function waveCard(slug: string, options: WaveCardOptions = {}): Spec {
  const { brand, isLogoMissing = false } = options;
  const isOwn = !brand?.name && !brand?.logo;
  const name = isOwn ? house.name : brand.name;
  const logo = isOwn || isLogoMissing ? undefined : brand.logo;
  const mark = isOwn ? svgSource(house.logo) : logo ? ({ type: 'url', url: logo } as const) : undefined;
  const wave = waveSvg(slug, { ...art, colors: brand?.accent ? [brand.accent] : [] });
  const start = mark ? margin + bar.height + gap : margin;
  const words = wordsOf(start, name, brand?.tagline ?? (isOwn ? house.tagline : undefined));
  const layers: readonly LayerInput[] = [
    { type: 'solid-color', hex_color: '#FFFFFF' },
    { ...svgLayer(wave, art), border_radius: 24 } as LayerInput,
    ...(mark
      ? [
          {
            type: 'image',
            file: mark,
            fit: 'contain',
            ...placed({ ...bar, x: margin, width: bar.height }),
          } as const,
        ]
      : []),
    ...words,
  ];
  return parse({
    dimensions: { width_in_px: size.width, height_in_px: size.height },
    layers: layers.map((layer, index) => ({ ...layer, index })),
    output: { format: 'jpeg', quality: 90 },
  });
}

/** The name from `start`, and the tagline in the room that it leaves: shrunk until it fits. */
function wordsOf(
  start: number,
  name: string | undefined,
  tagline: string | undefined,
): readonly LayerInput[] {
  const end = size.width - margin;
  const room = end - start;
  const advance = name ? widthOf(name, { weight: 700, tracking: 0 }) * fontSize * 1.05 : 0;
  // A long name leaves the tagline a third, or it could not be read.
  const width = tagline ? Math.min(advance, room * 0.66) : room;
  const from = name ? start + width + 2 * gap : start;
  return [
    ...(name ? [line(name, { x: start, width }, { text_color: '#000000', font_weight: 700 })] : []),
    ...(tagline
      ? [
          line(
            tagline,
            { x: from, width: end - from },
            { text_color: '#5F6775', font_weight: 500, text_align: 'right' },
          ),
        ]
      : []),
  ];
}

function line(
  text: string,
  { x, width }: { readonly x: number; readonly width: number },
  look: { text_color: string; font_weight: number; text_align?: 'right' },
): LayerInput {
  return {
    type: 'text',
    text: text.replaceAll('*', '\\*'),
    font_name: 'Inter',
    font_size_in_px: fontSize,
    vertical_align: 'center',
    should_auto_scale: true,
    wrap: 'balance',
    max_lines: 2,
    line_height: 1.15,
    ...look,
    ...placed({ ...bar, x: Math.round(x), width: Math.ceil(width) }),
  };
}
