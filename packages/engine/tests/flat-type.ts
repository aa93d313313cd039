// Type for layout tests: every letter is half an em wide, so that a reader can check the numbers by hand.
import type { Face } from '@limn/fonts';
import { parse, type Spec } from '@limn/spec';
import type { Assets, Picture } from '../src/gather/assets.js';
import { needsOf } from '../src/layout/kinds.js';
import { layout } from '../src/layout/layout.js';
import type { Image, Item, Shape, TextRun } from '../src/scene/scene.js';
import type { Measure } from '../src/text/measure.js';
import { styleKey } from '../src/text/style-key.js';

export const flatMeasure: Measure = (text, _face, { size, letterSpacing }) => {
  const letters = [...text].length;
  return letters * (size / 2 + letterSpacing);
};

export function flatFace(id: string): Face {
  return {
    id,
    file: id,
    family: 'Flat',
    weight: 400,
    italic: false,
    synthetic: { bold: false, oblique: false },
    ranges: [0x20, 0x10ffff],
    metrics: { ascent: 0.9, descent: 0.2, lineGap: 0, capHeight: 0.7, xHeight: 0.5 },
    color: false,
  };
}

/** Assets in flat type, with pictures by JSON pointer. */
export function flatAssets(spec: Spec, pictures: ReadonlyMap<string, Picture> = new Map()): Assets {
  const stacks = needsOf(spec.layers).flatMap((need) => {
    if (need.kind !== 'typeface') return [];
    const { weight, italic } = need.style;
    return [
      [styleKey(need.path, need.style), [flatFace(`flat${italic ? '-italic' : ''}@${weight}`)]] as const,
    ];
  });
  return {
    pictures,
    crops: new Map(),
    bars: new Map(),
    hyphenation: new Map(),
    stacks: new Map(stacks),
    fontFiles: new Map(),
  };
}

export function flatLayout(input: unknown, pictures?: ReadonlyMap<string, Picture>) {
  const spec = parse(input);
  return layout(spec, flatAssets(spec, pictures), flatMeasure);
}

/** All items that draw something, groups opened. */
export function leaves(items: readonly Item[]): readonly (Shape | Image | TextRun)[] {
  return items.flatMap((item) => (item.kind === 'group' ? leaves(item.items) : [item]));
}

export function textRuns(items: readonly Item[]): readonly TextRun[] {
  return leaves(items).filter((item) => item.kind === 'text');
}

export function canvas(...layers: readonly object[]) {
  return { dimensions: { width: 400, height: 300 }, layers };
}

export function box(x: number, y: number, width: number, height: number) {
  return { position: { x, y }, dimensions: { width, height } };
}
