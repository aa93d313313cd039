// The main path: parse, gather, layout, decode, paint, encode.

import { type Format, type Issue, mimeTypes, type Output, parse, type Spec } from '@limn/spec';
import { createDecoder } from './decode/decode.js';
import { type Gathered, gather } from './gather/gather.js';
import { createWorld, type WorldOptions } from './gather/world.js';
import { needsOf } from './layout/kinds.js';
import { layout } from './layout/layout.js';
import type { Finding } from './lint/finding.js';
import { lint, type Sketch } from './lint/lint.js';
import type { LintOptions } from './lint/options.js';
import { createMeasure } from './paint/measure.js';
import { createPainter, type PaintOptions } from './paint/paint.js';
import { createTypefaces, type Lease } from './paint/typefaces.js';
import type { Scene } from './scene/scene.js';
import { createWriter, groundOf } from './write.js';

export interface EngineOptions extends WorldOptions {
  /** Bytes of decoded pictures to keep for the next request; 64 MiB without it. */
  readonly cacheBytes?: number;
}

/** Each overrides what the spec says of its file. */
export interface RenderOptions {
  readonly format?: Format | undefined;
  /** 1 to 100, for JPEG, WebP and AVIF. */
  readonly quality?: number | undefined;
  /** Device pixels for one pixel of the spec, 1 to 3. */
  readonly scale?: number | undefined;
  readonly max_bytes?: number | undefined;
  /** Gives the picture up. */
  readonly signal?: AbortSignal | undefined;
  /** Has the picture judged: `findings` say what a designer would mend. */
  readonly lint?: LintOptions | undefined;
}

/** A step of the main path that takes time. */
export type Stage = 'gather' | 'layout' | 'decode' | 'paint' | 'write' | 'lint';

export interface DrawOptions {
  /** Gives the picture up. */
  readonly signal?: AbortSignal | undefined;
  /** Is told the milliseconds that each step took, as it ends. */
  readonly onStage?: ((stage: Stage, milliseconds: number) => void) | undefined;
  /** Has the picture judged: `findings` say what a designer would mend. */
  readonly lint?: LintOptions | undefined;
}

export interface Rendered {
  readonly bytes: Uint8Array;
  readonly mimeType: string;
  /** Device pixels. */
  readonly width: number;
  readonly height: number;
  readonly warnings: readonly Issue[];
  /** The heaviest first; only where `lint` was asked for. The picture is the same with and without. */
  readonly findings?: readonly Finding[];
}

export interface Engine {
  /** @throws LimnError with any code of `errorTable` whose status is 400 or 422, or `cancelled` */
  render(spec: unknown, options?: RenderOptions): Promise<Rendered>;
  /** `render` of a spec that `parse` has made. Throws what `render` throws, but for what `parse` finds. */
  draw(spec: Spec, options?: DrawOptions): Promise<Rendered>;
  /** The display list that `render` would paint. Throws what `render` throws until painting. */
  scene(spec: unknown, options?: RenderOptions): Promise<{ scene: Scene; warnings: readonly Issue[] }>;
  /** Lets kept pictures go. The engine must not be used afterwards. */
  close(): Promise<void>;
}

/** Makes an engine. It keeps pictures and fonts it has seen, so make one for many pictures. */
export function createEngine(options: EngineOptions = {}): Engine {
  const world = createWorld(options);
  const decoder = createDecoder(options);
  const typefaces = createTypefaces();
  const painter = createPainter();
  const begin = createWriter(painter);
  /** Pictures on their way. */
  let inHand = 0;

  async function gathered(
    spec: Spec,
    { signal = new AbortController().signal }: DrawOptions,
  ): Promise<Gathered> {
    return gather({ needs: needsOf(spec.layers), fonts: spec.fonts }, world, signal);
  }

  async function draw(spec: Spec, how: DrawOptions = {}): Promise<Rendered> {
    inHand++;
    try {
      return await drawn(spec, how);
    } finally {
      inHand--;
    }
  }

  async function drawn(spec: Spec, how: DrawOptions): Promise<Rendered> {
    const timed = stopwatch(how);
    const { assets, warnings } = await timed('gather', () => gathered(spec, how));
    return withFaces(typefaces.use(assets), async (faces) => {
      const laidOut = await timed('layout', () => layout(spec, assets, createMeasure(faces)));
      const { scene } = laidOut;
      // Other threads decode while this one paints what lies under the first picture.
      const [pixels, draft] = await Promise.all([
        timed('decode', () => decoder.decode(scene, assets, spec.output.scale, how.signal)),
        timed('paint', () => begin(scene, spec.output, faces)),
      ]);
      const file = await timed('write', () => draft.finish(pixels, inHand === 1));
      const { bytes, width, height } = file;
      const mimeType = mimeTypes[spec.output.format];
      const all = [...warnings, ...laidOut.warnings, ...file.warnings];
      const rendered = { bytes, mimeType, width, height, warnings: all };
      if (how.lint === undefined) return rendered;
      const sketch = sketchOf(spec.output, { pixels, typefaces: faces });
      const drawing = { spec, laidOut, assets, warnings: all, bytes: bytes.length, sketch };
      return { ...rendered, findings: await timed('lint', () => lint(drawing, how.lint)) };
    });
  }

  /** The pixels that lint looks at: painted as those of the file. */
  function sketchOf(output: Output, paper: Pick<PaintOptions, 'pixels' | 'typefaces'>): Sketch {
    const { scale } = output;
    const background = groundOf(output);
    return (scene, size) => painter.sketch(scene, { ...paper, ...size, scale, background });
  }

  return {
    render: async (input, how = {}) => draw(parse(overridden(input, how)), how),
    draw,
    async scene(input, how = {}) {
      const spec = parse(overridden(input, how));
      const { assets, warnings } = await gathered(spec, how);
      return withFaces(typefaces.use(assets), async (faces) => {
        const laidOut = layout(spec, assets, createMeasure(faces));
        return { scene: laidOut.scene, warnings: [...warnings, ...laidOut.warnings] };
      });
    },
    async close() {
      decoder.clear();
    },
  };
}

/** Runs a step and tells how long it took. */
function stopwatch({ onStage }: DrawOptions) {
  return async <T>(stage: Stage, step: () => T | Promise<T>): Promise<T> => {
    const start = performance.now();
    const result = await step();
    onStage?.(stage, performance.now() - start);
    return result;
  };
}

async function withFaces<T>(faces: Lease, work: (faces: Lease) => Promise<T>): Promise<T> {
  try {
    return await work(faces);
  } finally {
    faces.release();
  }
}

/** The request with its file's fields replaced, before it is parsed, so that every limit holds for them too. */
function overridden(input: unknown, { format, quality, scale, max_bytes }: RenderOptions): unknown {
  const given = Object.entries({ format, quality, scale, max_bytes }).filter(
    ([, value]) => value !== undefined,
  );
  if (given.length === 0 || !isRecord(input)) return input;
  const output = { ...(isRecord(input.output) ? input.output : {}), ...Object.fromEntries(given) };
  return { ...input, output, ...(format !== undefined && { output_format: format }) };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
