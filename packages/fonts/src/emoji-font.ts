// The colour emoji font: built with the package, or in memory when the package runs from its source.

import { readFile } from 'node:fs/promises';
import { mendEmojiFont } from './mend-emoji.js';
import { unpackWoff2 } from './woff2.js';

/** Where the build puts the font, seen from this module in `dist`. */
export const builtEmojiFont = new URL('./noto-color-emoji.ttf', import.meta.url);

/** @param source the font as it is in its package, WOFF2 */
export async function readEmojiFont(source: string): Promise<Uint8Array> {
  try {
    return new Uint8Array(await readFile(builtEmojiFont));
  } catch {
    return buildEmojiFont(source);
  }
}

/** @param source the font as it is in its package, WOFF2 */
export async function buildEmojiFont(source: string): Promise<Uint8Array> {
  return mendEmojiFont(await unpackWoff2(await readFile(source)));
}
