// Reads the scene once: which words, pictures and codes stand where, and of which layer they are.

import type { Face } from '@limn/fonts';
import type { TextLayer } from '@limn/spec';
import type { Trace } from '../layout/trace.js';
import type { Box, Group, Image, Item, Scene, Shape, TextRun } from '../scene/scene.js';
import { pathBounds } from './path-bounds.js';
import { boxAfter, identity, shared, type Transform, turned } from './transform.js';

/** Where an item stands: its own space, and what of the canvas it may draw on. */
export interface Standing {
  readonly transform: Transform;
  /** On the canvas. */
  readonly clip: Box | undefined;
}

/** Letters of one face on one line, in their own space. */
export interface Strip {
  readonly text: string;
  /** From the top of capitals to the baseline. */
  readonly box: Box;
}

/** One line of a text. */
export interface Line extends Standing {
  readonly text: string;
  /** Font size in pixels. */
  readonly size: number;
  /** From the top of capitals to the baseline, in its own space. */
  readonly box: Box;
  /** The same with descenders, on the canvas. */
  readonly ink: Box;
  /** What of it has one fill: all but emoji. */
  readonly strips: readonly Strip[];
}

/** The words of a text layer, from the first line to the last. */
export interface Words {
  readonly path: string;
  readonly layer: TextLayer;
  /** Of the largest line. */
  readonly size: number;
  readonly lines: readonly Line[];
}

export interface Survey {
  /** Texts with a letter or a digit; signs alone are ornament. In drawing order. */
  readonly words: readonly Words[];
  /** The words that stand out by their size. */
  readonly title: Words | undefined;
  readonly images: readonly { readonly image: Image; readonly box: Box }[];
  readonly codes: readonly { readonly path: string; readonly box: Box }[];
}

interface Found {
  readonly trace: Trace | undefined;
  readonly item: Shape | Image | TextRun;
  readonly standing: Standing;
}

const MEANS = /[\p{L}\p{N}]/u;

/** What of a scene is to be read. Layers at the `decorative` pointers are left out. */
export function surveyOf({ items }: Scene, { traces, faces, decorative }: SurveyOptions): Survey {
  const found = leavesOf(items, ownersOf(traces));
  const words = wordsOf(found, faces).filter(
    ({ path, lines }) => !decorative.has(path) && lines.some(({ text }) => MEANS.test(text)),
  );
  const largest = Math.max(...words.map(({ size }) => size));
  return {
    words,
    title: words.find(({ size }) => size === largest),
    images: found.flatMap(({ item, standing }) =>
      item.kind === 'image' ? [{ image: item, box: boxAfter(standing.transform, item.box) }] : [],
    ),
    codes: codesOf(found),
  };
}

export interface SurveyOptions {
  readonly traces: readonly Trace[];
  readonly faces: ReadonlyMap<string, Face>;
  readonly decorative: ReadonlySet<string>;
}

/** The innermost layer of each item. */
function ownersOf(traces: readonly Trace[]): ReadonlyMap<Item, Trace> {
  const owners = new Map<Item, Trace>();
  const claim = (item: Item, trace: Trace): void => {
    if (owners.has(item)) return;
    owners.set(item, trace);
    if (item.kind === 'group') for (const inner of item.items) claim(inner, trace);
  };
  for (const trace of traces) for (const item of trace.items) claim(item, trace);
  return owners;
}

/** All items that draw something, with where they stand; what no opacity is left of is not drawn. */
function leavesOf(items: readonly Item[], owners: ReadonlyMap<Item, Trace>): readonly Found[] {
  const found: Found[] = [];
  const visit = (item: Item, standing: Standing): void => {
    if (item.kind !== 'group') found.push({ trace: owners.get(item), item, standing });
    else if (item.opacity > 0) for (const inner of item.items) visit(inner, inside(standing, item));
  };
  for (const item of items) visit(item, { transform: identity, clip: undefined });
  return found;
}

const nowhere: Box = { x: 0, y: 0, width: 0, height: 0 };

function inside(outer: Standing, { rotation, clip }: Group): Standing {
  const transform = rotation ? turned(outer.transform, rotation) : outer.transform;
  const bounds = clip === undefined ? undefined : pathBounds(clip);
  if (bounds === undefined) return { transform, clip: outer.clip };
  const own = boxAfter(transform, bounds);
  return { transform, clip: outer.clip ? (shared(outer.clip, own) ?? nowhere) : own };
}

function codesOf(found: readonly Found[]): Survey['codes'] {
  const codes = new Map<string, Box>();
  for (const { trace, item, standing } of found) {
    const isCode = trace?.layer.type === 'qr-code' || trace?.layer.type === 'barcode';
    if (!isCode || item.kind !== 'shape' || codes.has(trace.path)) continue;
    codes.set(trace.path, boxAfter(standing.transform, item.box));
  }
  return [...codes].map(([path, box]) => ({ path, box }));
}

interface Run {
  readonly run: TextRun;
  readonly standing: Standing;
}

function wordsOf(found: readonly Found[], faces: SurveyOptions['faces']): readonly Words[] {
  const runs = new Map<Trace, Run[]>();
  for (const { trace, item, standing } of found) {
    // A line around letters is drawn beside the letters themselves.
    if (trace?.layer.type !== 'text' || item.kind !== 'text' || item.outline !== undefined) continue;
    const known = runs.get(trace) ?? [];
    if (known.length === 0) runs.set(trace, known);
    known.push({ run: item, standing });
  }
  return [...runs].map(([{ path, layer }, all]) => {
    const lines = linesOf(all, faces);
    return { path, layer: layer as TextLayer, size: Math.max(...lines.map(({ size }) => size)), lines };
  });
}

function linesOf(all: readonly Run[], faces: SurveyOptions['faces']): readonly Line[] {
  const lines = new Map<number, Run[]>();
  for (const each of all) {
    const known = lines.get(each.run.baseline) ?? [];
    if (known.length === 0) lines.set(each.run.baseline, known);
    known.push(each);
  }
  return [...lines.values()].map((runs) => lineOf(runs, faces));
}

// In em, of a face that is not known.
const CAPITAL = 0.7;
const DESCENT = 0.2;
const DESCENDS =
  /[gjpqyQ,;()[\]{}|@/\\_çşţßþ]|[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{N}\s]/u;

function lineOf(runs: readonly Run[], faces: SurveyOptions['faces']): Line {
  const [{ run: first, standing }] = runs as readonly [Run, ...Run[]];
  const inOrder = runs.map(({ run }) => run).sort((a, b) => a.x - b.x);
  const text = inOrder.map((run) => run.text).join('');
  const size = Math.max(...inOrder.map((run) => run.size));
  const x = inOrder[0]!.x;
  const right = Math.max(...inOrder.map((run) => run.x + run.width));
  const capital = faces.get(first.face)?.metrics.capHeight ?? CAPITAL;
  const box = { x, y: first.baseline - capital * size, width: right - x, height: capital * size };
  const below = DESCENDS.test(text) ? DESCENT * size : 0;
  const plain = inOrder.filter((run) => !faces.get(run.face)?.color && run.text.trim() !== '');
  return {
    ...standing,
    text,
    size,
    box,
    ink: boxAfter(standing.transform, { ...box, height: box.height + below }),
    strips: plain.map((run) => ({
      text: run.text,
      box: { ...box, x: run.x, width: run.width },
    })),
  };
}
