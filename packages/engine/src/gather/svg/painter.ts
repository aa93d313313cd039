// Who draws a document as a browser would. Skia is three times as fast as librsvg and wrong more often, so it
// gets only documents of which every element, attribute and kind of value was compared and found alike.
import { elementsOf, type SvgElement } from './element.js';

type Accepts = (value: string, element: SvgElement) => boolean;

const anyValue: Accepts = () => true;
const matching =
  (pattern: RegExp): Accepts =>
  (value) =>
    value.length <= 200 && pattern.test(value.trim());
const oneOf = (words: string) => matching(new RegExp(`^(${words.replaceAll(' ', '|')})$`));

const number = matching(/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?%?$/i);
const local = matching(/^url\(#[\w.-]+\)$/);
const channel = '\\s*\\d+(\\.\\d+)?%?\\s*';
const color = matching(
  new RegExp(
    `^(none|inherit|[a-z]+|#[0-9a-f]{3}|#[0-9a-f]{6}|rgb\\(${channel},${channel},${channel}\\))$`,
    'i',
  ),
);
const paint: Accepts = (value, element) => color(value, element) || local(value, element);
const transform = matching(/^((matrix|translate|scale|rotate|skewX|skewY)\([-+.,\de\s]+\)[\s,]*)*$/i);
const units = oneOf('userSpaceOnUse objectBoundingBox');

/** Skia starts dashes of closed shapes elsewhere than SVG says. */
const dashes: Accepts = (value, { name }) => value === 'none' || /^(path|line|polyline|polygon)$/.test(name);

const shared: Readonly<Record<string, Accepts>> = {
  id: anyValue,
  fill: paint,
  // A gradient fits the box of its shape, and Skia paints lines, whose box is empty, all the same.
  stroke: color,
  color,
  transform,
  opacity: number,
  'fill-opacity': number,
  'stroke-opacity': number,
  'fill-rule': oneOf('nonzero evenodd inherit'),
  'clip-rule': oneOf('nonzero evenodd inherit'),
  'stroke-width': number,
  'stroke-linecap': oneOf('butt round square inherit'),
  'stroke-linejoin': oneOf('miter round bevel inherit'),
  'stroke-miterlimit': number,
  'stroke-dasharray': dashes,
  'stroke-dashoffset': number,
  'clip-path': local,
  mask: local,
  display: oneOf('none inline block inherit'),
  visibility: oneOf('visible hidden inherit'),
};

const numbers = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, number]));

const gradient = {
  gradientUnits: units,
  gradientTransform: transform,
  spreadMethod: oneOf('pad reflect repeat'),
  href: anyValue,
};

const own: Readonly<Record<string, Readonly<Record<string, Accepts>>>> = {
  g: {},
  defs: {},
  path: { d: isPathData },
  rect: numbers('x y width height rx ry'),
  circle: numbers('cx cy r'),
  ellipse: numbers('cx cy rx ry'),
  line: numbers('x1 y1 x2 y2'),
  polyline: { points: isPointList },
  polygon: { points: isPointList },
  use: { href: anyValue, ...numbers('x y width height') },
  symbol: { viewBox: anyValue },
  clipPath: { clipPathUnits: units },
  mask: { maskUnits: units, maskContentUnits: units, ...numbers('x y width height') },
  linearGradient: { ...gradient, ...numbers('x1 y1 x2 y2') },
  radialGradient: { ...gradient, ...numbers('cx cy r fx fy') },
  stop: { offset: number, 'stop-color': color, 'stop-opacity': number },
};

/** Skia ignores a transform of the root. */
const ofRoot: Readonly<Record<string, Accepts>> = {
  ...shared,
  transform: () => false,
  viewBox: anyValue,
  width: anyValue,
  height: anyValue,
};

/** Decides by what the document holds; the gate must have made its styles attributes before. */
export function painterOf(root: SvgElement): 'skia' | 'librsvg' {
  const ids = new Set<string>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && ids.has(id)) return 'librsvg';
    if (id !== undefined) ids.add(id);
    if (!isAlike(element) || isOddGradient(element)) return 'librsvg';
  }
  return 'skia';
}

function isAlike(element: SvgElement): boolean {
  const isRoot = element.parent === undefined;
  const attributes = own[element.name];
  if (!isRoot && attributes === undefined) return false;
  for (const [name, value] of element.attributes) {
    const accepts = isRoot ? ofRoot[name] : (attributes?.[name] ?? shared[name]);
    if (accepts === undefined || !accepts(value, element)) return false;
  }
  return true;
}

/** Gradients of no stop or of no length: SVG has rules for them that Skia does not follow. */
function isOddGradient({ name, attributes, children }: SvgElement): boolean {
  if (!name.endsWith('Gradient')) return false;
  if (children.length === 0 && !attributes.has('href')) return true;
  const isPoint = (a: string, b: string) => attributes.has(a) && attributes.get(a) === attributes.get(b);
  return name === 'linearGradient' && isPoint('x1', 'x2') && (isPoint('y1', 'y2') || !attributes.has('y1'));
}

/** Numbers that follow each command letter. */
const counts: Readonly<Record<string, number>> = {
  M: 2,
  L: 2,
  H: 1,
  V: 1,
  C: 6,
  S: 4,
  Q: 4,
  T: 2,
  A: 7,
  Z: 0,
};

/** Whether path data has no fault: SVG draws up to a fault, Skia draws nothing. */
function isPathData(value: string): boolean {
  const parts = value.trim().split(/(?=[MLHVCSQTAZ])/i);
  if (parts[0] === '') return true;
  return /^m/i.test(parts[0]!) && parts.every(isSegment);
}

const token = /[\s,]*([-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)/iy;
const flag = /[\s,]*([01])/y;

function isSegment(part: string): boolean {
  const count = counts[part[0]!.toUpperCase()];
  if (count === undefined) return false;
  const isArc = count === 7;
  let at = 1;
  let found = 0;
  for (; ; found++) {
    const isFlag = isArc && (found % 7 === 3 || found % 7 === 4);
    const pattern = isFlag ? flag : token;
    pattern.lastIndex = at;
    if (!pattern.test(part)) break;
    at = pattern.lastIndex;
  }
  if (part.slice(at).trim() !== '') return false;
  return count === 0 ? found === 0 : found > 0 && found % count === 0;
}

function isPointList(value: string): boolean {
  return isSegment(`L${value}`) || value.trim() === '';
}
