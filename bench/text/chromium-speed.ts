// How fast Chromium lays the same headlines out, in the same families from the machine's own list of fallbacks.
import { existsSync } from 'node:fs';
import { chromiumPath, startBrowser } from '../../tests/typography/browser.js';
import { readInter } from '../peers/inter.js';

export interface Texts {
  readonly lang: string;
  readonly texts: readonly string[];
}

/** Layouts a second for each list of texts; undefined where there is no Chromium. */
export async function chromiumSpeed(all: readonly Texts[]): Promise<readonly number[] | undefined> {
  if (!existsSync(chromiumPath)) return undefined;
  const inter = Buffer.from(readInter()[2]!.woff2).toString('base64');
  const browser = await startBrowser();
  try {
    return await browser.page.evaluate<readonly number[]>(`(${inPage})(${JSON.stringify({ all, inter })})`);
  } finally {
    await browser.close();
  }
}

// Source of a function of the page, whose types Node does not know.
const inPage = `async ({ all, inter }) => {
  const face = new FontFace('Inter', 'url(data:font/woff2;base64,' + inter + ')', { weight: '700' });
  document.fonts.add(await face.load());
  return all.map(({ lang, texts }) => {
    const blocks = texts.map(() => {
      const block = document.createElement('div');
      block.lang = lang;
      block.style.cssText = 'width: 900px; font: 700 48px/58px Inter, sans-serif';
      document.body.append(block);
      return block;
    });
    const layOut = () => {
      blocks.forEach((block, i) => { block.textContent = texts[i]; });
      return blocks.reduce((sum, block) => sum + block.offsetHeight, 0);
    };
    for (let warm = 0; warm < 5; warm++) layOut();
    const start = performance.now();
    for (let round = 0; round < 20; round++) layOut();
    const seconds = (performance.now() - start) / 1000;
    for (const block of blocks) block.remove();
    return (texts.length * 20) / seconds;
  });
}`;
