// What a designer would mend in a picture, found on the scene and on the pixels behind the words. Pure: pixels come in
// through a port, and the picture itself is not touched.

import type { Face } from '@limn/fonts';
import type { Issue, Spec } from '@limn/spec';
import type { Assets } from '../gather/assets.js';
import type { LaidOut } from '../layout/layout.js';
import type { Box, Item, Scene } from '../scene/scene.js';
import { type Finding, severities } from './finding.js';
import { type LintOptions, lintLimits } from './options.js';
import { type Shown, wholePixels } from './pixels.js';
import type { Case, Rule } from './rule.js';
import { contrastRule } from './rules/contrast.js';
import { canvasRule, clipRule, safeAreaRule } from './rules/edges.js';
import { fileRule } from './rules/file.js';
import { ellipsisRule, warningRule } from './rules/fit.js';
import { lastLineRule } from './rules/last-line.js';
import { overlapRule } from './rules/overlap.js';
import { pictureRule } from './rules/pictures.js';
import { sizeRule } from './rules/size.js';
import { type Survey, surveyOf } from './survey.js';
import { around } from './transform.js';

/** A picture that has been drawn, and what it was drawn from. */
export interface Drawing {
  readonly spec: Spec;
  readonly laidOut: Pick<LaidOut, 'scene' | 'traces'>;
  readonly assets: Pick<Assets, 'pictures' | 'stacks'>;
  /** All that gather, layout and encode warned of. */
  readonly warnings: readonly Issue[];
  /** Of the file. */
  readonly bytes: number;
  readonly sketch: Sketch;
}

/**
 * The port to the pixels: a part of a scene in a small size, with blocks of their fill in the places of letters, and
 * without. RGBA, premultiplied; the box says what it shows of the whole in that size.
 */
export type Sketch = (
  scene: Scene,
  size: SketchSize & { readonly area: Box },
) => Box & { readonly words: Uint8Array; readonly ground: Uint8Array };

interface SketchSize {
  readonly width: number;
  readonly height: number;
}

const rules: readonly Rule[] = [
  warningRule,
  contrastRule,
  sizeRule,
  canvasRule,
  clipRule,
  safeAreaRule,
  ellipsisRule,
  overlapRule,
  lastLineRule,
  pictureRule,
  fileRule,
];

/** Findings on a picture, the heaviest first. */
export function lint(drawing: Drawing, options: LintOptions = {}): readonly Finding[] {
  const judged = caseOf(drawing, options);
  const findings = rules.flatMap((rule) => rule(judged)).map(rounded);
  const weight = ({ severity }: Finding) => severities.indexOf(severity);
  return findings.sort((a, b) => weight(a) - weight(b));
}

/** Boxes in tenths of a pixel: more says nothing to anyone. */
function rounded(finding: Finding): Finding {
  if (finding.box === undefined) return finding;
  const [x, y, width, height] = [finding.box.x, finding.box.y, finding.box.width, finding.box.height].map(
    (value) => Math.round(value * 10) / 10,
  ) as [number, number, number, number];
  return { ...finding, box: { x, y, width, height } };
}

/** Formats that feeds and messengers show; the others are for print and for the web's own pages. */
const feedFormats: ReadonlySet<string> = new Set(['png', 'jpeg', 'webp', 'gif', 'avif']);

function caseOf({ spec, laidOut, assets, warnings, bytes, sketch }: Drawing, options: LintOptions): Case {
  const { scene, traces } = laidOut;
  const limits = { ...lintLimits, ...options.limits };
  const decorative = new Set(options.decorative);
  const survey = surveyOf(scene, { traces, faces: facesOf(assets), decorative });
  let shown: Shown | undefined;
  return {
    scene,
    survey,
    pictures: assets.pictures,
    scale: spec.output.scale,
    file: { bytes, maxBytes: options.maxBytes, isForFeeds: feedFormats.has(spec.output.format) },
    warnings,
    safeAreas: options.safeAreas ?? [],
    limits,
    shown() {
      if (shown !== undefined) return shown;
      const size = sizeShown(scene, limits.shownWidth);
      const part = sketch(withoutRules(scene, traces), { ...size, area: areaOf(survey) });
      const [words, ground] = [wholePixels(part.words), wholePixels(part.ground)];
      shown = { ...part, scale: size.width / scene.width, words, ground };
      return shown;
    },
  };
}

function facesOf({ stacks }: Drawing['assets']): ReadonlyMap<string, Face> {
  return new Map([...stacks.values()].flatMap((stack) => stack.map((face) => [face.id, face] as const)));
}

/** As a card that is shown 400 pixels wide has, and half as many again: higher pictures are looked at from farther away. */
const MOST_PIXELS = 130_000;

function sizeShown({ width, height }: Scene, shownWidth: number): SketchSize {
  const scale = Math.min(1, shownWidth / width, Math.sqrt(MOST_PIXELS / (width * height)));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/** Around all words. */
function areaOf({ words }: Survey): Box {
  return words.flatMap(({ lines }) => lines.map(({ ink }) => ink)).reduce(around);
}

/** The scene without the lines through and under words: those are no ground that the words stand on. */
function withoutRules(scene: Scene, traces: Drawing['laidOut']['traces']): Scene {
  const lines = new Set<Item>();
  const collect = (item: Item): void => {
    if (item.kind === 'group') item.items.forEach(collect);
    else if (item.kind === 'shape') lines.add(item);
  };
  for (const { layer, items } of traces) {
    if (layer.type === 'text' && layer.text_decoration.length > 0) items.forEach(collect);
  }
  if (lines.size === 0) return scene;
  const kept = (items: readonly Item[]): readonly Item[] =>
    items
      .filter((item) => !lines.has(item))
      .map((item) => (item.kind === 'group' ? { ...item, items: kept(item.items) } : item));
  return { ...scene, items: kept(scene.items) };
}
