import { isLoose } from '../dialect.js';

type Loose = Readonly<Record<string, unknown>>;

/** How to write a field that is missing or misplaced, with the client's own numbers where it gave some. */
export function exampleOf(name: string, object: unknown): string {
  const given = isLoose(object) ? object : {};
  return Object.hasOwn(examples, name) ? examples[name]!(given) : `\`${name}\``;
}

export function hasExample(name: string): boolean {
  return Object.hasOwn(examples, name);
}

const examples: Readonly<Record<string, (object: Loose) => string>> = {
  position: (o) =>
    `position: {"x": ${pick(o, ['x', 'x_in_px', 'left'], 60)}, "y": ${pick(o, ['y', 'y_in_px', 'top'], 60)}}`,
  dimensions: (o) =>
    `dimensions: {"width": ${pick(o, ['width', 'width_in_px', 'w'], 600)}, "height": ${pick(o, ['height', 'height_in_px', 'h'], 200)}}`,
  file: (o) =>
    typeof (o.src ?? o.url ?? o.href) === 'string'
      ? 'file: {"type": "url", "url": "https://…"}'
      : 'file: {"type": "base64", "base64": "…"} or {"type": "url", "url": "https://…"}',
  hex_color: () => 'hex_color: "#3366FF"',
  text_color: () => 'text_color: "#111827"',
  foreground_hex_color: () => 'foreground_hex_color: "#000000"',
  background_hex_color: () => 'background_hex_color: "#FFFFFF"',
  background_color: () => 'background_color: "#FFFFFF"',
  colors: () =>
    'colors: [{"hex_color": "#3366FF", "position": 0}, {"hex_color": "#99BBFF", "position": 100}]',
  font_name: () => 'font_name: "Inter"',
  font_size_in_px: () => 'font_size_in_px: 48',
  font_weight: () => 'font_weight: "bold"',
  font_style: () => 'font_style: "italic"',
  layers: () => 'layers: [{"index": 0, "type": "solid-color", "hex_color": "#FFFFFF"}]',
  text: () => 'text: "Hello"',
  output: () => 'output: {"quality": 85, "scale": 2}',
};

function pick(object: Loose, names: readonly string[], otherwise: number): string {
  const value = names.map((name) => object[name]).find((one) => typeof one === 'number' || one === 'auto');
  return JSON.stringify(value ?? otherwise);
}
