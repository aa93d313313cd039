// Which files of a family a text needs.

import { mendedSequences } from './emoji-sequences.js';
import type { Face } from './face.js';
import type { FontData } from './font-data.js';
import type { Letter } from './marked-letters.js';
import { holds } from './ranges.js';
import type { Candidate, StyledFamily } from './styled-family.js';

/** A face and the file it is drawn from. */
export interface OpenedFace {
  readonly face: Face;
  readonly data: FontData;
}

export interface Cover {
  /** In the order a character is looked up. */
  readonly opened: readonly OpenedFace[];
  /** The code points that the family lacks. */
  readonly missing: readonly number[];
}

/** Whether a file draws a letter that it is declared for, marks and all. */
export function drawsWhole({ ranges, drawsMarks }: FontData, letter: Letter): boolean {
  return holds(ranges, letter[0]) && drawsMarks(letter);
}

interface Search {
  readonly codePoint: number;
  /** The first candidate that has not been tried. */
  readonly from: number;
}

function faceOf(family: StyledFamily, data: FontData): Face {
  const { bold, oblique } = family.synthetic;
  return {
    id: `${data.file.id}@${family.style.weight}${bold ? '+bold' : ''}${oblique ? '+oblique' : ''}`,
    file: data.file.id,
    family: family.name,
    weight: family.style.weight,
    italic: family.style.italic,
    synthetic: family.synthetic,
    ranges: data.ranges,
    metrics: data.metrics,
    color: family.color,
    ...(family.color && { respelled: mendedSequences }),
  };
}

function nextCandidate(candidates: readonly Candidate[], search: Search): number {
  for (let at = search.from; at < candidates.length; at++) {
    if (holds(candidates[at]!.declared, search.codePoint)) return at;
  }
  return -1;
}

/**
 * Opens the files of a family which draw the code points, each character in the last declared file that names it
 * and has it. With `base` the family's first file too, for its measures.
 */
export async function cover(
  family: StyledFamily,
  codePoints: readonly number[],
  options: { readonly base: boolean },
): Promise<Cover> {
  const candidates = family.candidates();
  const opened = new Map<number, FontData>();
  const open = async (indexes: Iterable<number>) => {
    const fresh = [...new Set(indexes)].filter((index) => !opened.has(index));
    const data = await Promise.all(fresh.map((index) => candidates[index]!.open()));
    for (const [i, index] of fresh.entries()) opened.set(index, data[i]!);
  };
  const missing: number[] = [];
  let searches: Search[] = codePoints.map((codePoint) => ({ codePoint, from: 0 }));
  let wantsBase = options.base;
  while (wantsBase || searches.length > 0) {
    const tries = searches.map((search) => ({ ...search, at: nextCandidate(candidates, search) }));
    const found = tries.filter(({ at }) => at >= 0);
    missing.push(...tries.filter(({ at }) => at < 0).map(({ codePoint }) => codePoint));
    await open([...(wantsBase ? [0] : []), ...found.map(({ at }) => at)]);
    wantsBase = false;
    searches = found
      .filter(({ at, codePoint }) => !holds(opened.get(at)!.ranges, codePoint))
      .map(({ at, codePoint }) => ({ codePoint, from: at + 1 }));
  }
  // What a file is declared for it may still lack.
  const used = [...opened]
    .filter(
      ([index, { ranges }]) =>
        (options.base && index === 0) || codePoints.some((each) => holds(ranges, each)),
    )
    .sort(([a], [b]) => a - b);
  return { opened: used.map(([, data]) => ({ face: faceOf(family, data), data })), missing };
}
