// What a shape inherits from the elements around it.

import type { Line } from '../../../scene/drawing.js';
import type { Fill } from '../../../scene/scene.js';
import type { SvgElement } from '../element.js';
import { colorOf, faded } from './color.js';
import { gradientFill, shareOf } from './gradient.js';
import { numberOf } from './outline.js';

/** Inherited attributes as they were written, and the opacity of all around. */
export interface Style {
  readonly inherited: ReadonlyMap<string, string>;
  readonly opacity: number;
}

const inheritedNames = new Set(
  `color fill fill-opacity fill-rule stroke stroke-opacity stroke-width stroke-linecap stroke-linejoin
  stroke-miterlimit stroke-dasharray stroke-dashoffset visibility`.split(/\s+/),
);

export const plainStyle: Style = { inherited: new Map(), opacity: 1 };

/** The style inside of an element. */
export function styleIn({ attributes }: SvgElement, outer: Style): Style {
  let inherited: Map<string, string> | undefined;
  for (const [name, value] of attributes) {
    if (!inheritedNames.has(name) || value.trim() === 'inherit') continue;
    inherited ??= new Map(outer.inherited);
    inherited.set(name, value.trim());
  }
  const opacity = outer.opacity * shareOf(attributes.get('opacity'), 1);
  return { inherited: inherited ?? outer.inherited, opacity };
}

/** `undefined` where nothing is painted, `odd` where a painter must look at the document. */
export type Painted<T> = T | undefined | 'odd';

/** What fills a shape. */
export function fillOf(
  { inherited, opacity }: Style,
  find: (id: string) => SvgElement | undefined,
): Painted<Fill> {
  const alpha = opacity * shareOf(inherited.get('fill-opacity'), 1);
  const paint = inherited.get('fill') ?? 'black';
  if (Number.isNaN(alpha)) return 'odd';
  if (paint === 'none' || alpha === 0) return undefined;
  const [, id] = /^url\(#([\w.-]+)\)$/.exec(paint) ?? [];
  if (id === undefined) return colored(paint, inherited, alpha) ?? 'odd';
  const gradient = find(id);
  return (gradient?.name.endsWith('Gradient') && gradientFill(gradient, alpha)) || 'odd';
}

function colored(paint: string, inherited: Style['inherited'], alpha: number): string | undefined {
  const isCurrent = paint.toLowerCase() === 'currentcolor';
  const color = colorOf(isCurrent ? (inherited.get('color') ?? 'black') : paint);
  return color === undefined ? undefined : faded(color, alpha);
}

const dashesOf = (text: string | undefined): readonly number[] =>
  text === undefined || text === 'none' || text === ''
    ? []
    : text.split(/[\s,]+/).map((dash) => numberOf(dash, 0));

/** The line along a shape. */
export function lineOf({ inherited, opacity }: Style): Painted<Line> {
  const paint = inherited.get('stroke') ?? 'none';
  const width = numberOf(inherited.get('stroke-width'), 1);
  const alpha = opacity * shareOf(inherited.get('stroke-opacity'), 1);
  if (paint === 'none' || width === 0 || alpha === 0) return undefined;
  const color = colored(paint, inherited, alpha);
  const miterLimit = numberOf(inherited.get('stroke-miterlimit'), 4);
  const dashes = dashesOf(inherited.get('stroke-dasharray'));
  const dashOffset = numberOf(inherited.get('stroke-dashoffset'), 0);
  const isPlain = width > 0 && miterLimit >= 1 && dashes.every((dash) => dash >= 0);
  if (color === undefined || !isPlain || !Number.isFinite(alpha + dashOffset)) return 'odd';
  return {
    color,
    width,
    cap: (inherited.get('stroke-linecap') ?? 'butt') as Line['cap'],
    join: (inherited.get('stroke-linejoin') ?? 'miter') as Line['join'],
    miterLimit,
    dashes: dashes.some((dash) => dash > 0) ? dashes : [],
    dashOffset,
  };
}
