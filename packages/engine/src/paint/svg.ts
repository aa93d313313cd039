// Writes a scene as SVG: groups, shapes and gradients as they are, text as outlines, pictures inside. No date, no name.

import { createHash } from 'node:crypto';
import { pixelKey } from '../decode/device-size.js';
import type { PixelImage, VectorImage } from '../decode/pixels.js';
import type { Box, Group, Image, Item, Scene, Shape } from '../scene/scene.js';
import type { Easel } from './easel.js';
import { sheetOf } from './image.js';
import { visiblePath } from './ink.js';
import { strokeAttributes, svgFill } from './svg-fill.js';
import type { SvgPen } from './svg-pen.js';
import { svgShadow } from './svg-shadow.js';
import { createSvgText, type SvgText } from './svg-text.js';

/** Photos are kept at a quality at which nobody sees the difference. */
const photoQuality = 90;

type SvgEasel = Pick<Easel, 'pixels' | 'typefaces' | 'scale' | 'width' | 'height'>;

interface Page extends SvgEasel, SvgPen {
  readonly text: SvgText;
}

function boxAttributes({ x, y, width, height }: Box): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`;
}

function dataUrl(image: PixelImage | VectorImage): string {
  if (image.kind === 'vector') {
    return `data:image/svg+xml;base64,${Buffer.from(image.bytes).toString('base64')}`;
  }
  const sheet = sheetOf(image);
  const [type, file] = image.opaque
    ? ['jpeg', sheet.toBuffer('image/jpeg', photoQuality)]
    : ['png', sheet.toBuffer('image/png')];
  sheet.width = 1;
  return `data:image/${type};base64,${file.toString('base64')}`;
}

function svgImage(item: Image, page: Page): string {
  const image = page.pixels.get(pixelKey(item, page.scale));
  if (image === undefined) return '';
  const { part, width, height } = image;
  const view = `viewBox="${part.x} ${part.y} ${part.width} ${part.height}" preserveAspectRatio="none"`;
  const size = `width="${width}" height="${height}" preserveAspectRatio="none"`;
  return `<svg ${boxAttributes(item.box)} ${view}><image ${size} xlink:href="${dataUrl(image)}"/></svg>`;
}

function svgShape(shape: Shape, page: Page): string {
  const { fill, smooth } = shape;
  const path = visiblePath(shape, page.typefaces);
  if (shape.outline !== undefined) return `<path ${strokeAttributes(fill, shape.outline)} d="${path}"/>`;
  const { attributes, definition } = svgFill(fill, page.nextId());
  const defs = definition === '' ? '' : `<defs>${definition}</defs>`;
  return `${defs}<path ${attributes}${smooth ? '' : ' shape-rendering="crispEdges"'} d="${path}"/>`;
}

function svgGroup({ opacity, rotation, clip, shadow, items }: Group, page: Page): string {
  const content = svgItems(items, page);
  if (content === '' || opacity <= 0) return '';
  const id = page.nextId();
  const defs = clip === undefined ? '' : `<defs><clipPath id="${id}"><path d="${clip}"/></clipPath></defs>`;
  const attributes = [
    opacity < 1 ? ` opacity="${opacity}"` : '',
    rotation === undefined ? '' : ` transform="rotate(${rotation.degrees} ${rotation.cx} ${rotation.cy})"`,
    clip === undefined ? '' : ` clip-path="url(#${id})"`,
  ].join('');
  if (shadow === undefined) return `${defs}<g${attributes}>${content}</g>`;
  const filter = page.nextId();
  const inner = `<g filter="url(#${filter})">${content}</g>`;
  return `${defs}<defs>${svgShadow(items, shadow, filter)}</defs><g${attributes}>${inner}</g>`;
}

function svgItem(item: Item, page: Page): string {
  if (item.kind === 'group') return svgGroup(item, page);
  if (item.kind === 'shape') return svgShape(item, page);
  if (item.kind === 'image') return svgImage(item, page);
  return page.text.write(item);
}

function svgItems(items: readonly Item[], page: Page): string {
  return items.map((item) => svgItem(item, page)).join('');
}

/** Begins the ids of a document: those of two documents inside one page of HTML must differ. */
function nameOf(scene: Scene): string {
  return `l${createHash('sha256').update(JSON.stringify(scene)).digest('hex').slice(0, 5)}`;
}

/** The whole document as UTF-8; width and height are those of the easel, in CSS pixels. */
export function svgDocument(scene: Scene, easel: SvgEasel, background?: string): Uint8Array {
  let ids = 0;
  const name = nameOf(scene);
  const ground = background === undefined ? '' : `<rect width="100%" height="100%" fill="${background}"/>`;
  const nextId = () => `${name}-${++ids}`;
  const text = createSvgText(scene.items, { typefaces: easel.typefaces, nextId });
  const content = svgItems(scene.items, { ...easel, nextId, text });
  const names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"';
  const size = `width="${easel.width}" height="${easel.height}" viewBox="0 0 ${scene.width} ${scene.height}"`;
  return Buffer.from(`<svg ${names} ${size}>${ground}${text.definitions()}${content}</svg>\n`);
}
