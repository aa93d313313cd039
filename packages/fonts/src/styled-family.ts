// A family at one weight and slant: what it has, what must be made up, and its files in the order CSS asks them.

import type { BundledFiles } from './bundled-files.js';
import type { CustomFont } from './custom-font.js';
import type { Face } from './face.js';
import type { Family } from './family.js';
import type { FontData } from './font-data.js';
import type { LetterTest } from './marked-letters.js';
import { allCodePoints, holds, type Ranges } from './ranges.js';
import { clampWeight, nearestWeight, needsSyntheticBold } from './weights.js';

export interface Style {
  readonly weight: number;
  readonly italic: boolean;
}

/** A file that may be opened, and the characters it is declared for. */
export interface Candidate {
  readonly declared: Ranges;
  open(): Promise<FontData>;
}

export interface StyledFamily {
  readonly name: string;
  readonly style: Style;
  readonly synthetic: Face['synthetic'];
  /** The heaviest weight there is. */
  readonly heaviest: number;
  readonly color: boolean;
  /** First the one that a character is looked up in first. */
  candidates(): readonly Candidate[];
}

/** The weight to draw and whether to make it bolder, of a bundled family in one slant. */
function bundledWeight(family: Family, offered: readonly number[], wanted: number) {
  const heaviest = offered.at(-1)!;
  const weight = family.variable
    ? clampWeight(wanted, { min: offered[0]!, max: heaviest })
    : nearestWeight(wanted, offered);
  return { weight, heaviest };
}

export function styleBundled(files: BundledFiles, family: Family, wanted: Style): StyledFamily {
  const italic = wanted.italic && family.weights.italic.length > 0;
  const offered = italic ? family.weights.italic : family.weights.normal;
  const { weight, heaviest } = bundledWeight(family, offered, wanted.weight);
  const color = family.role === 'emoji';
  return {
    name: family.name,
    style: { weight, italic },
    // Pictures are neither bold nor slanted.
    synthetic: {
      bold: !color && needsSyntheticBold(wanted.weight, heaviest),
      oblique: !color && wanted.italic && !italic,
    },
    heaviest,
    color,
    candidates() {
      return files.slices(family).map((slice) => ({
        get declared() {
          return slice.declared;
        },
        open: () => files.open(family, { slice, weight, italic }),
      }));
    },
  };
}

function heaviestOf(font: CustomFont): number {
  return font.axis?.max ?? font.weight;
}

/** The font of the right slant, if any, whose weight is nearest. */
function nearestFont(fonts: readonly CustomFont[], wanted: Style): CustomFont {
  const slanted = fonts.filter((font) => font.italic === wanted.italic);
  const pool = slanted.length > 0 ? slanted : fonts;
  const drawn = (font: CustomFont) => (font.axis ? clampWeight(wanted.weight, font.axis) : font.weight);
  const weight = nearestWeight(wanted.weight, pool.map(drawn));
  return pool.find((font) => drawn(font) === weight)!;
}

/** `fonts` are those a request brings under one name; at least one. */
export function styleCustom(fonts: readonly CustomFont[], wanted: Style): StyledFamily {
  const font = nearestFont(fonts, wanted);
  const drawsMarks: LetterTest = ([, ...marks]) => marks.every((mark) => holds(font.ranges, mark));
  const weight = font.axis ? clampWeight(wanted.weight, font.axis) : font.weight;
  return {
    name: font.name,
    style: { weight, italic: font.italic },
    synthetic: {
      bold: needsSyntheticBold(wanted.weight, heaviestOf(font)),
      oblique: wanted.italic && !font.italic,
    },
    heaviest: heaviestOf(font),
    color: false,
    candidates: () => [{ declared: allCodePoints, open: async () => ({ ...font, drawsMarks }) }],
  };
}
