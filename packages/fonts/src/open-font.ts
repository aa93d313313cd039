import { LimnError, limitOf } from '@limn/spec';
import type { CustomFont, FontDeclaration } from './custom-font.js';
import { invalid } from './sfnt/tables.js';

/**
 * Checks and unpacks a TTF, OTF, WOFF or WOFF2 font. The result holds only tables that were checked, and no
 * part of `bytes` itself.
 * @throws font_invalid when the file is none of these, broken, or larger than `font_bytes` or `fonts_unpacked`
 */
export async function openFont(bytes: Uint8Array, declared: FontDeclaration): Promise<CustomFont> {
  const limit = limitOf('font_bytes');
  if (bytes.length > limit)
    throw invalid(`The font has ${bytes.length} bytes; at most ${limit} are allowed.`);
  // Most pictures bring no font: the checks are loaded when one does.
  const { readCustomFont } = await import('./read-custom-font.js');
  try {
    return await readCustomFont(bytes, declared);
  } catch (error) {
    if (error instanceof LimnError) throw error;
    throw invalid('The font is broken or cut off.', error);
  }
}
