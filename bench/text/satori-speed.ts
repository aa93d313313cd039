// How fast satori lays the same headlines out, in the fonts that Limn chose for them.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createFontLibrary } from '@limn/fonts';
import type { Texts } from './chromium-speed.js';

/** Layouts a second, or why there are none. */
type Speed = number | { readonly failed: string };

const width = 900;

const installed = existsSync(fileURLToPath(new URL('../node_modules/satori', import.meta.url)));

async function fontsOf(library: ReturnType<typeof createFontLibrary>, { lang, texts }: Texts) {
  const text = texts.join(' ');
  const { files } = await library.stack({ family: 'Inter', weight: 700, italic: false, text, lang });
  return files.map(({ id, bytes }) => ({ name: id, data: Buffer.from(bytes), weight: 700 as const }));
}

async function speedOf(library: ReturnType<typeof createFontLibrary>, all: Texts): Promise<number> {
  const { default: satori } = await import('satori');
  const fonts = await fontsOf(library, all);
  const style = {
    width,
    fontFamily: fonts.map(({ name }) => `"${name}"`).join(', '),
    fontWeight: 700,
    fontSize: 48,
    lineHeight: 58 / 48,
  };
  // Words as words: their outlines are no part of layout.
  const options = { width, height: 2400, fonts, embedFont: false };
  const layOut = (children: string) =>
    satori({ type: 'div', key: null, props: { lang: all.lang, style, children } }, options);
  for (const text of all.texts) if (isTooWide(await layOut(text))) throw new Error('does not cut its lines');
  const start = process.cpuUsage();
  for (let round = 0; round < 2; round++) for (const text of all.texts) await layOut(text);
  return (all.texts.length * 2) / (process.cpuUsage(start).user / 1e6);
}

/** Whether a word starts past the edge of the block. */
function isTooWide(svg: string): boolean {
  return [...svg.matchAll(/<text x="([^"]+)"/g)].some(([, x]) => Number(x) > width);
}

/** A speed for each list of texts; undefined where satori is not installed. */
export async function satoriSpeed(all: readonly Texts[]): Promise<readonly Speed[] | undefined> {
  if (!installed) return undefined;
  const library = createFontLibrary();
  const speeds: Speed[] = [];
  for (const texts of all)
    speeds.push(
      await speedOf(library, texts).catch((error: unknown) => ({
        failed: error instanceof Error ? error.message : String(error),
      })),
    );
  return speeds;
}
