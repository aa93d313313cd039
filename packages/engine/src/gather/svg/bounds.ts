// Numbers that make a short document take long. Each bound is far above what drawings use.
import { elementsOf, rejected, type SvgElement } from './element.js';

interface Bound {
  readonly elements: RegExp;
  readonly attribute: string;
  readonly max: number;
}

const bounds: readonly Bound[] = [
  { elements: /^fe(GaussianBlur|DropShadow)$/, attribute: 'stdDeviation', max: 500 },
  // Every pixel looks at (2 radius + 1)^2 others.
  { elements: /^feMorphology$/, attribute: 'radius', max: 16 },
  { elements: /^feConvolveMatrix$/, attribute: 'order', max: 9 },
  // Each octave halves the one before: after 8 nothing is left to see in 8 bits.
  { elements: /^feTurbulence$/, attribute: 'numOctaves', max: 8 },
];

/** Times the size of what is filtered or filled. */
const maxRelativeRegion = 10;
/** Pixels of a region given in absolute units; as the longest side of a picture. */
const maxRegion = 16_384;
/** Pixels between two dashes, on average. Paths may be millions of pixels long. */
const minDash = 0.01;
/** Pixels of a blur or shadow written as a CSS function. */
const maxFilterFunction = 500;

const numbersIn = (text: string) =>
  (text.slice(0, 10_000).match(/[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);

const tooMuch = (name: string, attribute: string, range: { limit: number; actual: number }) =>
  rejected(`This SVG would take too long to draw: ${attribute} of <${name}>.`, range);

/** @throws svg_rejected */
export function checkBounds(root: SvgElement): void {
  for (const element of elementsOf(root)) {
    checkAttributes(element);
    checkRegion(element);
    checkDashes(element);
    checkFilterFunctions(element);
  }
}

function checkAttributes({ name, attributes }: SvgElement): void {
  for (const { elements, attribute, max } of bounds) {
    if (!elements.test(name)) continue;
    const actual = Math.max(0, ...numbersIn(attributes.get(attribute) ?? ''));
    if (actual > max) throw tooMuch(name, attribute, { limit: max, actual });
  }
}

/** Filters and masks are relative to their box unless they say otherwise, and so are the tiles of patterns. */
function checkRegion({ name, attributes }: SvgElement): void {
  if (!/^(filter|mask|pattern|fe.*)$/.test(name)) return;
  const unit = attributes.get(`${name}Units`);
  const isRelative = unit !== 'userSpaceOnUse' && !name.startsWith('fe');
  for (const attribute of ['x', 'y', 'width', 'height']) {
    const text = attributes.get(attribute) ?? '';
    const number = Math.abs(Number.parseFloat(text));
    const isPercent = text.trim().endsWith('%');
    const actual = isPercent ? number / 100 : number;
    const limit = isPercent || isRelative ? maxRelativeRegion : maxRegion;
    if (actual > limit) throw tooMuch(name, attribute, { limit, actual });
  }
}

function checkDashes({ name, attributes }: SvgElement): void {
  const text = attributes.get('stroke-dasharray');
  if (text === undefined || text === 'none' || text === 'inherit') return;
  const dashes = numbersIn(text);
  const actual = dashes.reduce((sum, dash) => sum + Math.max(0, dash), 0) / Math.max(1, dashes.length);
  if (actual > 0 && actual < minDash) throw tooMuch(name, 'stroke-dasharray', { limit: minDash, actual });
}

function checkFilterFunctions({ name, attributes }: SvgElement): void {
  const text = (attributes.get('filter') ?? '').replace(/url\([^)]*\)/gi, '');
  const actual = Math.max(0, ...numbersIn(text));
  if (actual > maxFilterFunction) throw tooMuch(name, 'filter', { limit: maxFilterFunction, actual });
}
