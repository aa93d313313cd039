// The files of the bundled families, read and unpacked once, when they are first needed.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEmojiFont } from './emoji-font.js';
import { type Family, familyId } from './family.js';
import type { FontData } from './font-data.js';
import { keepPromises } from './kept-promises.js';
import { createLetterTest } from './marked-letters.js';
import { intersect, type Ranges, union } from './ranges.js';
import { readCoverage } from './sfnt/cmap.js';
import { readMetrics } from './sfnt/metrics.js';
import { writeWeight } from './sfnt/style.js';
import { readTables, tableOf } from './sfnt/tables.js';
import { familyFolder, fontFileName, readSlices, type Slice } from './slices.js';
import { unpackWoff2 } from './woff2/unpack.js';

/** One file of a family: a slice at a weight and a style. The weight of a variable family does not matter. */
export interface Cut {
  readonly slice: Slice;
  readonly weight: number;
  readonly italic: boolean;
}

export interface BundledFiles {
  slices(family: Family): readonly Slice[];
  open(family: Family, cut: Cut): Promise<FontData>;
}

// A file takes 20 to 200 kB of memory: all Latin, Greek and Cyrillic ones of a busy server, or about 20 MB of one
// Chinese newspaper.
const keptFiles = 512;

const variationSelector = 0xfe0f;

async function readUnpacked(family: Family, cut: Cut): Promise<Uint8Array> {
  if (family.role === 'emoji') return readEmojiFont();
  const name = fontFileName(family, { subset: cut.slice.subset, weight: cut.weight, italic: cut.italic });
  // 50 kB of a local file: a tenth of a millisecond, where four turns through the thread pool can take sixty.
  return unpackWoff2(readFileSync(join(familyFolder(family), 'files', name)));
}

function fileId(family: Family, cut: Cut): string {
  const axis = family.variable ? 'wght' : cut.weight;
  return `${familyId(family)}/${cut.slice.subset}-${axis}-${cut.italic ? 'italic' : 'normal'}`;
}

/** What `unicode-range` and the file agree on. The emoji font knows the variation selector as part of sequences. */
function coverageOf(family: Family, cut: Cut, glyphs: Ranges): Ranges {
  const known = intersect(cut.slice.declared, glyphs);
  return family.role === 'emoji' ? union(known, [variationSelector, variationSelector]) : known;
}

async function readCut(family: Family, cut: Cut): Promise<FontData> {
  const bytes = await readUnpacked(family, cut);
  const tables = readTables(bytes);
  if (!family.variable) writeWeight(tables, cut.weight);
  const glyphs = readCoverage(tableOf(tables, 'cmap'));
  return {
    file: { id: fileId(family, cut), bytes },
    ranges: coverageOf(family, cut, glyphs),
    drawsMarks: createLetterTest(tables, glyphs),
    metrics: readMetrics(tables),
  };
}

/** Keeps what was read; whoever asks for a file that is being read waits for the same reading. */
export function createBundledFiles(): BundledFiles {
  const files = keepPromises<FontData>(keptFiles);
  const slices = new Map<string, readonly Slice[]>();
  return {
    slices(family) {
      const known = slices.get(family.package) ?? readSlices(family);
      slices.set(family.package, known);
      return known;
    },
    open: (family, cut) => files.get(fileId(family, cut), () => readCut(family, cut)),
  };
}
