// The colour emoji font: built with the package, or in memory where it has not been built.

import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { unpackWoff2 } from './woff2/unpack.js';

const require = createRequire(import.meta.url);

// The whole font: its numbered cuts have no drawings that Skia knows.
const source = '@fontsource/noto-color-emoji/files/noto-color-emoji-emoji-400-normal.woff2';

/** Where the build puts the font; the package asks for it by name, wherever its modules lie. */
export const builtEmojiFont = join(
  dirname(require.resolve('@limn/fonts/package.json')),
  'dist/noto-color-emoji.ttf',
);

/** Unpacks and mends the font of the package. Takes about a second. */
export async function buildEmojiFont(): Promise<Uint8Array> {
  const { mendEmojiFont } = await import('./mend-emoji.js');
  return mendEmojiFont(await unpackWoff2(await readFile(require.resolve(source))));
}

export async function readEmojiFont(): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(builtEmojiFont));
  } catch {
    return buildEmojiFont();
  }
}
