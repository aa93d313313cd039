import { parse, type Spec } from '@limn/spec';

/** For pools that are not tested for their deadline: on a machine with other work a picture may take long. */
export const patient = { renderTime: 60_000 };

/** A small picture, drawn in milliseconds. */
export function quick(words = 'Limn'): Spec {
  return picture({ width: 200, height: 60 }, 'png', words);
}

/** A picture that takes a child some hundred milliseconds at least, all of them outside of JavaScript. */
export function slow(words = 'Limn'): Spec {
  return picture({ width: 900, height: 900 }, 'avif', words);
}

function picture(dimensions: { width: number; height: number }, output_format: string, text: string): Spec {
  return parse({
    dimensions,
    output_format,
    layers: [
      {
        index: 0,
        type: 'gradient',
        gradient_type: 'linear',
        position: { x: 0, y: 0 },
        dimensions,
        angle_in_degrees: 30,
        colors: [
          { hex_color: '#0F172A', position: 0 },
          { hex_color: '#38BDF8', position: 100 },
        ],
      },
      {
        index: 1,
        type: 'text',
        text,
        font_name: 'Inter',
        font_size_in_px: 24,
        text_color: '#FFFFFF',
        position: { x: 8, y: 8 },
        dimensions: { width: 180, height: 40 },
      },
    ],
  });
}
