// Small requests to spoil, and what parse says of them.

import { type Issue, LimnError, parse } from '../src/index.js';

export const base = (layer: object) => ({ dimensions: { width: 1200, height: 630 }, layers: [layer] });
export const area = { index: 0, type: 'solid-color', hex_color: '#3366FF' };
export const box = { position: { x: 0, y: 0 }, dimensions: { width: 100, height: 100 } };
export const text = {
  index: 0,
  type: 'text',
  text: 'Hi',
  font_name: 'Inter',
  font_size_in_px: 20,
  text_color: '#000000',
  ...box,
};
export const inks = { foreground_hex_color: '#000000', background_hex_color: '#FFFFFF' };
export const qr = { index: 0, type: 'qr-code', value: 'a', ...inks, ...box };
export const barcode = (format: string, value: string) =>
  base({ index: 0, type: 'barcode', format, value, ...inks, ...box });
export const image = (file: object) => base({ index: 0, type: 'image', file });
export const layout = (more: object) => base({ index: 0, type: 'layout', layers: [], ...more });
export const canvas = (dimensions: unknown, more = {}) => ({ dimensions, layers: [area], ...more });
export const nested = (levels: number): object =>
  levels === 0 ? { ...area, ...box } : { index: 0, type: 'layout', layers: [nested(levels - 1)] };

/** The issues of a request; none if it parses. */
export function issuesOf(input: unknown): readonly Issue[] {
  try {
    parse(input);
  } catch (error) {
    if (error instanceof LimnError && error.code === 'invalid_spec') return error.issues;
    throw error;
  }
  return [];
}
