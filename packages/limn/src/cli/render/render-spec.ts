import type { Rendered, RenderOptions } from '@limn/engine';
import { type Format, formats, mimeTypes, parseJson } from '@limn/spec';
import type { LazyEngine } from '../lazy-engine.js';
import { readSpecFile, type SpecFile, specName } from '../spec-file.js';
import { writeWhole } from '../write-file.js';
import { type Destination, pathOf } from './destination.js';
import type { Input } from './inputs.js';
import type { Outcome, WrittenPicture } from './outcome.js';

export interface Press {
  readonly engine: LazyEngine;
  readonly destination: Destination;
  /** What the command line says about the picture, over what the spec says. */
  readonly picture: RenderOptions;
  readonly writeOut: (bytes: Uint8Array) => Promise<void>;
}

/** Renders one spec and writes its picture. Never throws: a failure is a part of the outcome. */
export async function renderSpec(input: Input, press: Press): Promise<Outcome> {
  const started = performance.now();
  let file: SpecFile | undefined;
  const outcome = (rest: Pick<Outcome, 'warnings' | 'picture' | 'error'>): Outcome => ({
    name: specName(input.file),
    source: file?.bytes,
    milliseconds: Math.round((performance.now() - started) * 10) / 10,
    ...rest,
  });
  try {
    file = await readSpecFile(input.file);
    const spec = parseJson(file.bytes);
    const engine = await press.engine.get();
    const rendered = await engine.render(spec, press.picture);
    return outcome({ warnings: rendered.warnings, picture: await write(rendered, input, press) });
  } catch (error) {
    return outcome({ warnings: [], error });
  }
}

async function write(rendered: Rendered, input: Input, press: Press): Promise<WrittenPicture> {
  const format = formatOf(rendered);
  const path = pathOf(press.destination, input, format);
  if (path === null) await press.writeOut(rendered.bytes);
  else await writeWhole(path, rendered.bytes);
  const { width, height, bytes } = rendered;
  return { path, format, width, height, bytes: bytes.length };
}

function formatOf({ mimeType }: Rendered): Format {
  return formats.find((format) => mimeTypes[format] === mimeType) ?? 'png';
}
