import { fault } from '../fault.js';

/** An element of the SVG namespace; attributes without namespace, `href` for both spellings of it. */
export interface SvgElement {
  readonly name: string;
  readonly attributes: Map<string, string>;
  readonly classes: readonly string[];
  readonly children: SvgElement[];
  readonly parent: SvgElement | undefined;
  /** What stands between its tags; kept for `style` alone. */
  text: string;
}

/** Every element of a tree, parents before children, in document order. */
export function* elementsOf(root: SvgElement): Generator<SvgElement> {
  const waiting = [root];
  for (let element = waiting.pop(); element !== undefined; element = waiting.pop()) {
    yield element;
    for (let index = element.children.length - 1; index >= 0; index--) waiting.push(element.children[index]!);
  }
}

/** The refusal of an SVG. */
export function rejected(message: string, detail: { hint?: string; limit?: number; actual?: number } = {}) {
  return fault('svg_rejected', message, detail);
}
