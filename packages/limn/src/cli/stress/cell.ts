import { type Engine, type Finding, hasWeight } from '@limn/engine';
import { type Format, LimnError, type Spec } from '@limn/spec';
import { type LintCommandOptions, lintOptionsFor } from '../lint/options.js';
import type { Design } from './design.js';
import type { Sample } from './samples.js';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One picture of the sheet. */
export interface Cell {
  readonly name: string;
  /** Size in pixels of the spec, which boxes of findings are in. */
  readonly size: Size;
  /** The picture as it is shown in a feed: a PNG of `shown`. */
  readonly thumbnail: Uint8Array;
  readonly shown: Size;
  readonly findings: readonly Finding[];
  /** Bytes of the picture's own file. */
  readonly bytes?: number;
  /** Why there is no picture, where there is none. */
  readonly error?: LimnError;
}

interface Tools {
  readonly engine: Engine;
  readonly options: LintCommandOptions;
}

/** Whether a picture of these words should not go out. */
export function fails({ findings, error }: Cell): boolean {
  return error !== undefined || findings.some(hasWeight);
}

/** Makes what draws a design with the words of a sample and judges it. */
export function createCellMaker(
  design: Design,
  { engine, options }: Tools,
): (sample: Sample) => Promise<Cell> {
  return async (sample) => {
    try {
      const spec = inPixels(design.specOf(sample));
      const lint = lintOptionsFor(spec.dimensions, options);
      const { findings = [], bytes } = await engine.draw(spec, { lint });
      const size = { width: spec.dimensions.width_in_px, height: spec.dimensions.height_in_px };
      const shown = shownSize(size);
      return {
        name: sample.name,
        size,
        shown,
        thumbnail: await thumbnailOf(bytes, shown, engine),
        findings: findings.filter(({ code }) => !options.ignored.has(code)),
        bytes: bytes.length,
      };
    } catch (error) {
      if (!(error instanceof LimnError)) throw error;
      const nothing = { width: 400, height: 210 };
      return {
        name: sample.name,
        size: nothing,
        shown: nothing,
        thumbnail: new Uint8Array(),
        findings: [],
        error,
      };
    }
  };
}

const outlines: ReadonlySet<Format> = new Set(['svg', 'pdf']);

/** Outlines are shown as PNG. */
function inPixels(spec: Spec): Spec {
  return outlines.has(spec.output.format) ? { ...spec, output: { ...spec.output, format: 'png' } } : spec;
}

/** As wide as pictures are shown in feeds: 400 px, less for high ones, so that a row holds more of them. */
function shownSize({ width, height }: Size): Size {
  const wide = Math.min(400, Math.max(200, 400 * Math.sqrt(width / height)), (1000 * width) / height);
  return { width: Math.max(1, Math.round(wide)), height: Math.max(1, Math.round((wide * height) / width)) };
}

async function thumbnailOf(bytes: Uint8Array, { width, height }: Size, engine: Engine): Promise<Uint8Array> {
  const file = { type: 'base64', name: 'cell', base64: Buffer.from(bytes).toString('base64') };
  const image = {
    index: 0,
    type: 'image',
    file,
    fit: 'fill',
    position: { x: 0, y: 0 },
    dimensions: { width, height },
  };
  return (await engine.render({ dimensions: { width, height }, layers: [image] })).bytes;
}
