import type { Item, Shadow } from '../scene/scene.js';
import { extentOf } from './extent.js';
import { colorAttributes } from './svg-fill.js';

/** A filter that lays the shadow of items under them. `id` must be new in the document. */
export function svgShadow(items: readonly Item[], { color, x, y, blur }: Shadow, id: string): string {
  const box = extentOf(items);
  const reach = 1.5 * blur + Math.max(Math.abs(x), Math.abs(y));
  const region = box
    ? `filterUnits="userSpaceOnUse" x="${box.x - reach}" y="${box.y - reach}" width="${box.width + 2 * reach}" height="${box.height + 2 * reach}"`
    : 'x="-50%" y="-50%" width="200%" height="200%"';
  const steps = [
    `<feGaussianBlur in="SourceAlpha" stdDeviation="${blur / 2}"/>`,
    `<feOffset dx="${x}" dy="${y}" result="shape"/>`,
    `<feFlood ${colorAttributes(color, 'flood')}/>`,
    '<feComposite in2="shape" operator="in"/>',
    '<feMerge><feMergeNode/><feMergeNode in="SourceGraphic"/></feMerge>',
  ].join('');
  return `<filter id="${id}" color-interpolation-filters="sRGB" ${region}>${steps}</filter>`;
}
