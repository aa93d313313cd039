// Two thousand cards of all kinds: what must hold for each of them, in the scene and on the pixels under its words.
import { createCard, layoutNames, parseCard, themeNames } from '@limn/cards';
import { createEngine, hasWeight, type Item, type Scene, type TextRun } from '@limn/engine';
import type { Layer, Spec } from '@limn/spec';
import { afterAll, describe, expect, it } from 'vitest';
import { generatedCards } from './cards/generated-cards.js';

const engine = createEngine();
afterAll(() => engine.close());

type Parameters = Readonly<Record<string, string>>;

function specOf(parameters: Parameters): Spec {
  return createCard(parseCard(parameters).card).spec;
}

function runsOf(items: readonly Item[]): readonly TextRun[] {
  return items.flatMap((item) =>
    item.kind === 'group' ? runsOf(item.items) : item.kind === 'text' ? [item] : [],
  );
}

/** About the ink of a run: from the top of capitals to a little below the baseline. */
function inkOf({ x, baseline, width, size }: TextRun) {
  return { left: x, right: x + width, top: baseline - 0.7 * size, bottom: baseline + 0.05 * size };
}

/** Pairs of runs that lie on each other. */
function overlaps(scene: Scene): readonly string[] {
  const runs = runsOf(scene.items).filter(({ text, width }) => text.trim() !== '' && width > 0);
  const boxes = runs.map(inkOf);
  return runs.flatMap((run, i) =>
    boxes.slice(i + 1).flatMap((other, j) => {
      const own = boxes[i]!;
      const wide = Math.min(own.right, other.right) - Math.max(own.left, other.left);
      const high = Math.min(own.bottom, other.bottom) - Math.max(own.top, other.top);
      // Tracking draws the pieces of a line over each other, by less than a letter.
      const isBeside = Math.abs(run.baseline - runs[i + 1 + j]!.baseline) < 0.5;
      return wide > (isBeside ? run.size * 0.08 : 1.5) && high > 1
        ? [`“${run.text}” and “${runs[i + 1 + j]!.text}”`]
        : [];
    }),
  );
}

/** Runs that come nearer to an edge than the margin, or stand where a story's controls lie. */
function outside({ width, height, items }: Scene): readonly string[] {
  const margin = Math.min(width, height) * 0.04;
  const isStory = width / height < 0.62;
  const [top, bottom] = isStory
    ? [(250 / 1920) * height, height - (340 / 1920) * height]
    : [margin, height - margin];
  return runsOf(items)
    .filter((run) => {
      const ink = inkOf(run);
      const isBeyond = ink.left < margin - 1 || ink.right > width - margin + 1;
      return isBeyond || ink.top < top - 1 || ink.bottom > bottom + 1;
    })
    .map(({ text }) => text);
}

interface Words {
  readonly path: string;
  readonly text: string;
}

/** All texts of a card, with their places. */
function wordsIn(layers: readonly Layer[], path = '/layers'): readonly Words[] {
  return layers.flatMap((layer, i) => {
    const own = `${path}/${i}`;
    if (layer.type === 'text') return [{ path: own, text: layer.text }];
    if (layer.type !== 'layout') return [];
    const behind = wordsIn(layer.background_layers ?? [], `${own}/background_layers`);
    return [...behind, ...wordsIn(layer.layers, `${own}/layers`)];
  });
}

const bare = (text: string) => text.replace(/[\s\u00ad\u200b\u2060\\*\u2010-]/g, '');

/** Layouts whose figures, such as prices, may be set larger than a long title. */
const withFigures: ReadonlySet<string> = new Set(['event', 'product', 'release', 'profile']);

/** The title alone, judged as the title that it is. */
async function faultOfTitle(spec: Spec, { title = '' }: Parameters): Promise<string | undefined> {
  const words = wordsIn(spec.layers);
  const own = words.find(({ text }) => bare(text) === bare(title));
  if (own === undefined) return 'There is no title';
  const decorative = words.map(({ path }) => path).filter((path) => path !== own.path);
  const { findings = [] } = await engine.draw(spec, { lint: { decorative } });
  const poor = findings.find(
    (finding) => finding.path === own.path && (finding.code === 'contrast_low' || hasWeight(finding)),
  );
  return poor?.message;
}

/** Whether all letters of the title are drawn, in whatever order the lines stand. */
function showsTitle(parameters: Parameters, scene: Scene): boolean {
  const drawn = bare(
    runsOf(scene.items)
      .map(({ text }) => text)
      .join(''),
  );
  const letters = (text: string) => [...bare(text)].sort().join('');
  const words = (parameters.title ?? '')
    .split(/\s+/)
    .map(bare)
    .filter((word) => /^[\p{L}\p{N}]+$/u.test(word) && word.length < 9);
  return (
    words.every((word) => drawn.includes(word)) || letters(drawn).length >= letters(parameters.title!).length
  );
}

describe('two thousand cards', () => {
  const cards = generatedCards(2000);
  const faults: Record<string, string[]> = {
    overlap: [],
    outside: [],
    cut: [],
    title: [],
    blank: [],
    contrast: [],
    lint: [],
  };

  it('are drawn and judged', { timeout: 600_000 }, async () => {
    for (const [i, parameters] of cards.entries()) {
      const spec = specOf(parameters);
      const { scene, warnings } = await engine.scene(spec);
      const name = `${i} ${new URLSearchParams(parameters)}`;
      const pairs = overlaps(scene);
      if (pairs.length > 0) faults.overlap!.push(`${pairs[0]} in ${name}`);
      const beyond = parameters.layout === 'docs' || parameters.layout === 'quote' ? [] : outside(scene);
      if (beyond.length > 0) faults.outside!.push(`“${beyond[0]}” in ${name}`);
      const overflow = warnings.find(({ code }) => code === 'text_overflow');
      if (overflow) faults.cut!.push(`${overflow.message} ${overflow.path} in ${name}`);
      if (!showsTitle(parameters, scene)) faults.title!.push(name);
      if (wordsIn(spec.layers).some(({ text }) => text.trim() === '')) faults.blank!.push(name);
      // As JPEG: how many bytes a PNG takes is a matter of the budget it is asked for with.
      const jpeg = { ...spec, output: { ...spec.output, format: 'jpeg' as const } };
      const { findings = [] } = await engine.draw(jpeg, { lint: {} });
      const pale = findings.find(({ code }) => code === 'contrast_low');
      if (pale) faults.contrast!.push(`${pale.message} in ${name}`);
      const poor = withFigures.has(parameters.layout!) ? await faultOfTitle(jpeg, parameters) : undefined;
      if (poor) faults.contrast!.push(`${poor} in ${name}`);
      const heavy = findings.find((finding) => hasWeight(finding) && finding !== pale);
      if (heavy) faults.lint!.push(`${heavy.code}: ${heavy.message} in ${name}`);
    }
  });

  it.each([
    ['overlap', 'lay no words on others'],
    ['outside', 'keep their margins, and a story clear of its controls'],
    ['cut', 'let no text run over its box'],
    ['title', 'show the whole title'],
    ['blank', 'set no empty text'],
    ['contrast', 'set titles at 7:1 and other words at 4.5:1 at least, against the pixels under them'],
    ['lint', 'leave nothing of weight to mend'],
  ])('%s: %s', (fault) => {
    expect(faults[fault]).toEqual([]);
  });
});

it('sets a version above its title, however many lines the title takes', async () => {
  const spec = specOf({
    ...{ title: 'موسم بہت اچھا ہے', lang: 'ur', layout: 'release', size: 'pin' },
    ...{ theme: 'cyberpunk', version: '2026.11.0-beta.3', subtitle: 'A complete guide for beginners' },
  });
  const { findings = [] } = await engine.draw(spec, { lint: {} });
  expect(findings.filter(hasWeight)).toEqual([]);
});

describe('facts in other scripts', () => {
  const words = {
    ar: ['متابع', 'مستودع', 'قصة'],
    hi: ['अनुयायी', 'रिपॉज़िटरी', 'श्री'],
    th: ['ผู้ติดตาม', 'ที่', 'ญี่ปุ่น'],
    ja: ['フォロワー', '東京', '物語'],
    ta: ['பின்தொடர்', 'தமிழ்', 'ஸ்ரீ'],
    my: ['နိုင်ငံ', 'မြန်မာ', 'ကြီး'],
    km: ['ភ្នំពេញ', 'ស្រុក', 'ខ្មែរ'],
  };
  const all = Object.entries(words).flatMap(([lang, of]) =>
    layoutNames.flatMap((layout) => ['og', 'square'].map((size) => ({ lang, layout, size, of }))),
  );

  it.each(all)('$lang $layout $size: no letter is cut', async ({ of, ...card }) => {
    const [a, b, c] = of as [string, string, string];
    const spec = specOf({
      ...card,
      ...{ title: `${a} ${b} ${c}`, subtitle: `${b} ${c}`, caption: `${c} ${a}`, brand: a, site: b },
      ...{ author: `${a} ${c}`, role: b, tags: of.join(), readingTime: `8 ${c}`, stats: `12 ${a}|98 ${b}` },
      ...{
        date: '2026-03-31',
        time: c,
        place: `${b} ${c}`,
        price: `49 ${c}`,
        oldPrice: `79 ${c}`,
        rating: '4',
      },
      ...{
        value: `98 ${c}`,
        label: b,
        change: `+12 ${c}`,
        version: `2 ${c}`,
        changes: `${a}: ${b}|${b}: ${c}`,
      },
      ...{ episode: b, duration: `48 ${c}`, code: `${a}(${b}, "${c}")`, codeLang: c },
    });
    const { findings = [] } = await engine.draw(spec, { lint: {} });
    expect(findings.filter(hasWeight).map(({ code, message }) => `${code}: ${message}`)).toEqual([]);
  });
});

it('stands a title that had to shrink at the foot, where titles stand', () => {
  const [title] = specOf({ title: '😀'.repeat(200) }).layers.flatMap((layer) =>
    layer.type === 'layout' ? layer.layers : [],
  );
  expect(title).toMatchObject({ type: 'text', vertical_align: 'bottom' });
});

describe('a card as PNG', () => {
  it.each(themeNames)('%s stays under 300 kB', async (theme) => {
    const { bytes } = await engine.draw(
      specOf({ title: 'How to build a REST API', subtitle: 'For beginners', icon: 'code', theme }),
    );
    expect(bytes.length).toBeLessThan(300_000);
  });
});
