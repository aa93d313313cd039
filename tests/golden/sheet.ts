// npm run goldens:sheet [name...]: all goldens with their names, a page at a time, set by Limn itself into out/golden/.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine } from '@limn/engine';
import { type GoldenCase, goldenCases } from './cases.js';

const COLUMNS = 5;
const ROWS = 5;
const MARGIN = 16;
const picture = { width: 240, height: 144 };
const caption = { gap: 6, height: 52 };
const step = { x: picture.width + MARGIN, y: picture.height + caption.gap + caption.height + MARGIN };

// What shows through a transparent picture.
const checks = `<svg xmlns="http://www.w3.org/2000/svg" width="240" height="144"><rect width="240" height="144" fill="#FFFFFF"/><path d="${Array.from(
  { length: 24 * 15 },
  (_, i) => [i % 24, Math.floor(i / 24)] as const,
)
  .filter(([x, y]) => (x + y) % 2 === 0)
  .map(([x, y]) => `M${x * 10} ${y * 10}h10v10h-10Z`)
  .join('')}" fill="#DDE1E8"/></svg>`;

function cell({ name, golden }: GoldenCase, at: number): object[] {
  const x = MARGIN + (at % COLUMNS) * step.x;
  const y = MARGIN + Math.floor(at / COLUMNS) * step.y;
  const box = { position: { x, y }, dimensions: picture };
  return [
    { type: 'image', index: at, file: inline(Buffer.from(checks)), ...box },
    { type: 'image', index: at, file: inline(readFileSync(golden)), fit: 'contain', ...box },
    {
      type: 'text',
      index: at,
      text: name.replace('/', ': ').replaceAll('-', ' '),
      font_name: 'Inter',
      font_size_in_px: 12,
      text_color: '#1F2733',
      max_lines: 3,
      overflow: 'ellipsis',
      position: { x, y: y + picture.height + caption.gap },
      dimensions: { width: picture.width, height: caption.height },
    },
  ];
}

function inline(bytes: Buffer) {
  return { type: 'base64', base64: bytes.toString('base64') };
}

function page(goldens: readonly GoldenCase[]): object {
  const rows = Math.ceil(goldens.length / COLUMNS);
  return {
    dimensions: { width: MARGIN + COLUMNS * step.x, height: MARGIN + rows * step.y },
    layers: [{ type: 'solid-color', index: 0, hex_color: '#AEB6C2' }, ...goldens.flatMap(cell)],
  };
}

const out = join(import.meta.dirname, '../../out/golden');
const prefixes = process.argv.slice(2);
const goldens = goldenCases()
  .filter(({ golden }) => existsSync(golden))
  .filter(({ name }) => prefixes.length === 0 || prefixes.some((prefix) => name.startsWith(prefix)));
const engine = createEngine();
mkdirSync(out, { recursive: true });
for (let start = 0; start < goldens.length; start += COLUMNS * ROWS) {
  const { bytes } = await engine.render(page(goldens.slice(start, start + COLUMNS * ROWS)));
  const file = join(out, `sheet-${start / (COLUMNS * ROWS) + 1}.png`);
  writeFileSync(file, bytes);
  console.log(file);
}
await engine.close();
