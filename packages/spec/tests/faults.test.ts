import { describe, expect, it } from 'vitest';
import { limitOf, parse } from '../src/index.js';
import { faults } from './fault-cases.js';
import { area, barcode, base, canvas, image, issuesOf, layout, nested, qr, text } from './requests.js';

describe('each fault has its pointer, code and hint, and no other issue beside it', () => {
  it.each(faults)('%s', (_, input, path, code, hint) => {
    const issues = issuesOf(input);
    expect(issues.map((issue) => [issue.path, issue.code])).toEqual([[path, code]]);
    if (hint) expect(issues[0]?.hint).toContain(hint);
    expect(issues[0]?.message.length).toBeLessThan(300);
  });
});

describe('what lies just inside the limits parses', () => {
  it.each([
    ['the largest canvas', canvas({ width: 4096, height: 4096 })],
    ['the longest side', canvas({ width: 8192, height: 2048 })],
    ['the largest AVIF', canvas({ width: 2048, height: 2048 }, { output_format: 'avif' })],
    ['the largest canvas at scale 3', canvas({ width: 2730, height: 682 }, { output: { scale: 3 } })],
    ['5,000 characters', base({ ...text, text: '😀'.repeat(5000) })],
    ['64 marks', base({ ...text, text: `a${'\u0301'.repeat(64)}` })],
    ['5,000 overrides of direction', base({ ...text, text: '\u202e'.repeat(5000) })],
    ['2,500 stars', base({ ...text, text: '**'.repeat(2500) })],
    ['line feeds and tabs', base({ ...text, text: 'a\n\tb' })],
    ['an empty text', base({ ...text, text: '' })],
    ['layouts 10 deep', base(nested(10))],
    ['250 layers', { ...canvas({ width: 1, height: 1 }), layers: Array(250).fill(area) }],
    ['a QR code of 2,953 bytes', base({ ...qr, value: 'a'.repeat(2953) })],
    ['ean13 without check digit', barcode('ean13', '400638133393')],
    ['ean13 with check digit', barcode('ean13', '4006381333931')],
    ['ean8 with check digit', barcode('ean8', '96385074')],
    ['codabar', barcode('codabar', 'A40156B')],
    [
      '"auto" in a layout',
      layout({
        layers: [{ ...text, index: null, position: null, dimensions: { width: 'auto', height: 'auto' } }],
      }),
    ],
    ['an image alone', image({ type: 'base64', base64: 'QUJD' })],
    ['backgrounds of a layout', layout({ background_layers: [{ type: 'solid-color', hex_color: '#fff' }] })],
    [
      'both formats, the same',
      canvas({ width: 1, height: 1 }, { output_format: 'jpg', output: { format: 'jpeg' } }),
    ],
  ])('%s', (_, input) => {
    expect(issuesOf(input)).toEqual([]);
  });
});

describe('parse', () => {
  it('tells all faults at once, in the order of the request', () => {
    const input = {
      dimensions: { width: 0, height: 9000 },
      layers: [{ ...area, hex_color: 'x' }, barcode('ean13', '1').layers[0], { type: 'txt' }],
      output_format: 'bmp',
    };
    expect(issuesOf(input).map(({ path }) => path)).toEqual([
      '/dimensions/height',
      '/dimensions/width',
      '/layers/0/hex_color',
      '/layers/1/value',
      '/layers/2/type',
      '/output_format',
    ]);
  });

  it('names the limit and the value that passed it', () => {
    const [issue] = issuesOf(base({ ...area, opacity: 101 }));
    expect(issue).toMatchObject({ limit: 100, actual: 101 });
    const [many] = issuesOf({ ...canvas({ width: 1, height: 1 }), layers: Array(251).fill(area) });
    expect(many).toMatchObject({ limit: limitOf('layers'), actual: 251 });
  });

  it('lists no more faults than anyone reads', () => {
    const issues = issuesOf(
      base({ ...area, ...Object.fromEntries(Array.from({ length: 999 }, (_, at) => [`q${at}`, 1])) }),
    );
    expect(issues).toHaveLength(101);
    expect(issues.at(-1)?.code).toBe('too_many_issues');
  });

  it('fills every default in and keeps the order of layers', () => {
    const spec = parse({ dimensions: { width: 1, height: 1 }, layers: [{ ...area, index: 5 }, area] });
    expect(spec.output).toEqual({ format: 'png', scale: 1, progressive: false });
    expect(spec.layers.map(({ index }) => index)).toEqual([5, 0]);
    expect(spec.layers[0]).toMatchObject({ opacity: 100, rotation_in_degrees: 0, angled_edges: [] });
  });

  it('does not touch what it was given', () => {
    const input = Object.freeze(base(Object.freeze({ ...text, text: 'a\r\nb' })));
    parse(input);
    expect(input.layers[0]).toMatchObject({ text: 'a\r\nb' });
  });
});

describe('hostile values end in issues, soon', () => {
  const cyclic: Record<string, unknown> = { type: 'layout', index: 0 };
  cyclic.layers = [cyclic, cyclic];
  cyclic.position = cyclic;
  cyclic.extra = cyclic;
  const trap = new Proxy(
    {},
    {
      ownKeys: () => {
        throw new TypeError('trap');
      },
    },
  );

  it.each([
    ['a cycle', { dimensions: { width: 1, height: 1 }, layers: [cyclic] }],
    [
      'a getter that throws',
      {
        get layers(): never {
          throw new Error('no');
        },
      },
    ],
    ['a proxy that throws', trap],
    ['a symbol', Symbol('a')],
    ['a function', () => 1],
    ['a BigInt', base({ ...area, index: 1n })],
    ['a Date', base(new Date())],
    [
      'an object of a million keys',
      base(Object.fromEntries(Array.from({ length: 1e6 }, (_, at) => [`k${at}`, 1]))),
    ],
    ['a name of a megabyte', base({ ...area, ['k'.repeat(1e6)]: 1 })],
    ['a type of a megabyte', base({ ...area, type: 'k'.repeat(1e6) })],
    ['a text of ten megabytes', base({ ...text, text: 'a'.repeat(1e7) })],
    ['bytes for a list', { dimensions: { width: 1, height: 1 }, layers: new Uint8Array(1e6) }],
  ])('%s', (_, input) => {
    const start = performance.now();
    const issues = issuesOf(input);
    expect(issues.length).toBeGreaterThan(0);
    expect(JSON.stringify(issues).length).toBeLessThan(200_000);
    expect(performance.now() - start).toBeLessThan(3000);
  });
});
