import { limitOf } from '@limn/spec';

/** What must come of a request: `drawn`, or the code of the refusal; then, where it matters, the code of one issue or warning. */
export type Outcome = string;

/** One bad request. `within` is in milliseconds. */
export type Row = readonly [name: string, request: unknown, outcome: Outcome, within?: number];

export const base64 = (bytes: Uint8Array | string) => Buffer.from(bytes as string).toString('base64');

export const json = (text: string) => new TextEncoder().encode(text);

/** A small canvas with layers, each on top of the one before. */
export function spec(layers: readonly object[], more: object = {}) {
  return {
    dimensions: { width: 200, height: 100 },
    layers: layers.map((layer, index) => ({ index, ...layer })),
    ...more,
  };
}

export const red = { type: 'solid-color', hex_color: '#FF0000' };

export const box = (width = 200, height = 100) => ({
  position: { x: 0, y: 0 },
  dimensions: { width, height },
});

export function text(words: string, more: object = {}) {
  return {
    type: 'text',
    text: words,
    font_name: 'Inter',
    font_size_in_px: 20,
    text_color: '#000000',
    ...box(),
    ...more,
  };
}

export function image(bytes: Uint8Array | string, name = 'a.png') {
  return { type: 'image', file: { type: 'base64', name, base64: base64(bytes) } };
}

export const imageAt = (url: string, fetch_options?: object) => ({
  type: 'image',
  file: { type: 'url', name: 'a.png', url, ...(fetch_options && { fetch_options }) },
});

/** One more than a limit allows. */
export const beyond = (name: Parameters<typeof limitOf>[0]) => limitOf(name) + 1;
