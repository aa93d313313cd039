// The service as people start it: `limn serve`, a process of its own.
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = join(import.meta.dirname, '../../limn/src/cli/main.ts');

export interface Program {
  readonly process: ChildProcess;
  /** Where it runs; it goes away with `folder.remove()`. */
  readonly folder: Folder;
  out(): string;
  err(): string;
  /** Waits until a text stands in what it wrote. */
  sees(text: string): Promise<void>;
  ended(): Promise<number | null>;
}

export interface Folder {
  readonly path: string;
  remove(): void;
}

export function makeFolder(): Folder {
  const path = mkdtempSync(join(tmpdir(), 'limn-program-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Starts `limn serve` in a folder. */
export function startProgram(
  folder: Folder,
  args: readonly string[] = ['--port', '0'],
  env: Readonly<Record<string, string>> = {},
): Program {
  const command = ['--conditions=limn-source', '--import', tsx, main, 'serve', ...args];
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, command, { cwd: folder.path, env: { PATH, ...env } });
  let [out, err] = ['', ''];
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
  });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    process: child,
    folder,
    out: () => out,
    err: () => err,
    async sees(text) {
      while (!`${out}${err}`.includes(text)) {
        const state = await Promise.race([
          exit,
          new Promise((resolve) => setTimeout(resolve, 20, 'running')),
        ]);
        if (state !== 'running')
          throw new Error(`It ended before it wrote ${JSON.stringify(text)}:\n${out}${err}`);
      }
    },
    ended: () => exit,
  };
}
