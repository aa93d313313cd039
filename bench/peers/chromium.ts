import { type Browser, chromium, type Page } from 'playwright-core';
import type { Box, Card, Style } from '../cards/card.js';
import { chromiumPath } from './chromium-place.js';
import { readInter } from './inter.js';
import type { FontFile, Peer } from './peer.js';
import { versionOf } from './versions.js';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const reset = '<style>*{margin:0;box-sizing:border-box}img{display:block}</style>';
const unitless = new Set(['fontWeight', 'lineHeight']);

function cssOf(style: Style): string {
  return Object.entries(style)
    .map(([name, value]) => {
      const property = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
      return `${property}:${typeof value === 'number' && !unitless.has(name) ? `${value}px` : value}`;
    })
    .join(';');
}

function htmlOf(box: Box): string {
  const style = `style="${cssOf(box.style)}"`;
  if (box.kind === 'text') return `<div ${style}>${box.text}</div>`;
  if (box.kind === 'box') return `<div ${style}>${box.children.map(htmlOf).join('')}</div>`;
  return `<img ${style} src="data:${box.picture.mimeType};base64,${box.picture.base64}">`;
}

function fontFaces(fonts: readonly FontFile[]): string {
  const faces = fonts.map(({ weight, woff2 }) => {
    const source = `data:font/woff2;base64,${woff2.toString('base64')}`;
    return `@font-face{font-family:Inter;font-weight:${weight};src:url(${source}) format("woff2")}`;
  });
  return `<style>${faces.join('')}</style>`;
}

const viewport = { width: 1200, height: 630 };

const versionsOf = (browser: Browser) => `Chromium ${browser.version()}, ${versionOf('playwright-core')}`;

async function openPage(): Promise<{ browser: Browser; page: Page }> {
  const browser = await chromium.launch({ executablePath: chromiumPath, args, headless: true });
  const page = await browser.newPage({ viewport });
  return { browser, page };
}

function shoot(page: Page, { format, quality }: Card): Promise<Uint8Array> {
  return page.screenshot(format === 'jpeg' ? { type: 'jpeg', quality } : { type: 'png' });
}

/** A new document in a page that is open. */
async function drawDocument(page: Page, card: Card, fonts: readonly FontFile[]): Promise<Uint8Array> {
  const faces = fontFaces(fonts.filter(({ weight }) => card.weights.includes(weight)));
  await page.setContent(`<!doctype html>${reset}${faces}${htmlOf(card.tree)}`);
  await page.evaluate('document.fonts.ready');
  return shoot(page, card);
}

/** As services do it that keep requests apart: a warm browser, a new page for each picture. */
export async function openChromiumFresh(): Promise<Peer> {
  const fonts = readInter();
  const { browser } = await openPage();
  return {
    version: versionsOf(browser),
    async draw(card) {
      const fresh = await browser.newPage({ viewport });
      const bytes = await drawDocument(fresh, card, fonts);
      await fresh.close();
      return bytes;
    },
    close: () => browser.close(),
  };
}

/** A warm browser and page, a new document for each picture. */
export async function openChromium(): Promise<Peer> {
  const fonts = readInter();
  const { browser, page } = await openPage();
  return {
    version: versionsOf(browser),
    draw: (card) => drawDocument(page, card, fonts),
    close: () => browser.close(),
  };
}

/** As fast as a page can be used: fonts loaded once, only the body replaced. */
export async function openChromiumPage(): Promise<Peer> {
  const { browser, page } = await openPage();
  await page.setContent(`<!doctype html>${reset}${fontFaces(readInter())}<body></body>`);
  await page.evaluate('Promise.all([...document.fonts].map((font) => font.load()))');
  return {
    version: versionsOf(browser),
    async draw(card) {
      const html = JSON.stringify(htmlOf(card.tree));
      await page.evaluate(
        `document.body.innerHTML = ${html}; Promise.all([...document.images].map((image) => image.decode()))`,
      );
      return shoot(page, card);
    },
    close: () => browser.close(),
  };
}
