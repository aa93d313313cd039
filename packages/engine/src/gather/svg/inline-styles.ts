// Turns CSS into attributes, so that everything after it, and both painters, see one way of saying a thing.
import { type Declaration, parseStyle, parseStylesheet, type Rule } from './css.js';
import { elementsOf, rejected, type SvgElement } from './element.js';
import { createMatcher } from './selector.js';
import { cssOnly, presentation, refusedProperties } from './vocabulary.js';

/**
 * Moves what style elements and style attributes say into attributes, and removes them. What only CSS can say
 * stays in the style attribute.
 * @throws svg_rejected
 */
export function inlineStyles(root: SvgElement): void {
  const elements = [...elementsOf(root)];
  const rules = elements
    .filter(({ name }) => name === 'style')
    .flatMap(({ text }) => parseStylesheet(text))
    .toSorted((a, b) => a.selector.specificity - b.selector.specificity);
  const matches = createMatcher();
  for (const element of elements) {
    removeStyleElements(element);
    const matching = rules.filter((rule) => matches(element, rule.selector));
    applyStyles(element, matching);
  }
}

function removeStyleElements({ children }: SvgElement): void {
  const kept = children.filter(({ name }) => name !== 'style');
  if (kept.length < children.length) children.splice(0, children.length, ...kept);
}

/** Later wins: rules by specificity, the element's own style, then what is marked important, in the same order. */
function applyStyles(element: SvgElement, rules: readonly Rule[]): void {
  const style = element.attributes.get('style');
  element.attributes.delete('style');
  const declarations = rules
    .flatMap((rule) => rule.declarations)
    .concat(style === undefined ? [] : parseStyle(style));
  if (declarations.length === 0) return;
  const left = new Map<string, string>();
  for (const isImportant of [false, true]) {
    for (const declaration of declarations.filter(({ important }) => important === isImportant)) {
      apply(element, declaration, left);
    }
  }
  checkOrigin(element, left);
  const rest = [...left].map(([property, value]) => `${property}:${value}`);
  if (rest.length > 0) element.attributes.set('style', rest.join(';'));
}

function apply(element: SvgElement, { property, value }: Declaration, left: Map<string, string>): void {
  if (property.startsWith('--') || /\b(var|calc|env|attr)\(/i.test(value)) {
    throw rejected('This SVG computes values in CSS.', { hint: 'Write the values themselves.' });
  }
  if (refusedProperties.has(property)) {
    throw rejected(`This SVG sets ${property} in CSS.`, {
      hint: 'Write it as an attribute, or leave it out.',
    });
  }
  if (property === 'marker') {
    for (const end of ['marker-start', 'marker-mid', 'marker-end']) element.attributes.set(end, value);
  } else if (presentation.has(property)) element.attributes.set(property, value);
  else if (cssOnly.has(property) || property === 'transform-origin' || property === 'transform-box') {
    left.set(property, value);
  } // Anything else is about text, pointers, time or another program, and draws nothing.
}

/** librsvg turns about the origin of the coordinates, whatever CSS says. */
function checkOrigin(element: SvgElement, left: Map<string, string>): void {
  const hasOrigin = left.delete('transform-origin');
  const hasBox = left.delete('transform-box');
  const isTurned = left.has('transform') || element.attributes.has('transform');
  if ((hasOrigin || hasBox) && isTurned && left.get('transform') !== 'none') {
    throw rejected('This SVG sets transform-origin.', {
      hint: 'Write the origin into the transform attribute.',
    });
  }
}
