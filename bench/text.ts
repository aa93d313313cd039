// npm run bench:text: how fast lines are made. Layout alone, from specs whose fonts are already there, beside Chromium's
// and satori's layout of the same strings in the same type.
import { execFileSync } from 'node:child_process';
import { createFontLibrary } from '@limn/fonts';
import { parse, type Spec } from '@limn/spec';
import { type Gathered, gather } from '../packages/engine/src/gather/gather.js';
import { createWorld } from '../packages/engine/src/gather/world.js';
import { needsOf } from '../packages/engine/src/layout/kinds.js';
import { layout } from '../packages/engine/src/layout/layout.js';
import { createMeasure } from '../packages/engine/src/paint/measure.js';
import { createTypefaces } from '../packages/engine/src/paint/typefaces.js';
import { median } from './measure/statistics.js';
import { chromiumSpeed } from './text/chromium-speed.js';
import { headlinesOf, type Script, scripts } from './text/headlines.js';
import { satoriSpeed } from './text/satori-speed.js';

const world = createWorld({ fonts: createFontLibrary() });
const typefaces = createTypefaces();

interface Ready extends Gathered {
  readonly spec: Spec;
}

function specOf(text: string, lang: string, wrap: string): Spec {
  return parse({
    dimensions: { width: 1200, height: 2400 },
    layers: [
      {
        index: 0,
        type: 'text',
        text,
        lang,
        font_name: 'Inter',
        font_weight: 700,
        font_size_in_px: 48,
        text_color: '#000000',
        wrap,
        position: { x: 0, y: 0 },
        dimensions: { width: 900, height: 2400 },
      },
    ],
  });
}

async function readied(texts: readonly string[], lang: string, wrap: string): Promise<readonly Ready[]> {
  const specs = texts.map((text) => specOf(text, lang, wrap));
  return Promise.all(
    specs.map(async (spec) => ({
      spec,
      ...(await gather(
        { needs: needsOf(spec.layers), fonts: spec.fonts },
        world,
        new AbortController().signal,
      )),
    })),
  );
}

/** Layouts a second of the processor's time, each as a request would have it: with a measurer of its own. */
function speedOf(all: readonly Ready[], rounds: number): number {
  const leases = all.map(({ assets }) => typefaces.use(assets));
  const start = process.cpuUsage();
  for (let round = 0; round < rounds; round++)
    for (const [i, { spec, assets }] of all.entries()) layout(spec, assets, createMeasure(leases[i]!));
  const seconds = process.cpuUsage(start).user / 1e6;
  for (const lease of leases) lease.release();
  return (all.length * rounds) / seconds;
}

/** The median of five, the first not counted. */
function steadySpeed(all: readonly Ready[], rounds: number): number {
  return median(Array.from({ length: 6 }, () => speedOf(all, rounds)).slice(1));
}

/** Milliseconds until the first headline of a script is laid out, fonts included, and those of all processors in that time. */
async function firstUse(script: Script): Promise<{ readonly wait: number; readonly work: number }> {
  const start = process.cpuUsage();
  const since = performance.now();
  const [one] = await readied(headlinesOf(script, 1, 'first'), script.lang, 'normal');
  speedOf([one!], 1);
  const wait = performance.now() - since;
  const { user, system } = process.cpuUsage(start);
  return { wait, work: (user + system) / 1000 };
}

/** Medians of seven processes, each of which has drawn nothing in the script before. */
function firstUses({ name }: Script): Awaited<ReturnType<typeof firstUse>> {
  const program = process.argv[1] as string;
  const ask = () =>
    JSON.parse(execFileSync(process.execPath, [program, '--first', name], { encoding: 'utf8' })) as Awaited<
      ReturnType<typeof firstUse>
    >;
  const uses = Array.from({ length: 7 }, ask);
  return { wait: median(uses.map(({ wait }) => wait)), work: median(uses.map(({ work }) => work)) };
}

interface Row {
  readonly script: Script;
  readonly first: ReturnType<typeof firstUses>;
  readonly fresh: number;
  readonly normal: number;
  readonly balance: number;
  readonly pretty: number;
}

async function measured(script: Script): Promise<Row> {
  const { lang } = script;
  const first = firstUses(script);
  // The first hundred warm the machine's code up; the words of the others are as new.
  const news = await readied(headlinesOf(script, 600, 'fresh'), lang, 'normal');
  const batches = [0, 1, 2, 3, 4, 5].map((batch) => speedOf(news.slice(100 * batch, 100 * (batch + 1)), 1));
  const fresh = median(batches.slice(1));
  const texts = headlinesOf(script, 50, 'seen');
  const seen = async (wrap: string) => steadySpeed(await readied(texts, lang, wrap), 20);
  return {
    script,
    first,
    fresh,
    normal: await seen('normal'),
    balance: await seen('balance'),
    pretty: await seen('pretty'),
  };
}

async function longText(script: Script): Promise<number> {
  const text = headlinesOf(script, 70, 'seen').join(' ').slice(0, 5000);
  return 1000 / steadySpeed(await readied([text], script.lang, 'normal'), 5);
}

const whole = (value: number | undefined) =>
  value === undefined ? '-' : Math.round(value).toLocaleString('en-US');

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, ...rows]
    .map(([head, ...cells]) => head!.padEnd(12) + cells.map((cell) => cell.padStart(14)).join(''))
    .join('\n');
}

// What the first text of any script pays for: the engine itself.
speedOf(await readied(['Ξεκίνημα'], 'el', 'normal'), 1);
const asked = process.argv[2] === '--first' && scripts.find(({ name }) => name === process.argv[3]);
if (asked) {
  console.log(JSON.stringify(await firstUse(asked)));
  process.exit();
}
const rows: Row[] = [];
for (const script of scripts) rows.push(await measured(script));
const seen = scripts.map((script) => ({ lang: script.lang, texts: headlinesOf(script, 50, 'seen') }));
const chromium = await chromiumSpeed(seen);
const satori = await satoriSpeed(seen);
const satoriCell = (i: number) => {
  const speed = satori?.[i];
  return whole(typeof speed === 'number' ? speed : undefined);
};
console.log('Headlines of 80 characters at 48 px laid out a second, by processor time (higher is better)\n');
console.log(
  table(
    ['', 'normal', 'balance', 'pretty', 'new words', 'Chromium', 'satori'],
    rows.map(({ script, normal, balance, pretty, fresh }, i) => [
      script.name,
      ...[normal, balance, pretty, fresh, chromium?.[i]].map(whole),
      satoriCell(i),
    ]),
  ),
);
const failures = scripts.flatMap(({ name }, i) => {
  const speed = satori?.[i];
  return typeof speed === 'object' ? [`${name}: satori ${speed.failed}.`] : [];
});
const notes = [
  chromium
    ? 'Chromium lays out 50 blocks whose text has just been set; by the clock.'
    : 'Chromium is not installed.',
  satori
    ? 'satori has no call that only lays out: it makes an SVG of one block, with its words as text, not as outlines.'
    : 'satori is not installed: npm ci --prefix bench.',
  ...failures,
];
console.log(`\n${notes.join('\n')}\n`);
const longs: number[] = [];
for (const script of scripts) longs.push(await longText(script));
console.log('Milliseconds\n');
console.log(
  table(
    ['', '5,000 letters', 'first use', 'processors'],
    rows.map(({ script, first: { wait, work } }, i) => [
      script.name,
      ...[longs[i]!, wait, work].map((milliseconds) => milliseconds.toFixed(1)),
    ]),
  ),
);

const missed = rows.flatMap(({ script, normal, pretty, fresh, first }, i) => [
  ...(normal < script.least ? [`${script.name}: ${whole(normal)} < ${script.least} a second`] : []),
  ...(fresh < 2000 ? [`${script.name}, new words: ${whole(fresh)} < 2000 a second`] : []),
  ...(pretty < normal / 2
    ? [`${script.name}: pretty takes ${(normal / pretty).toFixed(1)} times as long`]
    : []),
  ...(longs[i]! > 10 ? [`${script.name}: 5,000 characters take ${longs[i]!.toFixed(1)} ms`] : []),
  ...(first.wait > 60 ? [`${script.name}: first use takes ${first.wait.toFixed(0)} ms`] : []),
]);
console.log(`\n${missed.length === 0 ? 'Every target is reached.' : `Missed: ${missed.join('; ')}`}`);
