// The lines Chromium makes, set in the very files Limn draws with.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFontLibrary, type Family } from '@limn/fonts';
import type { Browser } from './browser.js';
import { type Lines, type Trial, visibleCount } from './lines.js';

const require = createRequire(join(import.meta.dirname, '../../packages/fonts/package.json'));
const library = createFontLibrary();
const readLines = readFileSync(join(import.meta.dirname, 'read-lines.page.js'), 'utf8');

/** Lines, each with the text between its first and last visible character. */
type Measured = readonly (readonly [text: string, width: number])[];

/** What Chromium's `text-wrap` may be. */
export type TextWrap = 'wrap' | 'balance' | 'pretty';

/** All trials of one page; the fonts of a page are loaded once. */
export async function chromiumLines(
  browser: Browser,
  trials: readonly Trial[],
  textWrap: TextWrap = 'wrap',
): Promise<readonly Lines[]> {
  const folder = mkdtempSync(join(tmpdir(), 'limn-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, await pageFor(trials, textWrap));
    await browser.page.open(pathToFileURL(file).href);
    const measured = await browser.page.evaluate<readonly Measured[]>(readLines);
    return measured.map(linesOf);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function linesOf(measured: Measured): Lines {
  let count = 0;
  const ends = measured.map(([text]) => {
    count += visibleCount(text);
    return count;
  });
  return { ends, widths: measured.map(([, width]) => Math.round(width * 100) / 100) };
}

async function pageFor(trials: readonly Trial[], textWrap: TextWrap): Promise<string> {
  const used = new Map<string, Family>();
  const blocks: string[] = [];
  for (const { sample, setting } of trials) {
    const { family, weight, size, width } = setting;
    const stack = await library.stack({ family, weight, italic: false, ...sample });
    const names = [...new Set(stack.faces.map((face) => face.family))];
    for (const name of names) used.set(name, library.find(name)!);
    const fonts = names.map((name) => `'${name}'`).join(', ');
    blocks.push(
      `<div dir="auto" lang="${sample.lang}" style="width: ${width}px; font: ${weight} ${size}px/${size * 4}px ${fonts}">${escaped(sample.text)}</div>`,
    );
  }
  return `<!doctype html><meta charset="utf-8"><style>${[...used.values()].map(fontFaces).join('\n')}
div { white-space: pre-wrap; overflow-wrap: break-word; text-wrap: ${textWrap}; text-rendering: geometricPrecision; font-synthesis: none; hyphens: manual }</style>
${blocks.join('\n')}`;
}

export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The package's own rules with its unicode-range slices, under the family's plain name. */
export function fontFaces(family: Family): string {
  const folder = dirname(require.resolve(`${family.package}/package.json`));
  const url = (path: string) => pathToFileURL(join(folder, path)).href;
  if (family.role === 'emoji')
    return `@font-face { font-family: '${family.name}'; src: url(${url('files/noto-color-emoji-emoji-400-normal.woff2')}) }`;
  return styleSheets(folder, family)
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n')
    .replace(/font-family: '[^']*'/g, `font-family: '${family.name}'`)
    .replace(/url\(\.\/([^)]*)\)/g, (_, path: string) => `url(${url(path)})`)
    .replaceAll('font-display: swap', 'font-display: block');
}

function styleSheets(folder: string, family: Family): readonly string[] {
  if (family.variable) return ['wght.css'];
  return readdirSync(folder).filter((file) => /^(400|700)\.css$/.test(file));
}
