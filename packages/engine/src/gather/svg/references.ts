// Where an SVG points: to itself, or to pictures it carries; never outside. librsvg leaves out WebP and GIF, and
// ignores EXIF, so those are refused rather than drawn otherwise than by a browser.
import { readFrame } from '../raster/read-frame.js';
import { readRaster } from '../raster/read-raster.js';
import { sniff } from '../raster/sniff.js';
import { elementsOf, rejected, type SvgElement } from './element.js';

export interface Reference {
  /** The attribute that points. */
  readonly by: string;
  readonly id: string;
}

/** Names only what is in the vocabulary: nothing of a fetched document may come back in an error. */
const external = ({ name }: SvgElement, attribute: string) =>
  rejected(`The attribute ${attribute} of a <${name}> in this SVG points outside of it.`, {
    hint: 'Only "#id" and pictures as data: (PNG or JPEG, in base64) are drawn.',
  });

const localUrl = /url\(\s*(["']?)#([^"'()\s]+)\1\s*\)/gi;

/** CSS functions that load something: none may stand in a value beside its local references. */
const loading = /(url|src|image|image-set|cross-fade|element|expression)\s*\(/i;

/**
 * What the attributes of an element point to, in the document itself.
 * @throws svg_rejected for references to anything outside
 */
export function referencesOf(element: SvgElement): Reference[] {
  const references: Reference[] = [];
  for (const [by, value] of element.attributes) {
    const text = value.trim();
    if (by === 'href') {
      if (text.startsWith('#')) references.push({ by, id: text.slice(1) });
    } else if (text.includes('(')) {
      for (const [, , id] of text.matchAll(localUrl)) references.push({ by, id: id! });
      if (loading.test(text.replace(localUrl, '')) || text.includes('\\')) throw external(element, by);
    }
  }
  return references;
}

/** Elements by id; of several the first counts, as in browsers. */
export function elementsById(root: SvgElement): ReadonlyMap<string, SvgElement> {
  const found = new Map<string, SvgElement>();
  for (const element of elementsOf(root)) {
    const id = element.attributes.get('id');
    if (id !== undefined && !found.has(id)) found.set(id, element);
  }
  return found;
}

const dataHead = /^data:image\/(png|jpe?g);base64$/i;

/**
 * Checks the pictures inside, and gives the pixels of each element that shows one.
 * @throws svg_rejected, image_invalid, image_too_large
 */
export function embeddedPixels(root: SvgElement): ReadonlyMap<SvgElement, number> {
  const found = new Map<SvgElement, number>();
  for (const element of elementsOf(root)) {
    const href = element.attributes.get('href')?.trim();
    if (href !== undefined && !href.startsWith('#')) found.set(element, pixelsOf(element, href));
  }
  return found;
}

function pixelsOf(element: SvgElement, href: string): number {
  const comma = href.indexOf(',');
  const isPicture = element.name === 'image' || element.name === 'feImage';
  if (!isPicture || comma === -1 || !dataHead.test(href.slice(0, comma))) throw external(element, 'href');
  const bytes = new Uint8Array(Buffer.from(href.slice(comma + 1), 'base64'));
  const format = sniff(bytes);
  if (format !== 'png' && format !== 'jpeg') throw external(element, 'href');
  if ((readFrame(bytes, format)?.orientation ?? 1) !== 1) {
    throw rejected('A picture inside this SVG is turned by its EXIF data.', { hint: 'Save it upright.' });
  }
  const { width, height } = readRaster(bytes, format);
  return width * height;
}
