// What Limn and Chromium make of the same strings, side by side.
import { join } from 'node:path';
import type { Engine } from '@limn/engine';
import sharp from 'sharp';
import { type BesideCase, besideCases } from './beside-cases.js';

/** Width of a box in pixels; what is left and right of the words in it. */
export const box = { width: 440, padding: 14 } as const;
const GAP = 20;
const HEAD = 34;

/** Pixels. */
export function boxHeight({ lines, size, lineHeight }: BesideCase): number {
  return Math.round(lines * size * lineHeight) + 2 * box.padding;
}

export function picturePath(name: string): string {
  return join(import.meta.dirname, `../../docs/pictures/beside-${name}.png`);
}

/** Where Chromium's part of a picture is kept, so that the picture can be made without Chromium. */
export function capturePath(name: string, at: number): string {
  return join(import.meta.dirname, `captures/${name}-${at + 1}.png`);
}

/** A picture of all cases of a name, Limn's on the left. `captures` are Chromium's boxes in their order. */
export async function besideSheet(
  name: string,
  { engine, captures }: { readonly engine: Engine; readonly captures: readonly Uint8Array[] },
): Promise<Uint8Array> {
  const cases = besideCases[name]!;
  let y = HEAD;
  const rows = cases.flatMap((each, i) => {
    const row = rowOf(each, y, captures[i]!);
    y += boxHeight(each) + GAP;
    return row;
  });
  const spec = {
    dimensions: { width: 2 * box.width + 3 * GAP, height: y },
    layers: [
      { index: 0, type: 'solid-color', hex_color: '#FFFFFF' },
      caption('Limn', GAP),
      caption('Chromium', box.width + 2 * GAP),
      ...rows,
    ],
  };
  const { bytes } = await engine.render(spec, { format: 'png' });
  return paletted(bytes);
}

/** Few colours, since all is grey: a fifth of the bytes. */
export function paletted(png: Uint8Array): Promise<Buffer> {
  return sharp(png).removeAlpha().png({ palette: true, colours: 32, dither: 0, effort: 10 }).toBuffer();
}

function caption(text: string, x: number): object {
  const font = { font_name: 'Inter', font_weight: 600, font_size_in_px: 15, text_color: '#64748B' };
  return {
    index: 1,
    type: 'text',
    text,
    ...font,
    position: { x, y: 8 },
    dimensions: { width: 300, height: 20 },
  };
}

function rowOf(each: BesideCase, y: number, capture: Uint8Array): object[] {
  const { text, lang, family, weight, size, lineHeight, wrap } = each;
  const dimensions = { width: box.width, height: boxHeight(each) };
  const inner = { width: box.width - 2 * box.padding, height: boxHeight(each) - 2 * box.padding };
  const base64 = Buffer.from(capture).toString('base64');
  return [
    { index: 1, type: 'solid-color', hex_color: '#F1F5F9', position: { x: GAP, y }, dimensions },
    {
      index: 2,
      type: 'text',
      text,
      lang,
      font_name: family,
      font_weight: weight,
      font_size_in_px: size,
      line_height: lineHeight,
      wrap,
      text_align: 'start',
      text_color: '#0F172A',
      position: { x: GAP + box.padding, y: y + box.padding },
      dimensions: inner,
    },
    {
      index: 1,
      type: 'image',
      file: { type: 'base64', base64 },
      position: { x: box.width + 2 * GAP, y },
      dimensions,
    },
  ];
}
