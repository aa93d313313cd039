// What must hold for every spec, drawn at random; a failure prints the spec and the seed that finds it again.
import { createEngine, type Group, type Item, type Rendered, type TextRun } from '@limn/engine';
import { type Format, LimnError } from '@limn/spec';
import * as fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { anySpec } from '../packages/spec/tests/arbitrary.js';
import { inkOf, pixelAt, rasterOf, shareApart } from './ink.js';

const engine = createEngine();

/** Milliseconds that one property may draw; it stops after, whatever the machine. */
const budget = { interruptAfterTimeLimit: 3000, numRuns: 1000 } as const;

const canvas = (width: number, height: number, layers: readonly object[]) => ({
  dimensions: { width, height },
  layers: layers.map((layer, index) => ({ index, ...layer })),
});

const place = (x: number, y: number, width: number, height: number) => ({
  position: { x, y },
  dimensions: { width, height },
});

async function rastered(spec: unknown, format: Format = 'png') {
  return rasterOf((await engine.render(spec, { format })).bytes);
}

describe('any valid spec', () => {
  const formats = ['png', 'jpeg', 'webp', 'gif', 'tiff'] as const;

  async function checkSize(spec: Loose, { bytes, width, height }: Rendered): Promise<void> {
    const { dimensions, output } = spec as {
      dimensions: Record<string, number>;
      output?: { scale?: number };
    };
    const scale = output?.scale ?? 1;
    const asked = (side: string) => Math.round((dimensions[side] ?? dimensions[`${side}_in_px`])! * scale);
    const found = await sharp(bytes).metadata();
    expect([found.width, found.height]).toEqual([width, height]);
    expect([width, height]).toEqual([asked('width'), asked('height')]);
  }

  it('renders, and decodes to the size that was asked', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec({ canvas: 120 }), fc.constantFrom(...formats), async (spec, format) => {
        await checkSize(spec, await engine.render(spec, { format }));
      }),
      budget,
    );
  });

  it('renders as SVG and PDF', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec({ canvas: 120 }), fc.constantFrom('svg', 'pdf'), async (spec, format) => {
        const { bytes } = await engine.render(spec, { format: format as Format });
        const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
        expect(start).toMatch(format === 'svg' ? /^<(\?xml|svg)/ : /^%PDF-/);
      }),
      { ...budget, interruptAfterTimeLimit: 1500 },
    );
  });

  it('gives a scene of finite numbers and known faces', async () => {
    await fc.assert(
      fc.asyncProperty(anySpec({ canvas: 120 }), async (spec) => {
        const { scene } = await engine.scene(spec);
        expect(numbersOf(scene).filter((number) => !Number.isFinite(number))).toEqual([]);
        expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|undefined/);
      }),
      { ...budget, interruptAfterTimeLimit: 1500 },
    );
  });
});

function numbersOf(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersOf) : [];
}

type Loose = Record<string, unknown>;

/** Values that fit no field, or that fit some in a way nobody meant. */
const poison = fc.oneof(
  fc.constantFrom(
    Number.NaN,
    Number.NEGATIVE_INFINITY,
    -1,
    0,
    1e308,
    2 ** 53,
    '',
    'auto',
    '\0',
    '\ud800',
    null,
    true,
  ),
  fc.anything({ maxDepth: 2 }),
);

/** The spec with the value at one of its places, counted from the outside in, replaced. */
function spoilt(spec: Loose, at: number, by: unknown): Loose {
  const copy = structuredClone(spec);
  const spots: (readonly [Loose, string])[] = [];
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      spots.push([node as Loose, key]);
      walk(value);
    }
  };
  walk(copy);
  const [node, key] = spots[at % spots.length]!;
  node[key] = by;
  return copy;
}

it('any spoilt spec renders, or is refused with issues and by no other error', async () => {
  await fc.assert(
    fc.asyncProperty(anySpec({ canvas: 60 }), fc.nat(), poison, async (spec, at, by) => {
      const error = await engine.render(spoilt(spec, at, by)).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) return;
      expect(error).toBeInstanceOf(LimnError);
      expect((error as LimnError).code).not.toBe('internal');
      expect((error as LimnError).issues.length).toBeGreaterThan(0);
    }),
    budget,
  );
});

describe('layers', () => {
  it('draw by index, and in their order where indices are equal', async () => {
    const layer = fc.record({ index: fc.nat(3), tone: fc.nat(0xffffff) });
    await fc.assert(
      fc.asyncProperty(fc.array(layer, { minLength: 1, maxLength: 8 }), async (layers) => {
        const hex = (tone: number) => `#${tone.toString(16).padStart(6, '0')}`;
        const solid = layers.map(({ index, tone }) => ({ index, type: 'solid-color', hex_color: hex(tone) }));
        const top = layers.reduce((above, one) => (one.index >= above.index ? one : above));
        const [r, g, b] = pixelAt(await rastered(canvas(2, 2, solid)), 0, 0);
        expect((r! << 16) | (g! << 8) | b!).toBe(top.tone);
      }),
      { ...budget, numRuns: 150 },
    );
  });

  it('fade by the product of all opacities around them', async () => {
    const percent = fc.integer({ min: 0, max: 100 });
    await fc.assert(
      fc.asyncProperty(percent, percent, percent, async (outer, middle, inner) => {
        const layers = [{ type: 'solid-color', hex_color: '#000', ...place(0, 0, 4, 4), opacity: inner }];
        const nested = [
          { type: 'layout', opacity: outer, layers: [{ type: 'layout', opacity: middle, layers }] },
        ];
        const alpha = pixelAt(await rastered(canvas(4, 4, nested)), 1, 1)[3]!;
        const product = (outer * middle * inner * 255) / 1e6;
        expect(Math.abs(alpha - product)).toBeLessThanOrEqual(2);
      }),
      { ...budget, numRuns: 150 },
    );
  });

  it('of 50 percent inside 50 percent are of 25 percent, where they overlap too', async () => {
    const solid = { type: 'solid-color', hex_color: '#0000FF', dimensions: { width: 4, height: 4 } };
    const behind = [solid, solid].map((one) => ({ ...one, opacity: 100 }));
    const nested = [
      {
        type: 'layout',
        opacity: 50,
        layers: [{ type: 'layout', opacity: 50, background_layers: behind, layers: [solid] }],
      },
    ];
    expect(Math.abs(pixelAt(await rastered(canvas(4, 4, nested)), 2, 2)[3]! - 64)).toBeLessThanOrEqual(1);
  });

  it('turned there and back again lie as if they had not been turned', async () => {
    const child = {
      type: 'layout',
      dimensions: { width: 60, height: 40 },
      background_layers: [
        { type: 'solid-color', hex_color: '#FF0000' },
        { type: 'solid-color', hex_color: '#0000FF', ...place(10, 10, 20, 20) },
      ],
      layers: [],
    };
    const turned = (degrees: number) => {
      const inner = { ...child, rotation_in_degrees: -degrees };
      const outer = {
        type: 'layout',
        ...place(30, 40, 60, 40),
        rotation_in_degrees: degrees,
        layers: [inner],
      };
      // Fixed layouts clip; the outer one fits its child and so does not.
      return canvas(120, 120, [{ ...outer, dimensions: undefined }]);
    };
    const straight = await rastered(turned(0));
    await fc.assert(
      fc.asyncProperty(fc.double({ min: -180, max: 180, noNaN: true }), async (degrees) => {
        expect(shareApart(straight, await rastered(turned(degrees)), 8)).toBeLessThan(0.002);
      }),
      { ...budget, numRuns: 40 },
    );
  });

  it('turned by 90 degrees are their picture turned by 90 degrees', async () => {
    const layers = [
      { type: 'solid-color', hex_color: '#FF0000', ...place(20, 40, 60, 20) },
      {
        type: 'gradient',
        gradient_type: 'linear',
        colors: [
          { hex_color: '#000', position: 0 },
          { hex_color: '#FFF', position: 100 },
        ],
        ...place(20, 40, 60, 20),
      },
    ];
    for (const layer of layers) {
      const upright = await engine.render(canvas(100, 100, [layer]));
      const turned = await rastered(canvas(100, 100, [{ ...layer, rotation_in_degrees: 90 }]));
      expect(
        shareApart(await rasterOf(await sharp(upright.bytes).rotate(90).png().toBuffer()), turned, 3),
      ).toBe(0);
    }
  });
});

const side = fc.integer({ min: 1, max: 40 });
const block = fc.record({ width: side, height: side });
const alignment = fc.constantFrom('start', 'center', 'end');

describe('a layout', () => {
  const flow = fc.record({
    direction: fc.constantFrom('horizontal', 'vertical'),
    gap: fc.nat(10),
    padding: fc.nat(10),
    horizontal_alignment: alignment,
    vertical_alignment: alignment,
  });
  const solid = (dimensions: object) => ({ type: 'solid-color', hex_color: '#000', dimensions });
  const anyBox = fc.oneof(
    { maxDepth: 3 },
    block.map(solid),
    fc.letrec((tie) => ({
      layout: fc
        .tuple(
          flow,
          fc.array(fc.oneof({ depthSize: 'small' }, block.map(solid), tie('layout')), { maxLength: 3 }),
        )
        .map(([look, layers]) => ({ type: 'layout', ...look, layers })),
    })).layout,
  );

  it('that sizes itself keeps its children apart and inside', async () => {
    await fc.assert(
      fc.asyncProperty(flow, fc.array(anyBox, { minLength: 1, maxLength: 5 }), async (look, layers) => {
        const all = {
          type: 'layout',
          ...look,
          background_color: '#FFFFFF',
          position: { x: 5, y: 7 },
          layers,
        };
        const { scene } = await engine.scene(canvas(2000, 2000, [all]));
        const [outer, ...boxes] = boxesOf(scene.items);
        for (const [i, one] of boxes.entries()) {
          expect(contains(outer!, one)).toBe(true);
          for (const other of boxes.slice(i + 1)) expect(overlap(one, other)).toBe(false);
        }
      }),
      { ...budget, interruptAfterTimeLimit: 1500, numRuns: 300 },
    );
  });
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function boxesOf(items: readonly Item[]): Box[] {
  return items.flatMap((item) => {
    if (item.kind === 'group') return boxesOf((item as Group).items);
    return item.kind === 'shape' ? [item.box] : [];
  });
}

const epsilon = 1e-6;
const contains = (outer: Box, inner: Box) =>
  inner.x >= outer.x - epsilon &&
  inner.y >= outer.y - epsilon &&
  inner.x + inner.width <= outer.x + outer.width + epsilon &&
  inner.y + inner.height <= outer.y + outer.height + epsilon;
const overlap = (one: Box, other: Box) =>
  Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > epsilon &&
  Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > epsilon;

describe('a text', () => {
  const words = fc.array(fc.stringMatching(/^[a-zA-Z,.'é-]{1,12}$/), { minLength: 1, maxLength: 30 });
  const layer = (text: string, more: object) => ({
    type: 'text',
    text,
    font_name: 'Inter',
    font_size_in_px: 24,
    text_color: '#000000',
    ...more,
  });

  it('gives its words back, line by line', async () => {
    await fc.assert(
      fc.asyncProperty(words, fc.integer({ min: 30, max: 400 }), async (list, width) => {
        const text = list.join(' ');
        const { scene } = await engine.scene(canvas(500, 500, [layer(text, place(10, 10, width, 400))]));
        const runs = scene.items.filter((item): item is TextRun => item.kind === 'text');
        const squeezed = runs
          .map((run) => run.text)
          .join('')
          .replace(/\s/g, '');
        expect(squeezed).toBe(text.replace(/\s/g, ''));
        const baselines = runs.map((run) => run.baseline);
        expect(baselines).toEqual([...baselines].sort((a, b) => a - b));
      }),
      { ...budget, interruptAfterTimeLimit: 1500, numRuns: 200 },
    );
  });

  it('that is scaled to its box leaves no ink outside', async () => {
    const size = fc.integer({ min: 20, max: 160 });
    const look = fc.record({
      text_align: fc.constantFrom('left', 'center', 'right'),
      vertical_align: fc.constantFrom('top', 'center', 'bottom'),
      font_size_in_px: fc.integer({ min: 8, max: 120 }),
    });
    await fc.assert(
      fc.asyncProperty(words, size, size, look, async (list, width, height, how) => {
        const text = layer(list.join(' '), {
          ...place(40, 40, width, height),
          ...how,
          should_auto_scale: true,
        });
        const { bytes, warnings } = await engine.render(canvas(240, 240, [text]));
        if (warnings.some(({ code }) => code === 'text_overflow')) return;
        const ink = inkOf(await rasterOf(bytes), 32);
        if (ink === undefined) return;
        // An overhanging j or f and a smoothed edge reach a pixel or two further than their advance.
        const slack = 2 + how.font_size_in_px / 12;
        expect(ink.left).toBeGreaterThanOrEqual(40 - slack);
        expect(ink.right).toBeLessThanOrEqual(40 + width + slack);
        expect(ink.top).toBeGreaterThanOrEqual(40 - slack);
        expect(ink.bottom).toBeLessThanOrEqual(40 + height + slack);
      }),
      { ...budget, numRuns: 150 },
    );
  });
});
