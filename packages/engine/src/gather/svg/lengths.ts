// Lengths in CSS pixels. The painters would measure millimetres by the resolution they are asked for.

import { limitOf } from '@limn/spec';
import { elementsOf, rejected, type SvgElement } from './element.js';
import { lengthAttributes } from './vocabulary.js';

/** CSS pixels in one of each unit (CSS Values 4, 6.2); `em` is that of the default 16 px font. */
const units = new Map([
  ['', 1],
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['q', 96 / 101.6],
  ['pt', 96 / 72],
  ['pc', 16],
  ['em', 16],
  ['rem', 16],
  ['ex', 8],
  ['ch', 8],
]);

const lengthPattern = /^\s*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)([a-z]*)\s*$/i;

/** CSS pixels of an absolute length; undefined for percentages, keywords and what is no length. */
export function pixels(text: string | undefined): number | undefined {
  const match = text === undefined || text.length > 64 ? null : lengthPattern.exec(text);
  const unit = match === null ? undefined : units.get(match[2]!.toLowerCase());
  return match === null || unit === undefined ? undefined : Number(match[1]) * unit;
}

/** Up to six decimals: finer steps are no pixel's business and make the same picture. */
const written = (value: number) => String(Math.round(value * 1e6) / 1e6);

/** Writes every absolute length of a document in pixels, without a unit. */
export function normalizeLengths(root: SvgElement): void {
  for (const { attributes } of elementsOf(root)) {
    for (const [name, value] of attributes) {
      if (!lengthAttributes.has(name) || !/[a-z]\s*$/i.test(value)) continue;
      const length = pixels(value);
      if (length !== undefined) attributes.set(name, written(length));
    }
  }
}

const numberLists = new Set(
  `d points transform gradientTransform patternTransform viewBox stroke-dasharray stroke-width stroke-miterlimit
  stdDeviation radius baseFrequency order kernelMatrix dx dy scale surfaceScale`.split(/\s+/),
);

const numberPattern = /[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

/**
 * Refuses coordinates that single-precision painters cannot hold.
 * @throws svg_rejected
 */
export function checkNumbers(root: SvgElement): void {
  const limit = limitOf('geometry');
  for (const { attributes } of elementsOf(root)) {
    for (const [name, value] of attributes) {
      if (!numberLists.has(name) && !lengthAttributes.has(name)) continue;
      const actual = largest(value);
      if (actual > limit) {
        throw rejected(`A number in the attribute ${name} of this SVG is too large.`, { limit, actual });
      }
    }
  }
}

/** A number beyond the limit has as many digits in a row, or an exponent; most texts have neither, and end here. */
const maybeLarge = new RegExp(`\\d{${String(limitOf('geometry')).length}}|\\de`, 'i');

function largest(text: string): number {
  let result = 0;
  if (!maybeLarge.test(text)) return result;
  for (const [number] of text.matchAll(numberPattern)) {
    // Arc flags may be glued to the number behind them, and digits of a flag pair never exceed it.
    result = Math.max(result, Math.abs(Number(number)));
  }
  return result;
}
