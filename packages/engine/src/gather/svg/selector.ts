import { rejected, type SvgElement } from './element.js';

/** What an element must be: a type, ids and classes, the root. */
interface Compound {
  readonly type: string | undefined;
  readonly ids: readonly string[];
  readonly classes: readonly string[];
  readonly isRoot: boolean;
}

interface Step {
  readonly compound: Compound;
  /** Whether the step before it must be its parent, not any ancestor. */
  readonly isChild: boolean;
}

export interface Selector {
  readonly steps: readonly Step[];
  /** Higher wins: ids, then classes, then types. */
  readonly specificity: number;
}

const compoundPattern = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+|:root)*)$/i;

/** @throws svg_rejected */
export function parseSelector(selector: string): Selector {
  const words = selector.replaceAll('>', ' > ').split(' ').filter(Boolean);
  const steps: Step[] = [];
  let isChild = false;
  for (const word of words) {
    if (word !== '>') steps.push({ compound: parseCompound(word), isChild });
    isChild = word === '>';
  }
  if (steps.length === 0 || steps[0]!.isChild || isChild) throw unknown();
  return { steps, specificity: steps.reduce((sum, { compound }) => sum + weight(compound), 0) };
}

const unknown = () =>
  rejected('This SVG has a CSS selector that is not understood.', {
    hint: 'Select by type, class or id, or write the styles as attributes.',
  });

function parseCompound(word: string): Compound {
  const match = compoundPattern.exec(word);
  if (match === null) throw unknown();
  const parts: readonly string[] = match[2]!.match(/[.#:][\w-]+/g) ?? [];
  const named = (mark: string) => parts.filter((part) => part.startsWith(mark)).map((part) => part.slice(1));
  return { type: match[1], ids: named('#'), classes: named('.'), isRoot: parts.includes(':root') };
}

const weight = ({ type, ids, classes, isRoot }: Compound) =>
  ids.length * 1_000_000 +
  (classes.length + (isRoot ? 1 : 0)) * 1000 +
  (type === undefined || type === '*' ? 0 : 1);

/** Tests of one element against one step. More would take longer than the drawing. */
const maxTests = 4_000_000;

/**
 * Tells which elements a selector selects, and gives up on documents made to take for ever.
 * @throws svg_rejected
 */
export function createMatcher(): (element: SvgElement, selector: Selector) => boolean {
  let tests = 0;

  function matchSteps(element: SvgElement, steps: readonly Step[], last: number): boolean {
    tests += 1;
    if (tests > maxTests) throw rejected('This SVG has too many CSS rules.', { limit: maxTests });
    const { compound, isChild } = steps[last]!;
    if (!matchCompound(element, compound)) return false;
    if (last === 0) return true;
    for (let above = element.parent; above !== undefined; above = above.parent) {
      if (matchSteps(above, steps, last - 1)) return true;
      if (isChild) return false;
    }
    return false;
  }
  return (element, { steps }) => matchSteps(element, steps, steps.length - 1);
}

function matchCompound(element: SvgElement, { type, ids, classes, isRoot }: Compound): boolean {
  if (type !== undefined && type !== '*' && type !== element.name) return false;
  if (isRoot && element.parent !== undefined) return false;
  if (!ids.every((id) => element.attributes.get('id') === id)) return false;
  return classes.every((name) => element.classes.includes(name));
}
