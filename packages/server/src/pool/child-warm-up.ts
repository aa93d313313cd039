import type { Engine } from '@limn/engine';
import { parse } from '@limn/spec';

/** Draws a small picture in each of the usual formats, so that the first request finds fonts and codecs loaded. */
export async function warmUp(engine: Engine): Promise<void> {
  for (const format of ['png', 'jpeg'] as const) await engine.draw(parse(pictureIn(format)));
}

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
    layers: [{ index: 0, type: 'solid-color', hex_color: '#FFFFFF' }, words(1, 'regular'), words(2, 'bold')],
  };
}
