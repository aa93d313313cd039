// The files of a bundled family and what CSS says each of them is for.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Family, familyId } from './family.js';
import { allCodePoints, parseUnicodeRange, type Ranges } from './ranges.js';

/** One of the files a family is cut into, at every weight and style alike. */
export interface Slice {
  /** `latin`, `cyrillic-ext`, `117`. */
  readonly subset: string;
  /** Its `unicode-range`. */
  readonly declared: Ranges;
}

const require = createRequire(import.meta.url);

export function fontFileName(
  family: Pick<Family, 'package' | 'variable'>,
  cut: { readonly subset: string; readonly weight: number; readonly italic: boolean },
): string {
  const axis = family.variable ? 'wght' : cut.weight;
  return `${familyId(family)}-${cut.subset}-${axis}-${cut.italic ? 'italic' : 'normal'}.woff2`;
}

export function familyFolder(family: Family): string {
  return dirname(require.resolve(`${family.package}/package.json`));
}

/** The slices of a family, the last declared first, as CSS looks a character up. The first one is the family's base. */
export function readSlices(family: Family): readonly Slice[] {
  // Numbered cuts of the emoji have no drawings that Skia knows; the whole file has.
  if (family.role === 'emoji') return [{ subset: 'emoji', declared: allCodePoints }];
  const text = readFileSync(join(familyFolder(family), 'unicode.json'), 'utf8');
  const declared = Object.entries(JSON.parse(text) as Record<string, string>);
  // A family in one file is not cut, whatever that file is declared for: all of mathematics comes as `latin`.
  if (declared.length <= 1) return [{ subset: declared[0]?.[0] ?? 'latin', declared: allCodePoints }];
  return declared.reverse().map(([key, value]) => sliceOf(key.replace(/[[\]]/g, ''), value));
}

/** Its range is read when it is first asked for: most texts find their characters in a few of 120 slices. */
function sliceOf(subset: string, unicodeRange: string): Slice {
  let declared: Ranges | undefined;
  return {
    subset,
    get declared() {
      declared ??= parseUnicodeRange(unicodeRange);
      return declared;
    },
  };
}
