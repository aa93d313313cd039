// Lays cards out on sheets in out/cards, to be looked at: every theme with every layout, pattern and size, at full size and 400
// pixels wide. `npm run sheet:cards` draws all, `npm run sheet:cards -- layouts` those whose name begins so.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createCard, layoutNames, parseCard, patternNames, sizes, themeNames } from '@limn/cards';
import { createEngine } from '@limn/engine';
import sharp from 'sharp';
import { samples } from '../tests/cards/samples.js';
import { titles } from '../tests/cards/titles.js';

type Parameters = Readonly<Record<string, string>>;

interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly cards: readonly Parameters[];
}

const out = join(import.meta.dirname, '../out/cards');
const standard = samples.standard;
const og = { size: 'og' };

const sheets: readonly Sheet[] = [
  ...themeNames.map((theme) => ({
    name: `layouts-${theme}`,
    columns: 3,
    cards: layoutNames.map((layout) => ({ ...samples[layout], ...og, theme })),
  })),
  {
    name: 'patterns',
    columns: themeNames.length,
    cards: patternNames.flatMap((pattern) =>
      themeNames.map((theme) => ({
        title: standard.title!,
        subtitle: standard.subtitle!,
        brand: 'Acme',
        pattern,
        theme,
      })),
    ),
  },
  ...Object.keys(sizes).map((size) => ({
    name: `sizes-${size}`,
    columns: 6,
    cards: layoutNames.map((layout, i) => ({
      ...samples[layout],
      size,
      theme: themeNames[i % themeNames.length]!,
    })),
  })),
  {
    name: 'titles',
    columns: 5,
    cards: Object.entries(titles).flatMap(([lang, list], i) =>
      list.slice(0, 5).map((title) => ({
        title,
        theme: themeNames[i % themeNames.length]!,
        ...(lang.length > 3 && !lang.includes('-') ? {} : { lang }),
      })),
    ),
  },
];

const engine = createEngine();

async function drawn(parameters: Parameters): Promise<Buffer> {
  const { spec } = createCard(parseCard({ ...parameters, format: 'png' }).card);
  return Buffer.from((await engine.draw(spec)).bytes);
}

/** Pictures in rows, each so wide. */
async function laidOut(
  pictures: readonly Buffer[],
  { columns, width }: { columns: number; width: number },
): Promise<Buffer> {
  const gap = 16;
  const tiles = await Promise.all(
    pictures.map((picture) => sharp(picture).resize({ width }).png().toBuffer({ resolveWithObject: true })),
  );
  const placed: { input: Buffer; left: number; top: number }[] = [];
  let top = gap;
  for (let i = 0; i < tiles.length; i += columns) {
    const row = tiles.slice(i, i + columns);
    placed.push(...row.map(({ data }, column) => ({ input: data, left: gap + column * (width + gap), top })));
    top += Math.max(...row.map(({ info }) => info.height)) + gap;
  }
  const background = '#9CA3AF';
  return sharp({ create: { width: columns * (width + gap) + gap, height: top, channels: 3, background } })
    .composite(placed)
    .png()
    .toBuffer();
}

mkdirSync(out, { recursive: true });
const asked = process.argv.slice(2);
for (const { name, columns, cards } of sheets) {
  if (asked.length > 0 && !asked.some((prefix) => name.startsWith(prefix))) continue;
  const pictures: Buffer[] = [];
  for (const card of cards) pictures.push(await drawn(card));
  writeFileSync(
    join(out, `${name}.png`),
    await laidOut(pictures, { columns: Math.min(columns, 3), width: 1200 }),
  );
  writeFileSync(join(out, `${name}-400.png`), await laidOut(pictures, { columns, width: 400 }));
  console.log(`out/cards/${name}.png  ${cards.length} cards`);
}
await engine.close();
