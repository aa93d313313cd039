import { availableParallelism } from 'node:os';
import { CommandError } from '../command-error.js';
import { type ExitCode, exitCodes, worstOf } from '../exit-code.js';
import { plainFailure } from '../fault-report.js';
import { createLazyEngine, type LazyEngine } from '../lazy-engine.js';
import { standardInput } from '../spec-file.js';
import type { Terminal } from '../terminal.js';
import { type Destination, destinationOf, formatOfDestination } from './destination.js';
import { inOrder } from './in-order.js';
import { findInputs, type Input } from './inputs.js';
import { type RenderCommandOptions, readOptions, type TypedRenderOptions } from './options.js';
import type { Outcome } from './outcome.js';
import { renderSpec } from './render-spec.js';
import { createJsonReport, createTextReport } from './report.js';

interface Run {
  readonly args: readonly string[];
  readonly options: RenderCommandOptions;
  readonly terminal: Terminal;
  readonly engine: LazyEngine;
}

/** `limn render`: every spec into its picture; the worst failure decides the exit code, the good ones are written. */
export async function runRender(
  args: readonly string[],
  typed: TypedRenderOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const options = readOptions(typed, args.includes(standardInput));
  const run: Run = { args, options, terminal, engine: createLazyEngine(process.env) };
  try {
    if (options.scene) return await printScenes(run);
    const inputs = await findInputs(args);
    const code = await renderInputs(inputs, inputs, run);
    return options.watch ? await keepWatching(run) : code;
  } finally {
    await run.engine.close();
  }
}

async function renderInputs(changed: readonly Input[], all: readonly Input[], run: Run): Promise<ExitCode> {
  const { options, terminal } = run;
  const destination = await destinationOf(options.output, all);
  refuseBytesOnTerminal(destination, terminal);
  const started = performance.now();
  const report = options.json
    ? createJsonReport(terminal, { oneLine: options.watch === true })
    : createTextReport(changed.length, terminal);
  const outcomes: Outcome[] = [];
  const press = {
    engine: run.engine,
    destination,
    picture: pictureOptions(options, destination),
    writeOut: terminal.out,
  };
  await inOrder(changed, {
    atOnce: Math.min(4, availableParallelism()),
    work: (input) => renderSpec(input, press),
    done: async (outcome) => {
      outcomes.push(outcome);
      await report.add(outcome);
    },
  });
  const code = await report.end(Math.round(performance.now() - started));
  if (options.open) await openPictures(outcomes);
  return code;
}

function pictureOptions(options: RenderCommandOptions, destination: Destination) {
  const format = options.format ?? formatOfDestination(destination);
  return {
    ...(format && { format }),
    ...(options.quality !== undefined && { quality: options.quality }),
    ...(options.scale !== undefined && { scale: options.scale }),
    ...(options.maxBytes !== undefined && { max_bytes: options.maxBytes }),
  };
}

function refuseBytesOnTerminal(destination: Destination, terminal: Terminal): void {
  if (destination.kind !== 'stdout' || !terminal.outIsTerminal) return;
  throw new CommandError(
    'usage',
    'The picture would be written to the terminal, as bytes.',
    'Add -o picture.png, or send it on: limn render … -o - | …',
  );
}

async function openPictures(outcomes: readonly Outcome[]): Promise<void> {
  const { openFile } = await import('./open-file.js');
  for (const { picture } of outcomes) if (picture?.path) await openFile(picture.path);
}

async function printScenes({ args, engine, terminal }: Run): Promise<ExitCode> {
  const { printScene } = await import('./print-scene.js');
  const codes: ExitCode[] = [];
  for (const input of await findInputs(args)) codes.push(await printScene(input, engine, terminal));
  return worstOf(codes);
}

async function keepWatching(run: Run): Promise<ExitCode> {
  const { watchSpecs } = await import('./watch.js');
  const { terminal } = run;
  const ended = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());
  if (!run.options.json) terminal.err(terminal.colors.dim('Watching for changes. Ctrl-C ends.\n'));
  // Opened once: a viewer shows the new picture by itself.
  const again: Run = { ...run, options: { ...run.options, open: false } };
  await watchSpecs(run.args, {
    signal: ended.signal,
    render: async (changed, all) => {
      await renderInputs(changed, all, again).catch((error: unknown) =>
        terminal.err(`${plainFailure(error, undefined, terminal)}\n`),
      );
    },
  });
  return exitCodes.done;
}
