import type { CustomFont, Face } from '@limn/fonts';
import type { Issue } from '@limn/spec';
import { styleKey } from '../text/style-key.js';
import type { Assets } from './assets.js';
import type { TypefaceNeed } from './need.js';
import type { FontSource } from './world.js';

export type GatheredStacks = Pick<Assets, 'stacks' | 'fontFiles'> & { readonly warnings: readonly Issue[] };

/**
 * Finds faces for every style of every layer, and the files they are drawn from. Layers do not share: the words of
 * one must not change the Han forms or the fallbacks of another.
 */
export async function gatherStacks(
  needs: readonly TypefaceNeed[],
  library: FontSource,
  custom: readonly CustomFont[],
): Promise<GatheredStacks> {
  const stacks = new Map<string, readonly Face[]>();
  const fontFiles = new Map<string, Uint8Array>();
  const found = await Promise.all(needs.map(({ style }) => library.stack(style, custom)));
  const warnings = needs.flatMap(({ path, style }, i) => {
    const stack = found[i]!;
    stacks.set(styleKey(path, style), stack.faces);
    for (const file of stack.files) fontFiles.set(file.id, file.bytes);
    // Layout knows which clusters are left without a face, and says so.
    const told = stack.warnings.filter(({ code }) => code !== 'missing_glyph');
    return told.map((warning) => ({ path, ...warning }));
  });
  return { stacks, fontFiles, warnings };
}
