// Gradients of SVG as fills. Only those in user space: a box to fit into would have to be measured first.
import type { ColorStop, Fill } from '../../../scene/scene.js';
import type { SvgElement } from '../element.js';
import { colorOf, faded } from './color.js';
import { matrixOf } from './matrix.js';
import { numberOf } from './outline.js';

/** 0 to 1; NaN for what is no plain number or percentage. */
export function shareOf(text: string | undefined, otherwise: number): number {
  const trimmed = text?.trim();
  const share = trimmed?.endsWith('%')
    ? numberOf(trimmed.slice(0, -1), 0) / 100
    : numberOf(trimmed, otherwise);
  return Math.min(1, Math.max(0, share));
}

const stopAttributes = new Set(['offset', 'stop-color', 'stop-opacity']);

function stopOf({ name, attributes, children }: SvgElement, opacity: number): ColorStop | undefined {
  const isPlain = name === 'stop' && children.length === 0;
  if (!isPlain || [...attributes.keys()].some((key) => !stopAttributes.has(key))) return undefined;
  const color = colorOf(attributes.get('stop-color') ?? 'black');
  const offset = shareOf(attributes.get('offset'), 0);
  const alpha = shareOf(attributes.get('stop-opacity'), 1) * opacity;
  if (color === undefined || Number.isNaN(offset) || Number.isNaN(alpha)) return undefined;
  return { offset, color: faded(color, alpha) };
}

/** In order of their offsets, each at least where the one before is (SVG 1.1, 13.2.4). */
function stopsOf({ children }: SvgElement, opacity: number): readonly ColorStop[] | undefined {
  const stops: ColorStop[] = [];
  for (const child of children) {
    const stop = stopOf(child, opacity);
    if (stop === undefined) return undefined;
    stops.push({ ...stop, offset: Math.max(stop.offset, stops.at(-1)?.offset ?? 0) });
  }
  return stops.length < 2 ? undefined : stops;
}

const known = new Set(
  'id gradientUnits gradientTransform spreadMethod x1 y1 x2 y2 cx cy r fx fy color'.split(' '),
);

/** The fill that a gradient is, in the space of the shape it fills; undefined for those with more to them. */
export function gradientFill(gradient: SvgElement, opacity: number): Fill | undefined {
  const { name, attributes } = gradient;
  const stops = stopsOf(gradient, opacity);
  const isPlain = [...attributes.keys()].every((key) => known.has(key));
  const spread = attributes.get('spreadMethod') ?? 'pad';
  if (stops === undefined || !isPlain || spread !== 'pad') return undefined;
  if (attributes.get('gradientUnits') !== 'userSpaceOnUse') return undefined;
  return name === 'linearGradient' ? linear(attributes, stops) : radial(attributes, stops);
}

type Attributes = SvgElement['attributes'];

const placeOf = (attributes: Attributes, names: readonly string[]) =>
  names.map((key) => numberOf(attributes.get(key), Number.NaN));

function linear(attributes: Attributes, stops: readonly ColorStop[]): Fill | undefined {
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = placeOf(attributes, ['x1', 'y1', 'x2', 'y2']);
  const isPlain = [x0, y0, x1, y1].every(Number.isFinite) && !attributes.has('gradientTransform');
  return isPlain && (x0 !== x1 || y0 !== y1) ? { kind: 'linear', x0, y0, x1, y1, stops } : undefined;
}

/** Level ellipses about their own middle. */
function radial(attributes: Attributes, stops: readonly ColorStop[]): Fill | undefined {
  const [cx = 0, cy = 0, r = 0] = placeOf(attributes, ['cx', 'cy', 'r']);
  const focus = [numberOf(attributes.get('fx'), cx), numberOf(attributes.get('fy'), cy)];
  const matrix = matrixOf(attributes.get('gradientTransform') ?? '');
  const isPlain = Number.isFinite(cx + cy) && r > 0 && focus[0] === cx && focus[1] === cy;
  if (!isPlain || matrix === undefined) return undefined;
  const [a, b, c, d, e, f] = matrix;
  if (b !== 0 || c !== 0 || a <= 0 || d <= 0) return undefined;
  return { kind: 'radial', cx: a * cx + e, cy: d * cy + f, rx: a * r, ry: d * r, stops };
}
