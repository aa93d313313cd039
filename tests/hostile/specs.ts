// Values that no field may have, and values that it may have but nobody expects.
import { beyond, box, type Row, red, spec, text } from './row.js';

const canvas = (width: unknown, height: unknown = 100, more: object = {}) =>
  spec([red], { dimensions: { width, height }, ...more });
const one = (more: object) => spec([{ ...red, ...more }]);
const nested = (depth: number): object =>
  depth === 0
    ? { ...red, dimensions: { width: 9, height: 9 } }
    : { type: 'layout', layers: [nested(depth - 1)] };
const gradient = (more: object) =>
  spec([
    {
      type: 'gradient',
      gradient_type: 'linear',
      colors: [{ hex_color: '#000', position: 0 }],
      ...box(),
      ...more,
    },
  ]);
const stops = (count: number) =>
  Array.from({ length: count }, () => ({ hex_color: '#ABCDEF', position: 50 }));
const source = (file: unknown) => spec([{ type: 'image', file }]);
const font = {
  name: 'House',
  weight: 400,
  style: 'normal',
  file: { type: 'url', name: 'a.ttf', url: 'https://example.com/a.ttf' },
};

export const sizes: readonly Row[] = [
  ...[0, -1, 8193, 1_000_000].map(
    (width): Row => [`a width of ${width}`, canvas(width), 'invalid_spec dimensions_out_of_range'],
  ),
  ['a width of 1e308', canvas(1e308), 'invalid_spec'],
  ['a width of 1.5', canvas(1.5), 'invalid_spec invalid_number'],
  ['a width of NaN', canvas(Number.NaN), 'invalid_spec invalid_number'],
  ['a width of Infinity', canvas(Number.POSITIVE_INFINITY), 'invalid_spec invalid_number'],
  ['a width of "1200"', canvas('1200'), 'invalid_spec wrong_type'],
  ['a width of [1200]', canvas([1200]), 'invalid_spec wrong_type'],
  ['no width', canvas(null), 'invalid_spec required_field'],
  [
    'two widths',
    spec([red], { dimensions: { width: 9, width_in_px: 8, height: 9 } }),
    'invalid_spec conflicting_fields',
  ],
  ['both sides 8192', canvas(8192, 8192), 'invalid_spec dimensions_out_of_range'],
  [
    '4096 square at scale 3',
    canvas(4096, 4096, { output: { scale: 3 } }),
    'invalid_spec dimensions_out_of_range',
  ],
  [
    '2100 square as AVIF',
    canvas(2100, 2100, { output_format: 'avif' }),
    'invalid_spec dimensions_out_of_range',
  ],
  ['8192 by 1', canvas(8192, 1), 'drawn'],
  ['1 by 1', canvas(1, 1), 'drawn'],
];

export const fields: readonly Row[] = [
  ['opacity 101', one({ opacity: 101 }), 'invalid_spec value_out_of_range'],
  ['opacity -1', one({ opacity: -1 }), 'invalid_spec value_out_of_range'],
  ['opacity -0', one({ opacity: -0 }), 'drawn'],
  ['opacity "50"', one({ opacity: '50' }), 'invalid_spec wrong_type'],
  [
    'both forms of radius',
    one({ border_radius: 4, border_top_left_radius: 8 }),
    'invalid_spec conflicting_fields',
  ],
  [
    'both forms of padding',
    spec([{ type: 'layout', layers: [], padding: 4, padding_left: 8 }]),
    'invalid_spec conflicting_fields',
  ],
  ['a radius of a million', one({ border_radius: 1_000_000 }), 'drawn'],
  ['an unknown type', spec([{ type: 'hologram' }]), 'invalid_spec unknown_layer_type'],
  ['the type constructor', spec([{ type: 'constructor' }]), 'invalid_spec unknown_layer_type'],
  ['the type __proto__', spec([{ type: '__proto__' }]), 'invalid_spec unknown_layer_type'],
  ['no type', spec([{ hex_color: '#000' }]), 'invalid_spec'],
  ['a layer that is null', { dimensions: { width: 9, height: 9 }, layers: [null] }, 'invalid_spec'],
  ['no layers', spec([]), 'invalid_spec too_short'],
  [
    'layers that are an object',
    { dimensions: { width: 9, height: 9 }, layers: { 0: red } },
    'invalid_spec wrong_type',
  ],
  ['251 layers', spec(Array.from({ length: 251 }, () => red)), 'invalid_spec too_many_layers'],
  [
    '251 layers in a layout',
    spec([{ type: 'layout', layers: Array.from({ length: 250 }, () => nested(0)) }]),
    'invalid_spec too_many_layers',
  ],
  ['layouts 10 deep', spec([nested(10)]), 'drawn'],
  ['layouts 11 deep', spec([nested(11)]), 'invalid_spec layout_too_deep'],
  ['layouts 25 deep', spec([nested(25)]), 'invalid_spec layout_too_deep'],
  ...['#12', '#GGGGGG', '#1234567', 'red', '000000', '#', '#ff00 0'].map(
    (color): Row => [`the colour ${color}`, one({ hex_color: color }), 'invalid_spec invalid_color'],
  ),
  ['a colour of a million digits', one({ hex_color: `#${'0'.repeat(1e6)}` }), 'invalid_spec invalid_color'],
  ['rotation 181', one({ rotation_in_degrees: 181 }), 'invalid_spec value_out_of_range'],
  ['rotation NaN', one({ rotation_in_degrees: Number.NaN }), 'invalid_spec invalid_number'],
  ['rotation 1e-320', one({ rotation_in_degrees: 1e-320, ...box(50, 50) }), 'drawn'],
  ['a position of -1', one({ position: { x: -1, y: 0 } }), 'invalid_spec value_out_of_range'],
  [
    'a position beyond the geometry',
    one({ position: { x: 1e6 + 1, y: 0 } }),
    'invalid_spec value_out_of_range',
  ],
  [
    'a layer a million pixels wide, a million away',
    one({ position: { x: 1e6, y: 1e6 }, dimensions: { width: 1e6, height: 1e6 }, rotation_in_degrees: 45 }),
    'drawn',
  ],
  ['an index of 1e308', one({ index: 1e308 }), 'invalid_spec'],
  ['no index', { dimensions: { width: 9, height: 9 }, layers: [red] }, 'invalid_spec required_field'],
  ['a gap of a million', spec([{ type: 'layout', gap: 1e6, layers: [nested(0), nested(0)] }]), 'drawn'],
  [
    'padding larger than the layout',
    spec([{ type: 'layout', padding: 1e6, ...box(), background_color: '#000', layers: [nested(0)] }]),
    'drawn',
  ],
  ['no colour stops', gradient({ colors: [] }), 'invalid_spec too_short'],
  ['one colour stop', gradient({}), 'drawn'],
  ['64 stops in one place', gradient({ colors: stops(64) }), 'drawn'],
  ['65 stops', gradient({ colors: stops(65) }), 'invalid_spec too_long'],
  [
    'a stop at 101',
    gradient({ colors: [{ hex_color: '#000', position: 101 }] }),
    'invalid_spec value_out_of_range',
  ],
  ['an angle of 1e9', gradient({ angle_in_degrees: 1e9 }), 'invalid_spec value_out_of_range'],
  [
    'an edge of 46 degrees',
    one({ angled_edges: [{ edge: 'left', angle_in_degrees: 46 }] }),
    'invalid_spec value_out_of_range',
  ],
  [
    'all edges at 45 degrees on one pixel',
    one({
      ...box(1, 1),
      angled_edges: ['left', 'right', 'top', 'bottom'].map((edge) => ({ edge, angle_in_degrees: 45 })),
    }),
    'drawn',
  ],
  [
    'five edges',
    one({ angled_edges: Array.from({ length: 5 }, () => ({ edge: 'left', angle_in_degrees: 1 })) }),
    'invalid_spec too_long',
  ],
  ['quality 0', spec([red], { output: { format: 'jpeg', quality: 0 } }), 'invalid_spec value_out_of_range'],
  ['scale 0.5', spec([red], { output: { scale: 0.5 } }), 'invalid_spec value_out_of_range'],
  ['scale 4', spec([red], { output: { scale: 4 } }), 'invalid_spec value_out_of_range'],
  ['max_bytes 0', spec([red], { output: { max_bytes: 0 } }), 'invalid_spec value_out_of_range'],
  ['max_bytes 1', spec([red], { output: { max_bytes: 1, format: 'jpeg' } }), 'drawn max_bytes_exceeded'],
  ['the format ../../png', spec([red], { output_format: '../../png' }), 'invalid_spec invalid_choice'],
  [
    'two formats',
    spec([red], { output_format: 'png', output: { format: 'gif' } }),
    'invalid_spec conflicting_fields',
  ],
  ['a webhook over http', spec([red], { webhook_url: 'http://example.com' }), 'invalid_spec invalid_url'],
  [
    'fonts beyond the limit',
    spec([red], { fonts: Array.from({ length: beyond('fonts') }, () => font) }),
    'invalid_spec too_long',
  ],
  ['an empty base64', source({ type: 'base64', base64: '' }), 'invalid_spec'],
  ['base64 with spaces', source({ type: 'base64', base64: 'iVBO Rw==' }), 'invalid_spec invalid_base64'],
  ['base64 without padding', source({ type: 'base64', base64: 'iVBORw' }), 'invalid_spec invalid_base64'],
  [
    '10 MB of base64 with one wrong letter',
    source({ type: 'base64', base64: `${'A'.repeat(1e7)}AAA*` }),
    'invalid_spec invalid_base64',
  ],
  ['a file that is a path', source('/etc/passwd'), 'invalid_spec'],
  ['a source of type path', source({ type: 'path', path: '/etc/passwd' }), 'invalid_spec'],
];

export const texts: readonly Row[] = [
  ['NULs', spec([text('\0'.repeat(100))]), 'invalid_spec invalid_text'],
  ['a bell', spec([text('ding\x07')]), 'invalid_spec invalid_text'],
  ['half of a pair', spec([text('\ud83d')]), 'invalid_spec invalid_text'],
  ['4,999 marks on one letter', spec([text(`e${'\u0301'.repeat(4999)}`)]), 'invalid_spec invalid_text'],
  ['64 marks on each letter', spec([text(`e${'\u0301'.repeat(64)}`.repeat(70))]), 'drawn'],
  ['5,000 right-to-left overrides', spec([text('\u202e'.repeat(5000))]), 'drawn'],
  ['5,000 embeddings that never close', spec([text('\u202ba\u202ab'.repeat(1250))]), 'drawn'],
  ['5,000 isolates', spec([text('\u2067\u05d0'.repeat(2500))]), 'drawn'],
  ['letters of alternating direction', spec([text('a\u05d0'.repeat(2500))]), 'drawn'],
  ['no space in a box of 10 px', spec([text('a'.repeat(5000), box(10, 10))]), 'drawn text_overflow'],
  [
    'no space in a box of 1 px, to be shrunk',
    spec([text('a'.repeat(5000), { ...box(1, 1), should_auto_scale: true })]),
    'drawn text_overflow',
  ],
  [
    'no space in a box of 1 px, with an ellipsis',
    spec([text('a'.repeat(5000), { ...box(1, 1), overflow: 'ellipsis' })]),
    'drawn',
  ],
  [
    'one line of 5,000 letters with an ellipsis',
    spec([text('a'.repeat(5000), { overflow: 'ellipsis', is_splitting_lines: false })]),
    'drawn',
  ],
  ['2,500 pairs of stars', spec([text('**'.repeat(2500))]), 'drawn'],
  ['stars that open and close', spec([text('*a **b '.repeat(714))]), 'drawn'],
  ['stars that only open', spec([text(' *a'.repeat(1666))]), 'drawn'],
  ['5,000 backslashes', spec([text('\\'.repeat(5000))]), 'drawn'],
  ['5,001 letters', spec([text('a'.repeat(5001))]), 'invalid_spec text_too_long'],
  [
    'five texts of 4,001 letters',
    spec(Array.from({ length: 5 }, () => text(`${'a '.repeat(2000)}b`))),
    'invalid_spec text_too_long',
  ],
  ['a text of 10 million letters', spec([text('a'.repeat(1e7))]), 'invalid_spec text_too_long'],
  ['5,000 line feeds', spec([text('\n'.repeat(5000))]), 'drawn text_overflow'],
  ['5,000 spaces', spec([text(' '.repeat(5000))]), 'drawn'],
  ['5,000 no-break spaces', spec([text('\u00a0'.repeat(5000))]), 'drawn'],
  ['5,000 zero-width joiners', spec([text('\u200d'.repeat(5000))]), 'drawn'],
  ['5,000 variation selectors', spec([text('\ufe0f'.repeat(5000))]), 'invalid_spec invalid_text'],
  ['5,000 soft hyphens', spec([text('\u00ad'.repeat(5000), box(10, 10))]), 'drawn'],
  ['a soft hyphen after each letter', spec([text('a\u00ad'.repeat(2500), box(10, 10))]), 'drawn'],
  ['tag characters', spec([text('\u{1f3f4}\u{e0067}'.repeat(2000))]), 'drawn'],
  ['a family of a thousand', spec([text('👨\u200d'.repeat(2500))]), 'drawn'],
  ['5,000 emoji', spec([text('😀'.repeat(5000))]), 'drawn'],
  [
    '5,000 different ideographs',
    spec([text(String.fromCodePoint(...Array.from({ length: 5000 }, (_, i) => 0x4e00 + i * 4)))]),
    'drawn',
    10_000,
  ],
  [
    '5,000 code points from everywhere',
    spec([text(String.fromCodePoint(...everywhere()))]),
    'drawn missing_glyph',
    10_000,
  ],
  ['noncharacters', spec([text('\ufffe\uffff\u{10ffff}\ufdd0')]), 'drawn'],
  ['letters of nobody', spec([text('\ue000\u{f0000}')]), 'drawn missing_glyph'],
  ['Thai without a space', spec([text('ภาษาไทย'.repeat(700), box(10, 10))]), 'drawn text_overflow'],
  ['Arabic without a space', spec([text('ببب'.repeat(1600), box(10, 10))]), 'drawn text_overflow'],
  ['viramas that join 2,500 letters', spec([text('\u0915\u094d'.repeat(2500))]), 'invalid_spec invalid_text'],
  ['viramas between 1,000 words', spec([text('\u0915\u094d\u0937 '.repeat(1000))]), 'drawn'],
  [
    'Zalgo',
    spec([text('Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319\u0324'.repeat(400))]),
    'drawn',
  ],
  [
    'the largest letters in the smallest box',
    spec([text('W', { ...box(1, 1), font_size_in_px: 4096 })]),
    'drawn text_overflow',
  ],
  ['letters of 4,097 px', spec([text('W', { font_size_in_px: 4097 })]), 'invalid_spec value_out_of_range'],
  ['letters of 0 px', spec([text('W', { font_size_in_px: 0 })]), 'invalid_spec value_out_of_range'],
  [
    'letters pushed over one another',
    spec([text('overlap '.repeat(50), { letter_spacing_in_px: -1000 })]),
    'drawn',
  ],
  [
    'letters a thousand pixels apart',
    spec([text('apart '.repeat(50), { letter_spacing_in_px: 1000 })]),
    'drawn text_overflow',
  ],
  [
    'paragraphs a million pixels apart',
    spec([text('a\nb', { paragraph_spacing_in_px: 1e6 })]),
    'drawn text_overflow',
  ],
  ['a line height of 0', spec([text('a', { line_height: 0 })]), 'invalid_spec value_out_of_range'],
  ['no lines', spec([text('a', { max_lines: 0 })]), 'invalid_spec value_out_of_range'],
  ['a language that is none', spec([text('a', { lang: '"><script>' })]), 'invalid_spec invalid_language'],
  [
    'a font name with quotes and semicolons',
    spec([text('a', { font_name: 'x";} 900px "Inter' })]),
    'drawn font_unknown',
  ],
  [
    'a font name that is a path',
    spec([text('a', { font_name: '../../../etc/passwd' })]),
    'drawn font_unknown',
  ],
  [
    'a font name of a million letters',
    spec([text('a', { font_name: 'x'.repeat(1e6) })]),
    'invalid_spec too_long',
  ],
  ['the font name constructor', spec([text('a', { font_name: 'constructor' })]), 'drawn font_unknown'],
  [
    'emoji of 4,096 px as SVG',
    spec([text('😀', { font_size_in_px: 4096 })], { output_format: 'svg' }),
    'drawn',
  ],
  [
    'a line of 5,000 emoji as SVG',
    spec([text('😀'.repeat(5000), { is_splitting_lines: false })], { output_format: 'svg' }),
    'drawn',
  ],
  [
    'emoji drawn over one another as SVG',
    spec([text('😀😀😀', { letter_spacing_in_px: -1000 })], { output_format: 'svg' }),
    'drawn',
  ],
  [
    'five columns of large emoji as SVG',
    spec(
      Array.from({ length: 5 }, () => text('😀'.repeat(79), { font_size_in_px: 400 })),
      { output_format: 'svg' },
    ),
    'drawn',
  ],
  [
    'emoji of 250 sizes as SVG',
    spec(
      Array.from({ length: 250 }, (_, index) => text('😀🚀', { font_size_in_px: 10 + 8 * index })),
      { output_format: 'svg' },
    ),
    'drawn',
  ],
  [
    '1,000 different emoji as SVG',
    spec(
      [
        text(String.fromCodePoint(...Array.from({ length: 1000 }, (_, index) => 0x1f300 + index)), {
          font_size_in_px: 300,
        }),
      ],
      { output_format: 'svg' },
    ),
    'drawn',
    6000,
  ],
  [
    'five columns of large emoji as PDF',
    spec(
      Array.from({ length: 5 }, () => text('😀'.repeat(79), { font_size_in_px: 400 })),
      { output_format: 'pdf' },
    ),
    'drawn',
  ],
  [
    'emoji of 4,096 px as PDF',
    spec([text('😀', { font_size_in_px: 4096 })], { output_format: 'pdf' }),
    'drawn',
  ],
  [
    '"auto" on the canvas',
    spec([text('a', { dimensions: { width: 'auto', height: 20 } })]),
    'invalid_spec auto_outside_layout',
  ],
];

/** Code points of all planes, no controls and no surrogates. */
function everywhere(): number[] {
  const all = Array.from({ length: 5000 }, (_, i) => 0x21 + i * 40);
  return all.filter(
    (code) =>
      !(code >= 0xd800 && code <= 0xdfff) && code > 0x1f && !/\p{M}/u.test(String.fromCodePoint(code)),
  );
}

const barcode = (format: string, value: string, more: object = {}) =>
  spec([{ type: 'barcode', format, value, ...colors, ...box(), ...more }]);
const qr = (value: string, more: object = {}) =>
  spec([{ type: 'qr-code', value, ...colors, ...box(100, 100), ...more }]);
const colors = { foreground_hex_color: '#000000', background_hex_color: '#FFFFFF' };

export const codes: readonly Row[] = [
  ['an EAN-13 of 11 digits', barcode('ean13', '12345678901'), 'invalid_spec invalid_barcode'],
  ['an EAN-13 with a wrong check digit', barcode('ean13', '4006381333930'), 'invalid_spec invalid_barcode'],
  ['an EAN-13 in Arabic digits', barcode('ean13', '٤٠٠٦٣٨١٣٣٣٩٣'), 'invalid_spec invalid_barcode'],
  ['an EAN-8 of letters', barcode('ean8', 'ABCDEFG'), 'invalid_spec invalid_barcode'],
  ['an ITF of odd length', barcode('itf', '12345'), 'invalid_spec invalid_barcode'],
  ['a Codabar without guards', barcode('codabar', '40156'), 'invalid_spec invalid_barcode'],
  ['a Code 39 in small letters', barcode('code39', 'limn'), 'invalid_spec invalid_barcode'],
  ['a Code 128 with an emoji', barcode('code128', '😀'), 'invalid_spec invalid_barcode'],
  ['a Code 128 with escapes of its encoder', barcode('code128', '^FNC1^999^NUL'), 'drawn'],
  ['a barcode of nothing', barcode('code128', ''), 'invalid_spec too_short'],
  ['a barcode of 81 letters', barcode('code128', 'a'.repeat(81)), 'invalid_spec code_too_long'],
  ['a barcode of a million letters', barcode('code39', 'A'.repeat(1e6)), 'invalid_spec code_too_long'],
  ['a barcode on one pixel', barcode('code128', 'Limn', box(1, 1)), 'drawn code_too_small'],
  [
    'a barcode a million pixels high',
    barcode('itf', '1234', { dimensions: { width: 200, height: 1e6 }, should_show_text: true }),
    'drawn',
  ],
  ['a QR code of 2,953 bytes', qr('a'.repeat(2953)), 'drawn code_too_small'],
  ['a QR code of 3,000 bytes', qr('a'.repeat(3000)), 'invalid_spec code_too_long'],
  ['a QR code of 1,000 characters of three bytes', qr('漢'.repeat(1000)), 'invalid_spec code_too_long'],
  ['a QR code of half a pair', qr('\ud83d'), 'invalid_spec invalid_text'],
  ['a QR code on one pixel', qr('https://example.com', box(1, 1)), 'drawn code_too_small'],
  ['a QR code a million pixels wide', qr('a', box(1e6, 1e6)), 'drawn'],
  ['a QR code of nothing', qr(''), 'invalid_spec too_short'],
];
