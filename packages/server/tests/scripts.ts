// Other processes for tests, from source: what is tested is never older than the code.
import { type ChildProcess, spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

export interface Script {
  readonly child: ChildProcess;
  /** The lines that it has written whole. */
  readonly lines: readonly string[];
  /** Resolves when it has written so many lines, or has ended. */
  wrote(count: number): Promise<void>;
  /** Its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

/** Starts a script that lies beside the tests. */
export function startScript(name: string, args: readonly string[]): Script {
  const command = ['--conditions=limn-source', '--import', tsx, join(import.meta.dirname, name), ...args];
  const child = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const heard = createInterface({ input: child.stdout });
  const told = new Set<() => void>();
  heard.on('line', (line) => {
    lines.push(line);
    for (const tell of told) tell();
  });
  const ended = new Promise<number | string>((resolve) => {
    child.once('close', (code, signal) => {
      for (const tell of told) tell();
      resolve(code ?? signal ?? '');
    });
  });
  return {
    child,
    lines,
    ended,
    wrote: (count) =>
      new Promise((resolve) => {
        const tell = () => {
          if (lines.length >= count || child.exitCode !== null || child.signalCode !== null) resolve();
        };
        told.add(tell);
        tell();
      }),
  };
}
