import type { Engine } from '@limn/engine';
import { parse } from '@limn/spec';

/** Draws a small picture in each of the usual formats, so that the first request finds fonts, readers and codecs loaded. */
export async function warmUp(engine: Engine): Promise<void> {
  for (const format of ['png', 'jpeg'] as const) await engine.draw(parse(pictureIn(format)));
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#111827" d="M4 4h16v16H4z"/></svg>`;

const background = { index: 0, type: 'solid-color', hex_color: '#FFFFFF' };
const logo = {
  index: 3,
  type: 'image',
  file: { type: 'base64', name: 'logo.svg', base64: Buffer.from(svg).toString('base64') },
  position: { x_in_px: 216, y_in_px: 0 },
  dimensions: { width_in_px: 24, height_in_px: 24 },
};

function pictureIn(output_format: string): object {
  const words = (index: number, font_weight: string) => ({
    index,
    type: 'text',
    text: 'Limn draws 0123456789',
    font_name: 'Inter',
    font_weight,
    font_size_in_px: 20,
    text_color: '#111827',
    position: { x_in_px: 0, y_in_px: 24 * (index - 1) },
    dimensions: { width_in_px: 240, height_in_px: 24 },
  });
  return {
    dimensions: { width_in_px: 240, height_in_px: 48 },
    output_format,
    layers: [background, words(1, 'regular'), words(2, 'bold'), logo],
  };
}
