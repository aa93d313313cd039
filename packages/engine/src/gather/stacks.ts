import type { CustomFont, Face, FaceRequest } from '@limn/fonts';
import type { Issue } from '@limn/spec';
import { styleKey } from '../text/style-key.js';
import type { Assets } from './assets.js';
import type { TypefaceNeed } from './need.js';
import type { FontSource } from './world.js';

export type GatheredStacks = Pick<Assets, 'stacks' | 'fontFiles'> & { readonly warnings: readonly Issue[] };

interface Style {
  /** The first layer set in it: where its warnings stand. */
  readonly path: string;
  readonly request: FaceRequest;
}

/** Finds faces for every style of text, and the files they are drawn from. */
export async function gatherStacks(
  needs: readonly TypefaceNeed[],
  library: FontSource,
  custom: readonly CustomFont[],
): Promise<GatheredStacks> {
  const stacks = new Map<string, readonly Face[]>();
  const fontFiles = new Map<string, Uint8Array>();
  const warnings: Issue[] = [];
  const styles = [...stylesOf(needs)];
  const found = await Promise.all(styles.map(([, { request }]) => library.stack(request, custom)));
  for (const [index, [key, { path }]] of styles.entries()) {
    const stack = found[index]!;
    stacks.set(key, stack.faces);
    for (const file of stack.files) fontFiles.set(file.id, file.bytes);
    warnings.push(...stack.warnings.map((warning) => ({ path, ...warning })));
  }
  return { stacks, fontFiles, warnings };
}

/** One request a style, with the text of all layers set in it. */
function stylesOf(needs: readonly TypefaceNeed[]): Map<string, Style> {
  const styles = new Map<string, { path: string; style: FaceRequest; texts: Set<string> }>();
  for (const { path, style } of needs) {
    const key = styleKey(style);
    const known = styles.get(key);
    if (known === undefined) styles.set(key, { path, style, texts: new Set([style.text]) });
    else known.texts.add(style.text);
  }
  return new Map(
    [...styles].map(([key, { path, style, texts }]) => [
      key,
      { path, request: { ...style, text: [...texts].join('\n') } },
    ]),
  );
}
