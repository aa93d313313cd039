import type { CustomFont } from '@limn/fonts';
import { type Font, limitOf } from '@limn/spec';
import { fault } from './fault.js';
import type { Faults } from './faults.js';
import type { Loader } from './loader.js';
import type { FontSource } from './world.js';

interface Tools {
  readonly load: Loader;
  readonly library: FontSource;
  readonly faults: Faults;
}

export const fontPath = (index: number) => `/fonts/${index}/file`;

/** Opens the fonts of a request, one after the other so that their total size is known before the next unpacks. */
export async function openFonts(fonts: readonly Font[], tools: Tools): Promise<readonly CustomFont[]> {
  const loaded = await Promise.all(
    fonts.map((font, index) => tools.faults.attempt(fontPath(index), () => tools.load(font.file))),
  );
  const opened: CustomFont[] = [];
  let unpacked = 0;
  for (const [index, font] of fonts.entries()) {
    const bytes = loaded[index];
    if (bytes === undefined) continue;
    const custom = await tools.faults.attempt(fontPath(index), async () => {
      const result = await open(font, bytes, tools.library);
      unpacked += result.unpackedBytes;
      return checkedTotal(result, unpacked);
    });
    if (custom !== undefined) opened.push(custom);
    if (unpacked > limitOf('fonts_unpacked')) break;
  }
  return opened;
}

const open = (font: Font, bytes: Uint8Array, library: FontSource) =>
  library.openFont(bytes, { name: font.name, weight: font.weight, italic: font.style === 'italic' });

function checkedTotal(font: CustomFont, actual: number): CustomFont {
  const limit = limitOf('fonts_unpacked');
  if (actual <= limit) return font;
  const message = `All fonts of a request together may have at most ${limit} bytes when unpacked.`;
  throw fault('font_invalid', message, { limit, actual });
}
