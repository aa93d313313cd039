// Every field of every kind of layer must change the picture, on the canvas, in the flow of a layout and behind it.
// The fields are read from the published schema: a new one without a line here fails.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@limn/engine';
import { jsonSchema } from '@limn/spec';
import { afterAll, describe, expect, it } from 'vitest';

type Fields = Readonly<Record<string, unknown>>;

interface Sample {
  /** A layer in which every change below shows. */
  readonly layer: Fields;
  /** For each field what to put over the layer to see that field work. */
  readonly changes: Readonly<Record<string, Fields>>;
}

const place = { position: { x_in_px: 20, y_in_px: 10 }, dimensions: { width_in_px: 120, height_in_px: 60 } };

const everyLayer = {
  index: { index: 2 },
  opacity: { opacity: 40 },
  position: { position: { x_in_px: 21, y_in_px: 10 } },
  dimensions: { dimensions: { width_in_px: 121, height_in_px: 59 } },
  rotation_in_degrees: { rotation_in_degrees: 5 },
};

const radii = {
  border_radius: { border_radius: 9 },
  border_top_left_radius: { border_top_left_radius: 9 },
  border_top_right_radius: { border_top_right_radius: 9 },
  border_bottom_left_radius: { border_bottom_left_radius: 9 },
  border_bottom_right_radius: { border_bottom_right_radius: 9 },
};

const codeColors = { foreground_hex_color: '#000000', background_hex_color: '#FFFFFF' };
const codeColorChanges = {
  foreground_hex_color: { foreground_hex_color: '#000080' },
  background_hex_color: { background_hex_color: '#FFFFF0' },
};

function fixture(name: string) {
  const bytes = readFileSync(join(import.meta.dirname, 'golden/fixtures', name));
  return { type: 'base64', base64: bytes.toString('base64') };
}

const stops = [
  { hex_color: '#FF0000', position: 0 },
  { hex_color: '#0000FF', position: 100 },
];

const block = (color: string, side: number) => ({
  type: 'solid-color',
  hex_color: color,
  dimensions: { width_in_px: side, height_in_px: side },
});

const samples: Readonly<Record<string, Sample>> = {
  SolidColorLayer: {
    layer: { type: 'solid-color', hex_color: '#336699', ...place },
    changes: {
      ...everyLayer,
      ...radii,
      hex_color: { hex_color: '#336698' },
      angled_edges: { angled_edges: [{ edge: 'left', angle_in_degrees: 5 }] },
    },
  },
  GradientLayer: {
    layer: { type: 'gradient', gradient_type: 'linear', colors: stops, ...place },
    changes: {
      ...everyLayer,
      ...radii,
      gradient_type: { gradient_type: 'radial' },
      colors: { colors: [...stops].reverse().map((stop, i) => ({ ...stop, position: i * 90 })) },
      angle_in_degrees: { angle_in_degrees: 30 },
    },
  },
  TextLayer: {
    layer: {
      type: 'text',
      text: '直 has **words** to wrap\nand goes on for a while, longer than there is room?',
      font_name: 'Inter',
      font_size_in_px: 20,
      text_color: '#111111',
      ...place,
    },
    changes: {
      ...everyLayer,
      text: { text: 'other' },
      font_name: { font_name: 'Lora' },
      font_size_in_px: { font_size_in_px: 21 },
      text_color: { text_color: '#111112' },
      font_weight: { font_weight: 'light' },
      font_style: { font_style: 'italic' },
      font_features: { font_features: ['smcp'] },
      text_transform: { text_transform: 'uppercase' },
      text_decoration: { text_decoration: 'underline' },
      stroke: { stroke: { hex_color: '#FF0000', width_in_px: 2 } },
      shadow: { shadow: { hex_color: '#FF0000', x_in_px: 2 } },
      direction: { direction: 'rtl' },
      text_align: { text_align: 'right' },
      vertical_align: { vertical_align: 'bottom' },
      is_splitting_lines: { is_splitting_lines: false },
      wrap: { wrap: 'balance' },
      hyphenate: { hyphenate: true, lang: 'en', text: 'Extraordinary representation' },
      paragraph_spacing_in_px: { paragraph_spacing_in_px: 5 },
      should_auto_scale: { should_auto_scale: true },
      max_lines: { max_lines: 2 },
      overflow: { overflow: 'ellipsis' },
      line_height: { line_height: 1.5 },
      line_height_in_px: { line_height_in_px: 31 },
      letter_spacing_in_px: { letter_spacing_in_px: 1 },
      lang: { lang: 'ja' },
    },
  },
  ImageLayer: {
    layer: { type: 'image', file: fixture('wide.png'), ...place },
    changes: {
      ...everyLayer,
      ...radii,
      file: { file: fixture('tall.png') },
      fit: { fit: 'contain' },
      focus: { focus: { x_in_percent: 10, y_in_percent: 10 } },
      should_use_smart_cropping: { should_use_smart_cropping: true },
      // Without vision only a warning says that it was read.
      should_remove_background: { should_remove_background: true },
    },
  },
  QrCodeLayer: {
    layer: { type: 'qr-code', value: 'one', ...codeColors, ...place },
    changes: { ...everyLayer, ...codeColorChanges, value: { value: 'two' } },
  },
  BarcodeLayer: {
    layer: { type: 'barcode', value: '96385074', format: 'ean8', ...codeColors, ...place },
    changes: {
      ...everyLayer,
      ...codeColorChanges,
      value: { value: '12345670' },
      format: { format: 'itf' },
      should_show_text: { should_show_text: true },
    },
  },
  LayoutLayer: {
    layer: { type: 'layout', layers: [block('#FF0000', 20), block('#0000FF', 30)], ...place },
    changes: {
      ...everyLayer,
      ...radii,
      direction: { direction: 'vertical' },
      gap: { gap: 5 },
      horizontal_alignment: { horizontal_alignment: 'end' },
      vertical_alignment: { vertical_alignment: 'center' },
      layers: { layers: [block('#FF0000', 20)] },
      background_color: { background_color: '#EEEEEE' },
      background_layers: { background_layers: [{ type: 'solid-color', hex_color: '#EEEEEE' }] },
      padding: { padding: 5 },
      padding_top: { padding_top: 5 },
      padding_left: { padding_left: 5 },
      // They show where the children stand at the end.
      padding_right: { padding_right: 5, horizontal_alignment: 'end' },
      padding_bottom: { padding_bottom: 5, vertical_alignment: 'end' },
    },
  },
};

/** What a field is seen against: the change without the field, so that only the field is new. */
const bases: Readonly<Record<string, Fields>> = {
  hyphenate: { lang: 'en', text: 'Extraordinary representation' },
  padding_right: { horizontal_alignment: 'end' },
  padding_bottom: { vertical_alignment: 'end' },
};

const canvas = { width_in_px: 200, height_in_px: 100 };
const neighbour = { index: 1, type: 'solid-color', hex_color: '#00FF00' };

const places: Readonly<Record<string, (layer: Fields) => object>> = {
  'on the canvas': (layer) => ({ dimensions: canvas, layers: [{ index: 0, ...layer }, neighbour] }),
  'in the flow of a layout': (layer) => inLayout({ layers: [layer, block('#00FF00', 10)] }),
  'behind a layout': (layer) =>
    inLayout({ layers: [], background_layers: [{ index: 0, ...layer }, neighbour] }),
};

function inLayout(fields: Fields): object {
  return { dimensions: canvas, layers: [{ index: 0, type: 'layout', dimensions: canvas, ...fields }] };
}

/** In a flow children stand in their order, one after the other. */
const ruledByFlow = new Set(['index', 'position']);

const engine = createEngine();
afterAll(() => engine.close());

const fieldsOf = (kind: string) => {
  const { $defs } = jsonSchema() as { $defs: Record<string, { properties: object }> };
  return Object.keys($defs[kind]!.properties);
};

interface TypeSchema {
  readonly const?: string;
  readonly enum?: readonly string[];
}

it('has a sample, a golden and an example of every kind of layer', () => {
  const { $defs } = jsonSchema() as { $defs: Record<string, { properties?: { type?: TypeSchema } }> };
  const kinds = Object.entries($defs).filter(
    ([name, { properties }]) => name.endsWith('Layer') && properties?.type,
  );
  const written = ['tests/golden/cases', 'packages/spec/examples'].map(jsonIn);
  expect(Object.keys(samples).sort()).toEqual(kinds.map(([name]) => name).sort());
  for (const [name, { properties }] of kinds) {
    const { const: one, enum: names = [one] } = properties!.type!;
    const type = new RegExp(`"type":\\s*"(${names.join('|')})"`);
    for (const texts of written) {
      expect(
        texts.some((text) => type.test(text)),
        name,
      ).toBe(true);
    }
  }
});

function jsonIn(folder: string): string[] {
  const whole = join(import.meta.dirname, '..', folder);
  const files = readdirSync(whole, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.json'))
    .map((file) => readFileSync(join(whole, file), 'utf8'));
}

describe.each(Object.entries(samples))('%s', (kind, { layer, changes }) => {
  it('has a sample for each of its fields', () => {
    const old = new Set(['type', 'buffer']);
    expect(Object.keys(changes).sort()).toEqual(
      fieldsOf(kind)
        .filter((field) => !old.has(field))
        .sort(),
    );
  });

  describe.each(Object.entries(places))('%s', (where, specOf) => {
    it.each(Object.keys(changes))('%s', async (field) => {
      const base = { ...layer, ...bases[field] };
      const before = await engine.scene(specOf(base));
      const after = await engine.scene(specOf({ ...base, ...changes[field] }));
      if (where.includes('flow') && ruledByFlow.has(field)) expect(after).toEqual(before);
      else expect(after).not.toEqual(before);
    });
  });
});
