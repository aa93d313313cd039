// What layouts are made of: layers in the spec's own words, before `parse` fills in the rest.

import type { GradientLayer, ImageLayer, LayoutLayer, SolidColorLayer, Source, TextLayer } from '@limn/spec';
import type { Box } from './frame/frame.js';

type Input<T extends { type: string }> = Partial<T> & Pick<T, 'type'>;

export type TextInput = Input<TextLayer> &
  Pick<TextLayer, 'text' | 'font_name' | 'font_size_in_px' | 'text_color'>;

export interface LayoutInput extends Omit<Input<LayoutLayer>, 'layers' | 'background_layers'> {
  readonly layers: readonly LayerInput[];
  readonly background_layers?: readonly LayerInput[];
}

export type LayerInput =
  | TextInput
  | (Input<SolidColorLayer> & Pick<SolidColorLayer, 'hex_color'>)
  | (Input<GradientLayer> & Pick<GradientLayer, 'gradient_type' | 'colors'>)
  | (Input<ImageLayer> & Pick<ImageLayer, 'file'>)
  | LayoutInput;

/** A box as the spec says it. */
export function placed({ x, y, width, height }: Box) {
  return {
    position: { x_in_px: x, y_in_px: y },
    dimensions: { width_in_px: Math.round(width), height_in_px: Math.round(height) },
  };
}

/** The box of a layout, which cuts what leaves it, with room above and below for letters that reach out of their lines. */
export function placedWithRoom(box: Box, room: number) {
  const above = Math.min(box.y, room);
  return {
    padding_top: above,
    padding_bottom: room,
    ...placed({ ...box, y: box.y - above, height: box.height + above + room }),
  };
}

/** An SVG document, in ASCII, as the source of a picture. */
export function svgSource(svg: string): Source {
  return { type: 'base64', name: 'ornament.svg', base64: btoa(svg) };
}

/** An SVG document as a layer. */
export function svgLayer(svg: string, box: Box): LayerInput {
  return { type: 'image', file: svgSource(svg), fit: 'fill', ...placed(box) };
}
