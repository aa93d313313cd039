import type { SvgElement } from './element.js';

const namespaces = 'xmlns="http://www.w3.org/2000/svg"';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '"': '&quot;',
  '\n': ' ',
  '\t': ' ',
};

const escaped = (value: string) => value.replace(/[&<"\n\t]/g, (character) => entities[character]!);

/** A tree as XML, the same text for the same tree. */
export function writeSvg(root: SvgElement): Uint8Array {
  const parts: string[] = [];
  write(root, parts);
  return new TextEncoder().encode(parts.join(''));
}

function write(element: SvgElement, parts: string[]): void {
  const { name, attributes, children, parent } = element;
  parts.push(`<${name}`);
  if (parent === undefined) parts.push(` ${namespaces}`);
  for (const [key, value] of attributes) parts.push(` ${key}="${escaped(value)}"`);
  if (children.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  for (const child of children) write(child, parts);
  parts.push(`</${name}>`);
}
