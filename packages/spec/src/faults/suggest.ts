// What a client meant: the nearest word, or the right word for a field that other tools call otherwise.

import { distance } from './distance.js';

/** Other tools' words, each with the fields it may mean; the first one that the object has is suggested. */
const misnomers: Readonly<Record<string, readonly string[]>> = {
  x: ['position'],
  y: ['position'],
  x_in_px: ['position'],
  y_in_px: ['position'],
  left: ['position'],
  top: ['position'],
  width: ['dimensions', 'width_in_px'],
  height: ['dimensions'],
  width_in_px: ['dimensions'],
  height_in_px: ['dimensions'],
  size: ['font_size_in_px', 'dimensions'],
  w: ['dimensions'],
  h: ['dimensions'],
  color: ['hex_color', 'text_color', 'foreground_hex_color', 'colors', 'background_color'],
  colour: ['hex_color', 'text_color', 'foreground_hex_color', 'colors', 'background_color'],
  hex_color: ['text_color', 'foreground_hex_color', 'colors', 'background_color'],
  text_color: ['hex_color', 'foreground_hex_color'],
  fill: ['hex_color', 'text_color', 'foreground_hex_color', 'background_color'],
  foreground_color: ['foreground_hex_color', 'text_color'],
  background_color: ['background_hex_color', 'hex_color'],
  background: ['background_color', 'background_hex_color', 'hex_color'],
  content: ['text', 'value', 'layers'],
  value: ['text'],
  text: ['value'],
  data: ['value', 'file'],
  label: ['text'],
  src: ['file'],
  url: ['file', 'value'],
  href: ['file'],
  image: ['file'],
  source: ['file'],
  base64: ['file'],
  buffer: ['file'],
  path: ['file'],
  font: ['font_name'],
  font_family: ['font_name', 'name'],
  family: ['name', 'font_name'],
  weight: ['font_weight'],
  bold: ['font_weight'],
  italic: ['font_style'],
  decoration: ['text_decoration'],
  underline: ['text_decoration'],
  transform: ['text_transform'],
  uppercase: ['text_transform'],
  features: ['font_features'],
  font_feature_settings: ['font_features'],
  font_variant: ['font_features'],
  text_shadow: ['shadow'],
  drop_shadow: ['shadow'],
  text_stroke: ['stroke'],
  outline: ['stroke'],
  border: ['stroke'],
  dir: ['direction'],
  leading: ['line_height'],
  line_spacing: ['line_height'],
  offset_x: ['x_in_px'],
  x_offset: ['x_in_px'],
  x_offset_in_px: ['x_in_px'],
  offset_y: ['y_in_px'],
  y_offset: ['y_in_px'],
  y_offset_in_px: ['y_in_px'],
  blur_radius: ['blur_in_px'],
  thickness: ['width_in_px'],
  align: ['text_align', 'horizontal_alignment'],
  align_items: ['vertical_alignment'],
  justify_content: ['horizontal_alignment'],
  radius: ['border_radius'],
  corner_radius: ['border_radius'],
  rotate: ['rotation_in_degrees'],
  angle: ['angle_in_degrees', 'rotation_in_degrees'],
  angle_in_degrees: ['rotation_in_degrees'],
  stops: ['colors'],
  color_stops: ['colors'],
  offset: ['position'],
  children: ['layers'],
  items: ['layers'],
  elements: ['layers'],
  backgrounds: ['background_layers'],
  spacing: ['gap', 'letter_spacing_in_px'],
  smart_crop: ['should_use_smart_cropping'],
  remove_background: ['should_remove_background'],
  z_index: ['index'],
  z: ['index'],
  order: ['index'],
  alpha: ['opacity'],
  kind: ['type', 'gradient_type'],
  format: ['output_format'],
  quality: ['output'],
  scale: ['output'],
  webhook: ['webhook_url'],
  canvas: ['dimensions'],
  symbology: ['format'],
};

/** The field that a client meant by `name`, out of `known`. */
export function meantField(name: string, known: readonly string[]): string | undefined {
  const snake = toSnakeCase(name);
  if (known.includes(snake)) return snake;
  const meant = Object.hasOwn(misnomers, snake)
    ? misnomers[snake]!.find((word) => known.includes(word))
    : undefined;
  return meant ?? known.find((word) => core(word) === core(snake)) ?? nearest(snake, known);
}

/** A field's name without what says its unit or that it is a question: `font_size_in_px`, `should_auto_scale`. */
function core(name: string): string {
  return name.replace(/^(is|should)_/, '').replace(/_in_[a-z]+$/, '');
}

/** The word of `known` that `word` is a slip of the pen for: at most a third of its letters away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 64) return undefined;
  const lower = word.toLowerCase();
  const ranked = known.map((one) => ({ one, slips: distance(lower, one) })).sort((a, b) => a.slips - b.slips);
  const best = ranked[0];
  return best && best.slips <= Math.max(1, Math.floor(best.one.length / 3)) ? best.one : undefined;
}

function toSnakeCase(name: string): string {
  if (name.length > 64) return name;
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/[- ]/g, '_')
    .toLowerCase();
}
