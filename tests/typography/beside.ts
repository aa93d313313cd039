// npm run pictures:beside [-- --update]: the guide's pictures of Limn beside Chromium. Chromium is asked only to update.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createEngine } from '@limn/engine';
import { createFontLibrary, type Family } from '@limn/fonts';
import { type BesideCase, besideCases } from './beside-cases.js';
import { besideSheet, box, boxHeight, capturePath, paletted, picturePath } from './beside-sheet.js';
import { type Browser, startBrowser } from './browser.js';
import { escaped, fontFaces } from './chromium-lines.js';

const library = createFontLibrary();
const textWrap = { normal: 'wrap', balance: 'balance', pretty: 'pretty' } as const;

/** `hyphens: auto` where Limn divides words, too. */
async function blockOf(each: BesideCase, used: Map<string, Family>): Promise<string> {
  const { text, lang, family, weight, size, lineHeight, wrap } = each;
  const { faces } = await library.stack({ family, weight, italic: false, text, lang });
  const names = [...new Set(faces.map((face) => face.family))];
  for (const name of names) used.set(name, library.find(name)!);
  const fonts = names.map((name) => `'${name}'`).join(', ');
  const style = `height: ${boxHeight(each)}px; font: ${weight} ${size}px/${lineHeight} ${fonts}; text-wrap: ${textWrap[wrap]}; hyphens: ${wrap === 'pretty' ? 'auto' : 'manual'}`;
  return `<div dir="auto" lang="${lang}" style="${style}">${escaped(text)}</div>`;
}

async function pageOf(cases: readonly BesideCase[]): Promise<string> {
  const used = new Map<string, Family>();
  const blocks: string[] = [];
  for (const each of cases) blocks.push(await blockOf(each, used));
  return `<!doctype html><meta charset="utf-8"><style>${[...used.values()].map(fontFaces).join('\n')}
body { margin: 0 }
div { box-sizing: border-box; width: ${box.width}px; padding: ${box.padding}px; background: #F1F5F9; color: #0F172A;
  overflow-wrap: break-word; text-rendering: geometricPrecision; font-synthesis: none }</style>
${blocks.join('\n')}`;
}

const fontsHaveCome = `(async () => {
  for (;;) {
    void document.body.offsetHeight;
    await new Promise((resolve) => setTimeout(resolve, 100));
    await document.fonts.ready;
    if ([...document.fonts].every(({ status }) => status !== 'loading')) return true;
  }
})()`;

async function captureAll(browser: Browser, name: string): Promise<void> {
  const cases = besideCases[name]!;
  const folder = mkdtempSync(join(tmpdir(), 'limn-page-'));
  try {
    const file = join(folder, 'page.html');
    writeFileSync(file, await pageOf(cases));
    await browser.page.open(pathToFileURL(file).href);
    await browser.page.evaluate(fontsHaveCome);
    let y = 0;
    for (const [at, each] of cases.entries()) {
      const height = boxHeight(each);
      const png = await browser.page.capture({ x: 0, y, width: box.width, height });
      mkdirSync(dirname(capturePath(name, at)), { recursive: true });
      writeFileSync(capturePath(name, at), await paletted(png));
      y += height;
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

if (process.argv.includes('--update')) {
  const browser = await startBrowser();
  try {
    for (const name of Object.keys(besideCases)) await captureAll(browser, name);
    console.log(browser.version);
  } finally {
    await browser.close();
  }
}
const engine = createEngine();
for (const [name, cases] of Object.entries(besideCases)) {
  const captures = cases.map((_, at) => readFileSync(capturePath(name, at)));
  writeFileSync(picturePath(name), await besideSheet(name, { engine, captures }));
  console.log(picturePath(name));
}
await engine.close();
