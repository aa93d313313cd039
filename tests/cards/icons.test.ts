// Every icon of Lucide is drawn by the engine, and looks as Lucide's own file does.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createEngine } from '@limn/engine';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { findIcon, iconNames } from '../../packages/cards/src/icons/find-icon.js';
import { iconMarks } from '../../packages/cards/src/icons/icon-svg.js';

const engine = createEngine();
afterAll(() => engine.close());

const folder = join(createRequire(import.meta.url).resolve('lucide-static/package.json'), '../icons');
const COLUMNS = 20;
const CELL = 32;

/** Names in sheets of twenty by twenty. */
const all = iconNames({ aliases: true });
const sheets = Array.from({ length: Math.ceil(all.length / COLUMNS ** 2) }, (_, at) =>
  all.slice(at * COLUMNS ** 2, (at + 1) * COLUMNS ** 2),
);

const ours = (name: string) => iconMarks(findIcon(name)!, { color: '#000000' });

function theirs(name: string): string {
  const file = readFileSync(join(folder, `${name}.svg`), 'utf8');
  const inner = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(file)![1]!.replaceAll('currentColor', '#000000');
  return `<g fill="none" stroke="#000000" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${inner}</g>`;
}

function sheetOf(names: readonly string[], marks: (name: string) => string): string {
  const side = COLUMNS * CELL;
  const cells = names.map((name, at) => {
    const [x, y] = [(at % COLUMNS) * CELL + 4, Math.floor(at / COLUMNS) * CELL + 4];
    return `<g transform="translate(${x} ${y})">${marks(name)}</g>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}"><rect width="${side}" height="${side}" fill="#FFFFFF"/>${cells.join('')}</svg>`;
}

/** Out of focus, so that painters may smooth edges and crossings each in its own way. */
const gray = (file: Uint8Array | Buffer) => sharp(file).flatten().grayscale().blur(1.2).raw().toBuffer();
const FAR = 36;

async function byEngine(svg: string): Promise<Buffer> {
  const side = COLUMNS * CELL;
  const file = { type: 'base64', base64: Buffer.from(svg).toString('base64') };
  const dimensions = { width: side, height: side };
  const { bytes, warnings } = await engine.render({
    dimensions,
    layers: [{ index: 0, type: 'image', file }],
  });
  expect(warnings).toEqual([]);
  return gray(bytes);
}

/** Names whose cells have `isFault`. */
function cellsWhere(names: readonly string[], isFault: (at: number) => boolean): readonly string[] {
  const side = COLUMNS * CELL;
  return names.filter((_, at) => {
    const start = Math.floor(at / COLUMNS) * CELL * side + (at % COLUMNS) * CELL;
    return Array.from(
      { length: CELL * CELL },
      (_, i) => start + Math.floor(i / CELL) * side + (i % CELL),
    ).some(isFault);
  });
}

describe.each(sheets.map((names) => [`${names[0]} to ${names.at(-1)}`, names] as const))('%s', (_, names) => {
  it('look as their own files', async () => {
    const [mine, own] = await Promise.all(
      [ours, theirs].map((marks) => gray(Buffer.from(sheetOf(names, marks)))),
    );
    expect(cellsWhere(names, (at) => Math.abs(mine![at]! - own![at]!) > FAR)).toEqual([]);
  });

  it('are drawn by the engine as another painter draws them', async () => {
    const svg = sheetOf(names, ours);
    const [drawn, other] = await Promise.all([byEngine(svg), gray(Buffer.from(svg))]);
    const inked = cellsWhere(names, (at) => drawn[at]! < 192);
    expect(names.filter((name) => !inked.includes(name))).toEqual([]);
    expect(cellsWhere(names, (at) => Math.abs(drawn[at]! - other[at]!) > FAR)).toEqual([]);
  });
});
