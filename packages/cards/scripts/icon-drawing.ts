/** An element of an SVG icon: its name and attributes. */
export type IconElement = readonly [name: string, attributes: Readonly<Record<string, string>>];

interface Drawing {
  /** Path data of all lines, on a grid of 24. */
  readonly stroke: string;
  /** Path data of the dots that are filled as well. */
  readonly fill: string;
}

/** The elements of an icon as path data, each starting with an absolute `M`. */
export function drawingOf(elements: readonly IconElement[]): Drawing {
  const paths = elements.map(([name, attributes]) => ({
    d: pathOf(name, attributes),
    filled: 'fill' in attributes,
  }));
  return {
    stroke: paths.map(({ d }) => d).join(''),
    fill: paths
      .filter(({ filled }) => filled)
      .map(({ d }) => d)
      .join(''),
  };
}

type Shape = (number: (name: string) => number, attributes: IconElement[1]) => string;

const shapes: Readonly<Record<string, Shape>> = {
  path: (_, { d }) => startAbsolute(d!),
  line: (at) => `M${pair(at('x1'), at('y1'))}${reach(at('x2') - at('x1'), at('y2') - at('y1'))}`,
  circle: (at) => ellipse(at('cx'), at('cy'), [at('r'), at('r')]),
  ellipse: (at) => ellipse(at('cx'), at('cy'), [at('rx'), at('ry')]),
  polyline: (_, { points }) => `M${numbersOf(points!)}`,
  polygon: (_, { points }) => `M${numbersOf(points!)}Z`,
  rect: (at, attributes) => rectangle(at, attributes),
};

function pathOf(name: string, attributes: IconElement[1]): string {
  const shape = shapes[name];
  if (shape === undefined) throw new Error(`no way to draw <${name}>`);
  return shape((attribute) => Number(attributes[attribute] ?? 0), attributes);
}

const short = (value: number) => String(Math.round(value * 1e4) / 1e4).replace(/^(-?)0\./, '$1.');
const pair = (x: number, y: number) => `${short(x)} ${short(y)}`;
const numbersOf = (points: string) =>
  points
    .trim()
    .split(/[\s,]+/)
    .map(Number)
    .map(short)
    .join(' ');

/** A line without length is a dot, and some painters leave it out. */
const reach = (dx: number, dy: number) => (dx === 0 && dy === 0 ? 'h.01' : `l${pair(dx, dy)}`);

function ellipse(cx: number, cy: number, [rx, ry]: readonly [number, number]): string {
  const half = (dx: number) => `a${pair(rx, ry)} 0 1 0 ${pair(dx, 0)}`;
  return `M${pair(cx - rx, cy)}${half(2 * rx)}${half(-2 * rx)}Z`;
}

function rectangle(at: (name: string) => number, attributes: IconElement[1]): string {
  const [x, y, width, height] = [at('x'), at('y'), at('width'), at('height')];
  const rx = Math.min(at('rx') || at('ry'), width / 2);
  const ry = Math.min(attributes.ry === undefined ? rx : at('ry'), height / 2);
  if (rx === 0 || ry === 0) return `M${pair(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`;
  const corner = (dx: number, dy: number) => `a${pair(rx, ry)} 0 0 1 ${pair(dx, dy)}`;
  return [
    `M${pair(x + rx, y)}h${short(width - 2 * rx)}${corner(rx, ry)}v${short(height - 2 * ry)}${corner(-rx, ry)}`,
    `h${short(2 * rx - width)}${corner(-rx, -ry)}v${short(2 * ry - height)}${corner(rx, -ry)}Z`,
  ].join('');
}

/** A relative start would follow the path before: makes it absolute, and what follows without a letter stays relative. */
function startAbsolute(d: string): string {
  if (!d.startsWith('m')) return d;
  const number = String.raw`[-+]?(?:\d+\.?\d*|\.\d+)`;
  const [whole, x, y] = new RegExp(String.raw`^m\s*(${number})[\s,]*(${number})[\s,]*`).exec(d)!;
  const rest = d.slice(whole!.length);
  const link = /^[-+.\d]/.test(rest) ? 'l' : '';
  return `M${x} ${y}${link}${rest}`;
}
