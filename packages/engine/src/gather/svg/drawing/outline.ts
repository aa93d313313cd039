// Shapes of SVG as path data.
import type { SvgElement } from '../element.js';

const numberPattern = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;

/** A plain number, `otherwise` where there is none, NaN for what is not plain: percentages, keywords. */
export function numberOf(text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const trimmed = text.trim();
  return numberPattern.test(trimmed) ? Number(trimmed) : Number.NaN;
}

type Attributes = SvgElement['attributes'];

/** The numbers of these attributes, 0 where one is missing; undefined when one is not plain. */
function numbersOf(attributes: Attributes, ...names: readonly string[]): readonly number[] | undefined {
  const numbers = names.map((name) => numberOf(attributes.get(name), 0));
  return numbers.some(Number.isNaN) ? undefined : numbers;
}

type Outline = (attributes: Attributes) => string | undefined;

function rectangle(attributes: Attributes): string | undefined {
  const [x = 0, y = 0, width = 0, height = 0] = numbersOf(attributes, 'x', 'y', 'width', 'height') ?? [NaN];
  const wanted = [numberOf(attributes.get('rx'), -1), numberOf(attributes.get('ry'), -1)] as const;
  if (Number.isNaN(x) || wanted.some(Number.isNaN)) return undefined;
  if (!(width > 0 && height > 0)) return '';
  // A missing radius is as the other, and none reaches over the middle (SVG 1.1, 9.2).
  const rx = Math.min(wanted[0] < 0 ? Math.max(0, wanted[1]) : wanted[0], width / 2);
  const ry = Math.min(wanted[1] < 0 ? Math.max(0, wanted[0]) : wanted[1], height / 2);
  if (rx === 0 || ry === 0) return `M${x} ${y}h${width}v${height}h${-width}z`;
  const corner = (toX: number, toY: number) => `a${rx} ${ry} 0 0 1 ${toX} ${toY}`;
  return [
    `M${x + rx} ${y}h${width - 2 * rx}${corner(rx, ry)}v${height - 2 * ry}${corner(-rx, ry)}`,
    `h${2 * rx - width}${corner(-rx, -ry)}v${2 * ry - height}${corner(rx, -ry)}z`,
  ].join('');
}

function oval(cx: number, cy: number, rx: number, ry: number): string {
  if (!(rx > 0 && ry > 0)) return '';
  const half = (by: number) => `a${rx} ${ry} 0 0 1 ${by} 0`;
  return `M${cx - rx} ${cy}${half(2 * rx)}${half(-2 * rx)}z`;
}

function circle(attributes: Attributes): string | undefined {
  const [cx = 0, cy = 0, r = 0] = numbersOf(attributes, 'cx', 'cy', 'r') ?? [];
  return numbersOf(attributes, 'cx', 'cy', 'r') && oval(cx, cy, r, r);
}

function ellipse(attributes: Attributes): string | undefined {
  const numbers = numbersOf(attributes, 'cx', 'cy', 'rx', 'ry');
  const [cx = 0, cy = 0, rx = 0, ry = 0] = numbers ?? [];
  return numbers && oval(cx, cy, rx, ry);
}

function line(attributes: Attributes): string | undefined {
  const numbers = numbersOf(attributes, 'x1', 'y1', 'x2', 'y2');
  const [x1, y1, x2, y2] = numbers ?? [];
  return numbers && `M${x1} ${y1}L${x2} ${y2}`;
}

/** Lists whose numbers touch are left to the painters. */
function points(attributes: Attributes, end: string): string | undefined {
  const list = attributes.get('points')?.trim() ?? '';
  const isPlain = list.split(/[\s,]+/).every((word) => numberPattern.test(word));
  if (list === '') return '';
  return isPlain ? `M${list}${end}` : undefined;
}

const outlines: Readonly<Record<string, Outline>> = {
  path: (attributes) => attributes.get('d')?.trim() ?? '',
  rect: rectangle,
  circle,
  ellipse,
  line,
  polyline: (attributes) => points(attributes, ''),
  polygon: (attributes) => points(attributes, 'Z'),
};

/** Path data of a shape, empty where it draws nothing; undefined for what is no shape or not plainly said. */
export function outlineOf({ name, attributes }: SvgElement): string | undefined {
  return outlines[name]?.(attributes);
}
