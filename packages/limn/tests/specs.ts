/** A small good spec of one colour. */
export function plainSpec(color = '#3366FF', rest: object = {}): string {
  const spec = {
    dimensions: { width: 8, height: 4 },
    layers: [{ index: 0, type: 'solid-color', hex_color: color }],
    ...rest,
  };
  return JSON.stringify(spec, null, 2);
}

/** Good JSON with three faults, at known lines. */
export const faultySpec = `{
  "dimensions": { "width": 8, "height": 4 },
  "layers": [
    { "index": 0, "type": "solid-color", "hex_colour": "#3366FF" },
    { "index": 1, "type": "solid-color", "hex_color": "#12" },
    { "index": 2, "type": "solid-color", "hex_color": "#000", "opacity": 101 }
  ]
}
`;

/** Good JSON and a good spec, whose picture cannot be read. */
export const brokenPictureSpec = JSON.stringify(
  {
    dimensions: { width: 8, height: 4 },
    layers: [
      {
        index: 0,
        type: 'image',
        file: { type: 'base64', base64: Buffer.from('no picture').toString('base64') },
      },
    ],
  },
  null,
  2,
);

/** A spec that warns: its font does not exist. */
export const warningSpec = JSON.stringify(
  {
    dimensions: { width: 200, height: 60 },
    layers: [
      {
        index: 0,
        type: 'text',
        text: 'Hi',
        font_name: 'Intr',
        font_size_in_px: 24,
        text_color: '#000000',
        position: { x: 0, y: 0 },
        dimensions: { width: 200, height: 60 },
      },
    ],
  },
  null,
  2,
);
