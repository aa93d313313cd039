// How the time of one picture grows with what is in it. Words are new in each picture, and made of random letters, so
// that no width of a word is known from an earlier one.

import { createEngine } from 'limn';
import { straightLine } from './statistics.js';

export interface Growth {
  readonly unit: string;
  /** The least time of all rounds: what else the machine does only adds to it, and hides the line. */
  readonly points: readonly { readonly count: number; readonly ms: number }[];
  readonly line: ReturnType<typeof straightLine>;
}

interface Experiment {
  readonly unit: string;
  readonly counts: readonly number[];
  spec(count: number): object;
}

const place = (x_in_px: number, y_in_px: number, width_in_px: number, height_in_px: number) => ({
  position: { x_in_px, y_in_px },
  dimensions: { width_in_px, height_in_px },
});

function picture(width_in_px: number, height_in_px: number, layers: readonly object[]): object {
  const ground = { type: 'solid-color', hex_color: '#FFFFFF' };
  const indexed = [ground, ...layers].map((layer, index) => ({ ...layer, index }));
  return { dimensions: { width_in_px, height_in_px }, output_format: 'jpeg', layers: indexed };
}

let state = 7;
function letter(): string {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return String.fromCharCode(97 + ((state >>> 16) % 26));
}

/** Words of seven letters. */
function newText(length: number): string {
  return Array.from({ length }, (_, index) => (index % 8 === 7 ? ' ' : letter())).join('');
}

const text = (words: string, size: number) => ({
  type: 'text',
  text: words,
  font_name: 'Inter',
  font_size_in_px: size,
  text_color: '#111111',
});

/** Half of the layers are shapes, half are words. */
function layer(index: number): object {
  const where = place((index % 20) * 60, Math.floor(index / 20) * 48, 56, 44);
  if (index % 2 === 0) return { type: 'solid-color', hex_color: '#38BDF8', border_radius: 8, ...where };
  return { ...text(newText(7), 14), ...where };
}

function megapixels(count: number): object {
  const width = Math.round(Math.sqrt(count * 1e6 * 1.9));
  const height = Math.round((count * 1e6) / width);
  const colors = [
    { hex_color: '#0F172A', position: 0 },
    { hex_color: '#38BDF8', position: 100 },
  ];
  return picture(width, height, [
    {
      type: 'gradient',
      gradient_type: 'linear',
      angle_in_degrees: 45,
      colors,
      ...place(0, 0, width, height),
    },
    { ...text('Pictures made from data', Math.round(width / 20)), ...place(0, 0, width, height) },
  ]);
}

const experiments: readonly Experiment[] = [
  {
    unit: 'layers',
    counts: [1, 10, 50, 100, 249],
    spec: (count) =>
      picture(
        1200,
        630,
        Array.from({ length: count }, (_, index) => layer(index)),
      ),
  },
  {
    unit: 'characters',
    counts: [20, 100, 500, 1000, 2500, 5000],
    spec: (count) => picture(1200, 1600, [{ ...text(newText(count), 20), ...place(20, 20, 1160, 1560) }]),
  },
  { unit: 'megapixels', counts: [0.1, 0.5, 1, 2, 4, 8, 16], spec: megapixels },
];

/** Times every experiment, all of its counts in each round. */
export async function timeGrowth(rounds: number): Promise<readonly Growth[]> {
  const engine = createEngine();
  const results: Growth[] = [];
  for (const { unit, counts, spec } of experiments) {
    const times = new Map<number, number[]>(counts.map((count) => [count, []]));
    for (let round = -3; round < rounds; round++) {
      for (const count of counts) {
        const request = spec(count);
        const start = performance.now();
        await engine.render(request);
        if (round >= 0) times.get(count)?.push(performance.now() - start);
      }
    }
    const points = counts.map((count) => ({ count, ms: Math.min(...(times.get(count) ?? [])) }));
    results.push({ unit, points, line: straightLine(points.map(({ count, ms }) => [count, ms])) });
  }
  await engine.close();
  return results;
}
