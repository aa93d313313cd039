// Card 2: dark, an accent bar, a bold title that wraps, a footer and a cropped photo, as PNG.

import { at, type Box, type Card, type Design, pictureOf, type Style } from './card.js';
import { freshCopy } from './photo.js';
import { phrase } from './words.js';

const inter: Style = { display: 'flex', fontFamily: 'Inter', lineHeight: 1.2 };
const place = (x_in_px: number, y_in_px: number, width_in_px: number, height_in_px: number) => ({
  position: { x_in_px, y_in_px },
  dimensions: { width_in_px, height_in_px },
});

function layersOf(title: string, footer: string, base64: string): readonly object[] {
  const text = { type: 'text', font_name: 'Inter', line_height: 1.2 };
  return [
    { index: 0, type: 'solid-color', hex_color: '#0F172A' },
    { index: 1, type: 'solid-color', hex_color: '#38BDF8', ...place(0, 0, 12, 630) },
    {
      ...text,
      index: 2,
      text: title,
      font_size_in_px: 48,
      text_color: '#F8FAFC',
      font_weight: 'bold',
      ...place(72, 120, 740, 360),
    },
    {
      ...text,
      index: 3,
      text: footer,
      font_size_in_px: 24,
      text_color: '#94A3B8',
      ...place(72, 540, 740, 40),
    },
    {
      index: 4,
      type: 'image',
      file: { type: 'base64', name: 'photo.jpg', base64 },
      ...place(868, 120, 260, 260),
    },
  ];
}

/** The design with its photo, 1600 x 1200 JPEG. */
export function photoCard(photo: Uint8Array): Design {
  const keptPhoto = pictureOf('photo', 'image/jpeg', photo);
  return (round, kept): Card => {
    const title = phrase(round, 14);
    const footer = `limn.example ${round}`;
    const picture = kept ? keptPhoto : pictureOf(`photo-${round}`, 'image/jpeg', freshCopy(photo, round));
    const children: readonly Box[] = [
      {
        kind: 'box',
        style: { ...at(0, 0, 12, 630), display: 'flex', backgroundColor: '#38BDF8' },
        children: [],
      },
      {
        kind: 'text',
        style: { ...at(72, 120, 740, 360), ...inter, fontSize: 48, fontWeight: 700, color: '#F8FAFC' },
        text: title,
      },
      {
        kind: 'text',
        style: { ...at(72, 540, 740, 40), ...inter, fontSize: 24, fontWeight: 400, color: '#94A3B8' },
        text: footer,
      },
      { kind: 'picture', style: { ...at(868, 120, 260, 260), objectFit: 'cover' }, picture },
    ];
    return {
      width: 1200,
      height: 630,
      format: 'png',
      quality: 100,
      weights: [400, 700],
      spec: {
        dimensions: { width_in_px: 1200, height_in_px: 630 },
        output_format: 'png',
        layers: layersOf(title, footer, picture.base64),
      },
      tree: {
        kind: 'box',
        style: {
          display: 'flex',
          position: 'relative',
          width: 1200,
          height: 630,
          backgroundColor: '#0F172A',
        },
        children,
      },
    };
  };
}
