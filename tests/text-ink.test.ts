// Text in the world's scripts: every letter has a face that draws it, lines keep apart, and no ink leaves the box.
import { createEngine, type Item, type TextRun } from '@limn/engine';
import { describe, expect, it } from 'vitest';
import { inkOf, rasterOf } from './ink.js';
import { sentences } from './languages.js';
import { corpus, families as corpusFamilies } from './typography/corpus.js';

const engine = createEngine();
const families = ['Inter', 'Playfair Display', 'Roboto Mono'] as const;
const margin = 60;
const height = 420;
const size = 26;

function page(text: string, { lang, family, width }: { lang: string; family: string; width: number }) {
  const layer = {
    index: 0,
    type: 'text',
    text,
    font_name: family,
    font_size_in_px: size,
    text_color: '#000000',
    ...(lang !== 'emoji' && { lang }),
    position: { x: margin, y: margin },
    dimensions: { width, height },
    should_auto_scale: true,
  };
  return { dimensions: { width: width + 2 * margin, height: height + 2 * margin }, layers: [layer] };
}

const runsOf = (items: readonly Item[]): TextRun[] =>
  items.flatMap((item) => (item.kind === 'group' ? runsOf(item.items) : item.kind === 'text' ? [item] : []));

/** Runs by the line they stand on, from the top. */
function linesOf(runs: readonly TextRun[]): TextRun[][] {
  const lines = new Map<number, TextRun[]>();
  for (const run of runs) lines.set(run.baseline, [...(lines.get(run.baseline) ?? []), run]);
  return [...lines].sort(([a], [b]) => a - b).map(([, line]) => line);
}

/** Runs of one line stand side by side; what they share is less than a pixel of rounding. */
function expectSideBySide(line: readonly TextRun[]): void {
  const sorted = [...line].sort((a, b) => a.x - b.x);
  for (const [i, run] of sorted.entries()) {
    const next = sorted[i + 1];
    if (next) expect(run.x + run.width).toBeLessThan(next.x + 0.5);
  }
}

interface Setting {
  readonly lang: string;
  readonly family: string;
  readonly width: number;
}

/** Sets a text, and has each letter drawn, lines apart, and all ink in the box. */
async function expectSet(text: string, setting: Setting): Promise<void> {
  const { lang, width } = setting;
  const spec = page(text, setting);
  const { scene, warnings } = await engine.scene(spec);
  expect(warnings.filter(({ code }) => code !== 'style_synthesized')).toEqual([]);
  const lines = linesOf(runsOf(scene.items));
  for (const line of lines) expectSideBySide(line);
  const letters = lines
    .flat()
    .map((run) => run.text)
    .join('')
    .replace(/[\s\u00ad]/g, '').length;
  // Some emoji sequences are spelt anew for the font.
  if (lang !== 'emoji' && !/\p{Emoji_Presentation}|\uFE0F/u.test(text)) {
    expect(letters).toBe(text.replace(/[\s\u00ad]/g, '').length);
  }
  const raster = await rasterOf((await engine.render(spec)).bytes);
  const ink = inkOf(raster, 48)!;
  // A swash, a mark above a capital or a smoothed edge may reach past the advance, but no more than this.
  const slack = size * 0.25;
  expect(ink.left).toBeGreaterThan(margin - slack);
  expect(ink.right).toBeLessThan(margin + width + slack);
  expect(ink.top).toBeGreaterThan(margin - slack);
  expect(ink.bottom).toBeLessThan(margin + height + slack);
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]?.[0];
    if (next) expect(next.baseline - line[0]!.baseline).toBeGreaterThan(line[0]!.size);
  }
}

describe.each(families)('in %s', (family) => {
  const cases = Object.entries(sentences).flatMap(([lang, text]) =>
    [360, 150].map((width) => ({ lang, text, width })),
  );

  it.each(cases)('$lang fits a box of $width px', ({ lang, text, width }) =>
    expectSet(text, { lang, family, width }),
  );
});

describe('the strings of typography', () => {
  const samples = corpus();
  const langs = [...new Set(samples.map(({ lang }) => lang))];

  it.each(langs)('in %s fit their boxes, in eight families by turns', { timeout: 60_000 }, async (lang) => {
    for (const [index, { text }] of samples.filter((sample) => sample.lang === lang).entries()) {
      const family = corpusFamilies[index % corpusFamilies.length]!;
      await expectSet(text, { lang, family, width: 320 }).catch((error: Error) => {
        throw new Error(`${JSON.stringify(text)} in ${family}: ${error.message}`, { cause: error });
      });
    }
  });
});
