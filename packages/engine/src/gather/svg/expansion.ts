// How much a document draws once every reference is followed, computed without following any twice. Ten lines
// of <use> can stand for 10^10 elements.
import { limitOf } from '@limn/spec';
import { elementsOf, rejected, type SvgElement } from './element.js';
import { elementsById, embeddedPixels, type Reference, referencesOf } from './references.js';
import { isFilterStep } from './vocabulary.js';

/** What drawing an element takes, with all that it refers to. */
interface Load {
  readonly elements: number;
  /** Corners of outlines: each may carry a marker. */
  readonly vertices: number;
  readonly filterSteps: number;
  /** Of pictures inside. */
  readonly pixels: number;
  readonly depth: number;
}

const nothing: Load = { elements: 0, vertices: 0, filterSteps: 0, pixels: 0, depth: 0 };

/** Every step fills a region as large as the picture; at 1200 x 630 one takes about 5 ms. */
const maxFilterSteps = 500;

/** Levels with every reference followed. Painters go down one call a level. */
const maxExpandedDepth = 256;

/** Elements that draw nothing where they stand, only where something refers to them. */
const resources = /^(defs|symbol|clipPath|mask|pattern|marker|linearGradient|radialGradient|filter)$/;

const isGradient = ({ name }: SvgElement) => name === 'linearGradient' || name === 'radialGradient';

/**
 * Follows all references of a document.
 * @throws svg_rejected for circles, for references outside, and for more than can be drawn
 */
export function checkExpansion(root: SvgElement): void {
  const loadOf = createLoads(root);
  let own = 0;
  for (const element of elementsOf(root)) {
    own += 1;
    loadOf(element, 0);
  }
  const total = loadOf(root, 0);
  const check = (actual: number, limit: number, what: string) => {
    if (actual > limit) throw rejected(`This SVG draws too much: ${what}.`, { limit, actual });
  };
  check(total.elements - own, limitOf('svg_references'), 'elements that others refer to');
  check(total.filterSteps, maxFilterSteps, 'steps of filters');
  check(total.pixels, limitOf('image_area_in_request'), 'pixels of pictures inside');
}

function createLoads(root: SvgElement): (element: SvgElement, level: number) => Load {
  const byId = elementsById(root);
  const pixels = embeddedPixels(root);
  const known = new Map<SvgElement, Load | 'open'>();

  function loadOf(element: SvgElement, level: number): Load {
    const load = known.get(element);
    if (load === 'open') throw rejected('This SVG refers to itself in a circle.');
    if (load !== undefined) return load;
    if (level > maxExpandedDepth) throw tooDeep();
    known.set(element, 'open');
    const result = sum(element, level);
    if (result.depth > maxExpandedDepth) throw tooDeep();
    known.set(element, result);
    return result;
  }

  function sum(element: SvgElement, level: number): Load {
    const drawn = element.children.filter(({ name }) => !resources.test(name));
    let load = drawn.map((child) => loadOf(child, level + 1)).reduce(add, ownLoad(element, pixels));
    // What is drawn with inherited paint counts for all that is drawn inside, so hrefs come first.
    const references = referencesOf(element).toSorted((a, b) => rank(a) - rank(b));
    for (const reference of references) {
      const target = byId.get(reference.id);
      if (target !== undefined) load = follow(load, reference, { target, load: loadOf(target, level + 1) });
    }
    return { ...load, depth: load.depth + 1 };
  }
  return loadOf;
}

const tooDeep = () =>
  rejected('This SVG nests too deep when its references are followed.', { limit: maxExpandedDepth });

const rank = ({ by }: Reference) => (by === 'href' ? 0 : 1);

function ownLoad(element: SvgElement, pixels: ReadonlyMap<SvgElement, number>): Load {
  return {
    elements: isGradient(element) || element.name === 'stop' ? 0 : 1,
    vertices: vertices(element),
    filterSteps: isFilterStep(element.name) ? 1 : 0,
    pixels: pixels.get(element) ?? 0,
    depth: 0,
  };
}

/** Every corner is named by a letter, or by two numbers. */
function vertices({ name, attributes }: SvgElement): number {
  const text = (name === 'path' ? attributes.get('d') : attributes.get('points')) ?? '';
  return name === 'line' ? 2 : Math.ceil(text.length / 2);
}

const add = (a: Load, b: Load): Load => ({
  elements: a.elements + b.elements,
  vertices: a.vertices + b.vertices,
  filterSteps: a.filterSteps + b.filterSteps,
  pixels: a.pixels + b.pixels,
  depth: Math.max(a.depth, b.depth),
});

const times = (load: Load, count: number): Load => ({
  elements: load.elements * count,
  vertices: load.vertices * count,
  filterSteps: load.filterSteps * count,
  pixels: load.pixels * count,
  depth: load.depth,
});

/** Fill, stroke and markers pass on to everything inside; the others work once, on the whole. */
function follow(load: Load, { by }: Reference, to: { target: SvgElement; load: Load }): Load {
  if (isGradient(to.target)) return add(load, { ...nothing, depth: to.load.depth });
  if (by.startsWith('marker')) return add(load, times(to.load, Math.max(1, load.vertices)));
  if (by === 'fill' || by === 'stroke') return add(load, times(to.load, Math.max(1, load.elements)));
  return add(load, to.load);
}
