// Card 3: the card of a URL. Limn gets its parameters and designs it each time; the others get what comes of them: the
// same pictures, words and sizes.

import { createCard, parseCard } from '@limn/cards';
import { at, type Box, type Card, type Design, type Picture, pictureOf } from './card.js';
import { phrase } from './words.js';

interface ImageLayer {
  readonly type: string;
  readonly file: { readonly base64: string };
  readonly position: { readonly x_in_px: number; readonly y_in_px: number };
  readonly dimensions: { readonly width_in_px: number; readonly height_in_px: number };
}

const column = { display: 'flex', flexDirection: 'column', justifyContent: 'flex-end' };
const words = { display: 'flex', fontFamily: 'Inter' };

/** Light, pattern and icon of the card, as pictures at their places. */
function ornaments(spec: object, round: number): readonly Box[] {
  const { layers } = spec as { readonly layers: readonly ImageLayer[] };
  return layers
    .filter(({ type }) => type === 'image')
    .map(({ file, position: { x_in_px, y_in_px }, dimensions: { width_in_px, height_in_px } }, index) => {
      const bytes = Buffer.from(file.base64, 'base64');
      const picture: Picture = pictureOf(`ornament-${round}-${index}`, 'image/svg+xml', bytes);
      return { kind: 'picture', style: at(x_in_px, y_in_px, width_in_px, height_in_px), picture };
    });
}

export const urlCard: Design = (round): Card => {
  const title = phrase(round, 4);
  const subtitle = phrase(round + 3, 6);
  const query = new URLSearchParams({ title, subtitle, theme: 'dark', pattern: 'dots', icon: 'code' });
  const { spec } = createCard(parseCard(query).card);
  const lines: readonly Box[] = [
    {
      kind: 'text',
      style: { ...words, fontSize: 84, fontWeight: 700, lineHeight: 1.04, color: '#F5F7FA' },
      text: title,
    },
    {
      kind: 'text',
      style: { ...words, marginTop: 23, fontSize: 33, fontWeight: 400, color: '#ADB6C4' },
      text: subtitle,
    },
  ];
  return {
    width: 1200,
    height: 630,
    format: 'png',
    quality: 100,
    weights: [400, 700],
    spec,
    query,
    tree: {
      kind: 'box',
      style: { display: 'flex', position: 'relative', width: 1200, height: 630, backgroundColor: '#0B0D12' },
      children: [
        ...ornaments(spec, round),
        { kind: 'box', style: { ...at(72, 62, 712, 506), ...column }, children: lines },
      ],
    },
  };
};
