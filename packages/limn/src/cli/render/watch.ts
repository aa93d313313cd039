import { type FSWatcher, watch } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { findInputs, type Input } from './inputs.js';

/** Editors write a file in several steps; what comes within this many milliseconds is one change. */
const settleTime = 60;

export interface Watching {
  /** Renders what has changed; may not throw. */
  readonly render: (changed: readonly Input[], all: readonly Input[]) => Promise<void>;
  /** Ends the watch. */
  readonly signal: AbortSignal;
}

/**
 * Calls `render` whenever the bytes of a spec change or a new spec appears in a folder that was named. Folders are
 * watched, not files: an editor that replaces a file would take its watcher away. Resolves once the signal aborts.
 */
export async function watchSpecs(args: readonly string[], { render, signal }: Watching): Promise<void> {
  let known = await contentsOf(await findInputs(args));
  const look = async () => {
    const inputs = await findInputs(args).catch(() => []);
    const contents = await contentsOf(inputs);
    const changed = inputs.filter(({ file }) => {
      const bytes = contents.get(file);
      return bytes !== undefined && !known.get(file)?.equals(bytes);
    });
    known = contents;
    if (changed.length > 0) await render(changed, inputs);
  };
  const watchers = await startWatchers(args, debounced(look));
  await new Promise<void>((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
  for (const watcher of watchers) watcher.close();
}

async function startWatchers(args: readonly string[], changed: () => void): Promise<readonly FSWatcher[]> {
  const folders = new Set<string>();
  for (const arg of args) {
    const isFolder = (await stat(arg).catch(() => undefined))?.isDirectory() ?? false;
    folders.add(isFolder ? arg : dirname(arg));
  }
  return [...folders].map((folder) => {
    const watcher = watch(folder, changed);
    // A folder that is taken away ends its watch, not the command.
    watcher.on('error', () => watcher.close());
    return watcher;
  });
}

async function contentsOf(inputs: readonly Input[]): Promise<ReadonlyMap<string, Buffer>> {
  const contents = new Map<string, Buffer>();
  for (const { file } of inputs) {
    const bytes = await readFile(file).catch(() => undefined);
    if (bytes) contents.set(file, bytes);
  }
  return contents;
}

/** Runs `work` once things are quiet, never twice at once; what happens meanwhile makes it run again. */
function debounced(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work);
    }, settleTime);
  };
}
