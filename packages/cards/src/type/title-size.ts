// The size of a title: steps by length, then the largest at which its lines fit, in width and height at once.

import type { Script } from '../frame/script.js';
import { type Lettering, linesOf, widthOf } from './estimate.js';

/** How a text is set. */
export interface Setting {
  readonly size: number;
  readonly weight: number;
  readonly lineHeight: number;
  /** In em. */
  readonly tracking: number;
  readonly maxLines: number;
}

/** A size for titles up to a length. */
export interface Step {
  /** Characters up to which it holds, of the width of a Latin letter. */
  readonly length: number;
  readonly largest: number;
  readonly smallest: number;
  readonly weight: number;
  readonly lineHeight: number;
  readonly tracking: number;
  readonly lines: number;
}

export const titleSteps: readonly Step[] = [
  { length: 10, largest: 164, smallest: 134, weight: 680, lineHeight: 0.98, tracking: -0.048, lines: 1 },
  { length: 14, largest: 132, smallest: 108, weight: 680, lineHeight: 0.98, tracking: -0.045, lines: 2 },
  { length: 28, largest: 108, smallest: 90, weight: 680, lineHeight: 1, tracking: -0.042, lines: 2 },
  { length: 52, largest: 88, smallest: 74, weight: 680, lineHeight: 1.04, tracking: -0.04, lines: 3 },
  { length: 72, largest: 78, smallest: 66, weight: 660, lineHeight: 1.06, tracking: -0.036, lines: 3 },
  { length: 90, largest: 68, smallest: 58, weight: 650, lineHeight: 1.08, tracking: -0.032, lines: 3 },
  { length: 140, largest: 58, smallest: 50, weight: 650, lineHeight: 1.12, tracking: -0.025, lines: 4 },
  {
    length: Number.POSITIVE_INFINITY,
    largest: 52,
    smallest: 40,
    weight: 640,
    lineHeight: 1.14,
    tracking: -0.022,
    lines: 5,
  },
];

/** Quotations: slower to read, so smaller and more open. */
export const quoteSteps: readonly Step[] = [
  { length: 40, largest: 84, smallest: 72, weight: 540, lineHeight: 1.16, tracking: -0.018, lines: 3 },
  { length: 90, largest: 72, smallest: 58, weight: 540, lineHeight: 1.2, tracking: -0.015, lines: 4 },
  { length: 130, largest: 60, smallest: 50, weight: 520, lineHeight: 1.22, tracking: -0.012, lines: 4 },
  {
    length: Number.POSITIVE_INFINITY,
    largest: 50,
    smallest: 40,
    weight: 520,
    lineHeight: 1.26,
    tracking: -0.01,
    lines: 5,
  },
];

/** The smallest title, at 1200x630. */
const SMALLEST = 36;

interface ScriptSetting {
  readonly lineHeight: number;
  readonly weight?: number;
  /** Share of a line to count on where lines may end anywhere: the rest lets them end where phrases do. */
  readonly room?: number;
}

/** What scripts other than Latin ask for: room for marks, no tracking. */
const scripts: Readonly<Partial<Record<Script, ScriptSetting>>> = {
  arabic: { lineHeight: 1.4, weight: 700 },
  hebrew: { lineHeight: 1.15, weight: 700 },
  kana: { lineHeight: 1.3, weight: 700 },
  han: { lineHeight: 1.3, weight: 700, room: 0.88 },
  hangul: { lineHeight: 1.3, weight: 700 },
  indic: { lineHeight: 1.4, weight: 700 },
  thai: { lineHeight: 1.4, weight: 700, room: 0.92 },
  tall: { lineHeight: 1.65, weight: 700, room: 0.92 },
};

/** Line height that a script needs at least, as a multiple of the size. */
export function leastLineHeight(script: Script): number {
  return scripts[script]?.lineHeight ?? 1;
}

export interface TitleRequest {
  readonly text: string;
  readonly script: Script;
  readonly width: number;
  readonly height: number;
  /** Multiplies the sizes of the steps. */
  readonly scale: number;
  /** Those of titles without it. */
  readonly steps?: readonly Step[];
  /** The largest size in pixels. */
  readonly largest?: number;
  /** The smallest size in pixels, whatever the steps say. */
  readonly least?: number;
  /** Lines above those of the step, for tall cards. */
  readonly moreLines?: number;
  /** Parts of the face: share of the tracking, weight against 680, breadth against Inter. */
  readonly face?: { readonly tracking: number; readonly weight: number; readonly breadth: number };
}

export interface FoundSetting extends Setting {
  readonly fits: boolean;
  /** Estimated. */
  readonly lines: number;
}

/** The setting that fits, and whether it does: when not, it is the smallest, and the engine shrinks it further. */
export function titleSetting(request: TitleRequest): FoundSetting {
  const length = lengthOf(request.text);
  const { steps = titleSteps } = request;
  const from = steps.findIndex((step) => length <= step.length);
  for (const step of steps.slice(from)) {
    const found = fitted(step, request);
    if (found) return found;
  }
  const last = settingOf(steps.at(-1)!, request);
  const size = evenAbove(Math.max(SMALLEST * request.scale, request.least ?? 0));
  return { ...last, size, lines: last.maxLines, fits: false };
}

/** In characters of the width of a Latin one. */
function lengthOf(text: string): number {
  return widthOf(text, { weight: 400, tracking: 0 }) / 0.55;
}

function fitted(step: Step, request: TitleRequest) {
  const { scale, width, height, text, script, largest = Number.POSITIVE_INFINITY, face } = request;
  const setting = settingOf(step, request);
  const lettering: Lettering = { ...setting, breadth: face?.breadth ?? 1 };
  const isLast = step.length === Number.POSITIVE_INFINITY;
  const room = scripts[script]?.room ?? 1;
  const smallest = even((isLast ? SMALLEST : step.smallest) * scale);
  const least = Math.max(smallest, evenAbove(request.least ?? 0));
  for (let size = even(Math.min(step.largest * scale, largest)); size >= least; size -= 2) {
    const { count, widest } = linesOf(text, (width * room) / size, lettering);
    const fits =
      count <= setting.maxLines && widest * size <= width && count * size * setting.lineHeight <= height;
    if (fits) return { ...setting, size, lines: count, fits };
  }
  return undefined;
}

function settingOf(step: Step, { script, moreLines = 0, face }: TitleRequest): Omit<Setting, 'size'> {
  const own = scripts[script];
  const heavier = face ? face.weight - 680 : 0;
  return {
    weight: own?.weight ?? Math.min(900, Math.max(100, step.weight + heavier)),
    lineHeight: Math.max(step.lineHeight, own?.lineHeight ?? 0),
    tracking: own ? 0 : step.tracking * (face?.tracking ?? 1),
    maxLines: step.lines + moreLines,
  };
}

function even(size: number): number {
  return Math.max(2, 2 * Math.round(size / 2));
}

function evenAbove(size: number): number {
  return 2 * Math.ceil(size / 2);
}
