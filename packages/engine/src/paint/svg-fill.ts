import type { ColorStop, Fill } from '../scene/scene.js';

/** `#RRGGBBAA` as a colour and an opacity: not every reader of SVG knows the long form. */
export function colorAttributes(color: string, name: 'fill' | 'stroke' | 'stop' | 'flood'): string {
  const key = name === 'fill' || name === 'stroke' ? name : `${name}-color`;
  const alpha = color.length === 9 ? Number.parseInt(color.slice(7), 16) / 255 : 1;
  const opacity = alpha < 1 ? ` ${name}-opacity="${Math.round(alpha * 10_000) / 10_000}"` : '';
  return `${key}="${color.slice(0, 7)}"${opacity}`;
}

/** A line that reaches as far to both sides of a path, with round corners. It has no gradient. */
export function strokeAttributes(fill: Fill, reach: number): string {
  const color = colorAttributes(typeof fill === 'string' ? fill : '#000000', 'stroke');
  return `fill="none" ${color} stroke-width="${2 * reach}" stroke-linejoin="round"`;
}

function stopElements(stops: readonly ColorStop[]): string {
  return stops
    .map(({ offset, color }) => `<stop offset="${offset}" ${colorAttributes(color, 'stop')}/>`)
    .join('');
}

/** The fill of a path: attributes for it, and what they refer to. `id` must be new in the document. */
export function svgFill(fill: Fill, id: string): { attributes: string; definition: string } {
  if (typeof fill === 'string') return { attributes: colorAttributes(fill, 'fill'), definition: '' };
  const attributes = `fill="url(#${id})"`;
  const stops = stopElements(fill.stops);
  const common = `id="${id}" gradientUnits="userSpaceOnUse"`;
  if (fill.kind === 'linear') {
    const { x0, y0, x1, y1 } = fill;
    const line = `x1="${x0}" y1="${y0}" x2="${x1}" y2="${y1}"`;
    return { attributes, definition: `<linearGradient ${common} ${line}>${stops}</linearGradient>` };
  }
  const { cx, cy, rx, ry } = fill;
  const place = `cx="0" cy="0" r="1" gradientTransform="matrix(${rx} 0 0 ${ry} ${cx} ${cy})"`;
  return { attributes, definition: `<radialGradient ${common} ${place}>${stops}</radialGradient>` };
}
