// Takes a document apart into marks, where it is no more than shapes in plain colours. Most icons, waves and patterns
// are; drawing marks takes half as long as having a document read and painted, and no bitmap of its own.
import type { Drawing, Mark, Matrix } from '../../../scene/drawing.js';
import type { SvgElement } from '../element.js';
import { elementsById } from '../references.js';
import { matrixOf, product } from './matrix.js';
import { outlineOf } from './outline.js';
import { fillOf, lineOf, plainStyle, type Style, styleIn } from './style.js';

/** Elements that stand for something elsewhere, and draw nothing where they are. */
const definitions = new Set(['defs', 'linearGradient', 'radialGradient', 'clipPath', 'mask', 'symbol']);

/** Longer documents are no faster this way. */
const mostMarks = 2000;

interface Walk {
  readonly find: (id: string) => SvgElement | undefined;
  readonly marks: Mark[];
}

/** What the root may not have: it is about the whole picture, not about its marks. */
const ofWholes = ['clip-path', 'mask', 'style', 'display', 'transform', 'preserveAspectRatio'];

/**
 * The marks of a document that Skia may draw; undefined for one with more to it than shapes. Its size must have been
 * fixed before.
 */
export function drawingOf(root: SvgElement): Drawing | undefined {
  const matrix = ofWholes.some((name) => root.attributes.has(name)) ? undefined : viewOf(root);
  let byId: ReadonlyMap<string, SvgElement> | undefined;
  const find = (id: string) => {
    byId ??= elementsById(root);
    return byId.get(id);
  };
  const walk: Walk = { find, marks: [] };
  const isPlain = matrix !== undefined && inside(root, { matrix, style: styleIn(root, plainStyle) }, walk);
  return isPlain && walk.marks.length <= mostMarks ? walk.marks : undefined;
}

interface Place {
  readonly matrix: Matrix;
  readonly style: Style;
}

/** What the viewBox does: all of it, as large as fits, in the middle (SVG 1.1, 7.8). */
function viewOf({ attributes }: SvgElement): Matrix | undefined {
  const view =
    attributes
      .get('viewBox')
      ?.trim()
      .split(/[\s,]+/)
      .map(Number) ?? [];
  const [width, height] = [Number(attributes.get('width')), Number(attributes.get('height'))];
  const [x = 0, y = 0, viewWidth = 0, viewHeight = 0] = view;
  if (!(viewWidth > 0 && viewHeight > 0)) return undefined;
  const scale = Math.min(width / viewWidth, height / viewHeight);
  const left = (width - viewWidth * scale) / 2 - x * scale;
  const top = (height - viewHeight * scale) / 2 - y * scale;
  return [scale, 0, 0, scale, left, top];
}

/** Whether all children are plain. */
function inside(element: SvgElement, place: Place, walk: Walk): boolean {
  // Things that fade together may lie over each other; one alone may not.
  const before = walk.marks.length;
  const isPlain = element.children.every((child) => take(child, place, walk));
  const fades = element.attributes.has('opacity') && place.style.opacity < 1;
  return isPlain && (!fades || walk.marks.length - before <= 1);
}

/** Adds the marks of an element; false where there is more to it. */
function take(element: SvgElement, around: Place, walk: Walk): boolean {
  const { name, attributes } = element;
  if (definitions.has(name) || attributes.get('display')?.trim() === 'none') return true;
  if (attributes.has('clip-path') || attributes.has('mask') || attributes.has('style')) return false;
  const own = matrixOf(attributes.get('transform') ?? '');
  if (own === undefined) return false;
  const place = { matrix: product(around.matrix, own), style: styleIn(element, around.style) };
  return name === 'g' ? inside(element, place, walk) : takeShape(element, place, walk);
}

function takeShape(element: SvgElement, { matrix, style }: Place, { find, marks }: Walk): boolean {
  const path = outlineOf(element);
  const [fill, line] = [element.name === 'line' ? undefined : fillOf(style, find), lineOf(style)];
  if (path === undefined || fill === 'odd' || line === 'odd') return false;
  const isHidden = style.inherited.get('visibility') === 'hidden';
  if (path === '' || isHidden || (fill === undefined && line === undefined)) return true;
  // A fill and a line that fade together would show where they overlap.
  if (fill !== undefined && line !== undefined && style.opacity < 1) return false;
  const rule = style.inherited.get('fill-rule') === 'evenodd' ? 'evenodd' : 'nonzero';
  marks.push({ path, matrix, rule, ...(fill && { fill }), ...(line && { line }) });
  return true;
}
