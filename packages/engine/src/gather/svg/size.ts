// The size of an SVG as a browser gives it to a picture (CSS Images 3, 4.3 and SVG 2, 8.2).
import { limitOf } from '@limn/spec';
import { rejected, type SvgElement } from './element.js';
import { pixels } from './lengths.js';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a browser takes for replaced elements that name no size. */
const defaultSize: Size = { width: 300, height: 150 };

/**
 * Finds the size in CSS pixels and writes it, and a viewBox, on the root.
 * @throws svg_rejected
 */
export function fixSize(root: SvgElement): Size {
  const { attributes } = root;
  const box = viewBoxOf(attributes.get('viewBox'));
  const size = sizeOf(pixels(attributes.get('width')), pixels(attributes.get('height')), box);
  const limit = limitOf('geometry');
  if (!(size.width > 0 && size.height > 0)) throw rejected('This SVG has no width or no height.');
  if (Math.max(size.width, size.height) > limit) {
    throw rejected('This SVG is too large.', { limit, actual: Math.max(size.width, size.height) });
  }
  attributes.delete('x');
  attributes.delete('y');
  attributes.set('width', String(size.width));
  attributes.set('height', String(size.height));
  const [x, y, width, height] = box ?? [0, 0, size.width, size.height];
  attributes.set('viewBox', `${x} ${y} ${width} ${height}`);
  return size;
}

type ViewBox = readonly [x: number, y: number, width: number, height: number];

function viewBoxOf(text: string | undefined): ViewBox | undefined {
  if (text === undefined) return undefined;
  const numbers = text
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  const [x, y, width, height] = numbers;
  const isValid = numbers.length === 4 && numbers.every(Number.isFinite) && width! >= 0 && height! >= 0;
  if (!isValid) return undefined;
  if (width === 0 || height === 0) {
    throw rejected('The viewBox of this SVG is empty.', { hint: 'Give it a width and a height above 0.' });
  }
  return [x!, y!, width!, height!];
}

/** Where a side is missing, the viewBox gives the ratio; where both are, it is fitted into 300 x 150. */
function sizeOf(width: number | undefined, height: number | undefined, box: ViewBox | undefined): Size {
  if (width !== undefined && height !== undefined) return { width, height };
  const ratio = box === undefined ? undefined : box[2] / box[3];
  if (width !== undefined) return { width, height: ratio === undefined ? defaultSize.height : width / ratio };
  if (height !== undefined)
    return { width: ratio === undefined ? defaultSize.width : height * ratio, height };
  if (ratio === undefined) return defaultSize;
  const scale = Math.min(defaultSize.width / ratio, defaultSize.height);
  return { width: scale * ratio, height: scale };
}
