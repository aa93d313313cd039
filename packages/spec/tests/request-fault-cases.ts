import { area, base, canvas } from './requests.js';

/** A fault: what is wrong, the request, the pointer, the code, and a piece of the hint. */
export type FaultCase = readonly [string, unknown, string, string, string?];

/** Faults of the request and its canvas. */
export const requestFaults: readonly FaultCase[] = [
  ['nothing', undefined, '', 'wrong_type'],
  ['a list', [], '', 'wrong_type'],
  ['no layers', { dimensions: { width: 1, height: 1 } }, '/layers', 'required_field', 'layers: ['],
  ['no dimensions', { layers: [area] }, '/dimensions', 'required_field', 'dimensions: {"width": 600'],
  ['an empty list of layers', { dimensions: { width: 1, height: 1 }, layers: [] }, '/layers', 'too_short'],
  ['width 0', canvas({ width: 0, height: 1 }), '/dimensions/width', 'dimensions_out_of_range'],
  ['width -1', canvas({ width: -1, height: 1 }), '/dimensions/width', 'dimensions_out_of_range'],
  ['width 1.5', canvas({ width: 1.5, height: 1 }), '/dimensions/width', 'invalid_number', 'Write 2'],
  [
    'width as text',
    canvas({ width: '1200', height: 1 }),
    '/dimensions/width',
    'wrong_type',
    'Write 1200 without quotes',
  ],
  [
    'width with a unit',
    canvas({ width: '12px', height: 1 }),
    '/dimensions/width',
    'wrong_type',
    'Write 12 without',
  ],
  [
    'width 1e308',
    canvas({ width: 1e308, height: 1 }),
    '/dimensions/width',
    'dimensions_out_of_range',
    '8192',
  ],
  ['width 8193', canvas({ width: 8193, height: 1 }), '/dimensions/width', 'dimensions_out_of_range', '8192'],
  ['width NaN', canvas({ width: Number.NaN, height: 1 }), '/dimensions/width', 'invalid_number'],
  ['width Infinity', canvas({ width: Infinity, height: 1 }), '/dimensions/width', 'invalid_number'],
  ['too many pixels', canvas({ width: 4097, height: 4096 }), '/dimensions', 'dimensions_out_of_range'],
  [
    'too many pixels for AVIF',
    canvas({ width: 2049, height: 2048 }, { output_format: 'avif' }),
    '/dimensions',
    'dimensions_out_of_range',
    'webp',
  ],
  [
    'too many pixels after scale',
    canvas({ width: 2731, height: 100 }, { output: { scale: 3 } }),
    '/dimensions/width',
    'dimensions_out_of_range',
    '2730',
  ],
  [
    'an unknown format',
    canvas({ width: 1, height: 1 }, { output_format: 'pgn' }),
    '/output_format',
    'invalid_choice',
    '"png"',
  ],
  [
    'two formats',
    canvas({ width: 1, height: 1 }, { output_format: 'png', output: { format: 'webp' } }),
    '/output/format',
    'conflicting_fields',
  ],
  [
    'a webhook over http',
    { ...base(area), webhook_url: 'http://a.b/c' },
    '/webhook_url',
    'invalid_url',
    'https://',
  ],
];
