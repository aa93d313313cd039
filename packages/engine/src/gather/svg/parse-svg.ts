// Reads the bytes of an SVG into a tree that holds only what may be drawn. Entities are never expanded,
// because a document type that could declare them is refused.
import { limitOf } from '@limn/spec';
import { SaxesParser, type SaxesTagNS } from 'saxes';
import { rejected, type SvgElement } from './element.js';
import { drawnElements, plainAttributes, presentation, refusedElements } from './vocabulary.js';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';

/**
 * The root element of an SVG.
 * @throws svg_rejected
 */
export function parseSvg(bytes: Uint8Array): SvgElement {
  const builder = createBuilder();
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on('doctype', () => {
    throw rejected('This SVG has a DOCTYPE.', { hint: 'Remove the <!DOCTYPE …> declaration.' });
  });
  parser.on('xmldecl', ({ encoding }) => {
    if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw notUtf8();
  });
  parser.on('opentag', builder.open);
  parser.on('closetag', builder.close);
  parser.on('text', builder.text);
  parser.on('cdata', builder.text);
  parser.on('error', () => {
    throw rejected('This SVG is not well-formed XML.', {
      hint: 'Open it in a browser, which shows the place.',
    });
  });
  parser.write(decode(bytes)).close();
  return builder.root();
}

const notUtf8 = () => rejected('This SVG is not UTF-8.', { hint: 'Save it as UTF-8.' });

function decode(bytes: Uint8Array): string {
  const limit = limitOf('svg_bytes');
  if (bytes.byteLength > limit) {
    throw rejected(`An SVG may have at most ${limit} bytes.`, { limit, actual: bytes.byteLength });
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes).trimStart();
  } catch {
    throw notUtf8();
  }
}

function createBuilder() {
  let count = 0;
  let depth = 0;
  /** Depth at which an element began that is left out with all it holds; 0 while nothing is left out. */
  let hiddenFrom = 0;
  let root: SvgElement | undefined;
  let current: SvgElement | undefined;

  function open(tag: SaxesTagNS): void {
    depth += 1;
    count += 1;
    checkSize(depth, count);
    checkTag(tag);
    if (hiddenFrom > 0) return;
    const isDrawn = tag.uri === svgNamespace && drawnElements.has(tag.local);
    if (depth === 1 && !(isDrawn && tag.local === 'svg')) throw noSvg();
    if (!isDrawn) {
      hiddenFrom = depth;
      return;
    }
    // A link has nowhere to lead in a picture.
    const name = tag.local === 'a' ? 'g' : tag.local;
    const attributes = attributesOf(tag);
    if (tag.local === 'a') attributes.delete('href');
    const classes = attributes.get('class')?.split(/\s+/) ?? [];
    attributes.delete('class');
    const element: SvgElement = { name, attributes, classes, children: [], parent: current, text: '' };
    current?.children.push(element);
    root ??= element;
    current = element;
  }

  function close(): void {
    if (hiddenFrom === 0) current = current?.parent;
    else if (hiddenFrom === depth) hiddenFrom = 0;
    depth -= 1;
  }

  function text(part: string): void {
    if (hiddenFrom === 0 && current?.name === 'style') current.text += part;
  }

  return {
    open,
    close,
    text,
    root: (): SvgElement => {
      if (root === undefined) throw noSvg();
      return root;
    },
  };
}

const noSvg = () =>
  rejected('The root of this file is not an SVG element.', { hint: `Set xmlns="${svgNamespace}" on <svg>.` });

function checkSize(depth: number, count: number): void {
  const maxDepth = limitOf('svg_depth');
  if (depth > maxDepth) {
    throw rejected(`An SVG may nest ${maxDepth} levels deep.`, { limit: maxDepth, actual: depth });
  }
  const maxCount = limitOf('svg_elements');
  if (count > maxCount) {
    throw rejected(`An SVG may have at most ${maxCount} elements.`, { limit: maxCount, actual: count });
  }
}

/** Refuses by name in every namespace, so that a prefix is no way around. */
function checkTag(tag: SaxesTagNS): void {
  const hint = refusedElements.get(tag.local.toLowerCase());
  if (hint !== undefined) throw rejected(`This SVG has a <${tag.local}> element.`, { hint });
  for (const { local, value } of Object.values(tag.attributes)) {
    if (/^on/i.test(local)) {
      throw rejected('This SVG has an event handler.', { hint: 'Remove the attributes that begin with on.' });
    }
    if (/^\s*(javascript|vbscript):/i.test(value)) throw rejected('This SVG has a script in an address.');
    if (local === 'systemLanguage') {
      throw rejected('This SVG depends on the language of the machine.', { hint: 'Remove systemLanguage.' });
    }
  }
}

function attributesOf(tag: SaxesTagNS): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const { local, uri, value } of Object.values(tag.attributes)) {
    if (uri === xlinkNamespace && local === 'href' && !attributes.has('href')) attributes.set('href', value);
    if (uri !== '') continue;
    if (presentation.has(local) || plainAttributes.has(local) || local === 'class' || local === 'style') {
      attributes.set(local, value);
    }
  }
  return attributes;
}
