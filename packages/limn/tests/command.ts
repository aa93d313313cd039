import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll } from 'vitest';

// The real command as a child process, from source: what is tested is never older than the code.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
const main = join(import.meta.dirname, '../src/cli/main.ts');
const command = ['--conditions=limn-source', '--import', tsx, main];

export interface Ended {
  readonly code: number | null;
  readonly stdout: Buffer;
  readonly out: string;
  readonly err: string;
}

interface Setting {
  readonly cwd?: string;
  readonly stdin?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `limn` in an environment without colour wishes of the one who runs the tests. */
export function start(args: readonly string[], { cwd, env }: Setting = {}) {
  const { FORCE_COLOR: _forced, NO_COLOR: _refused, ...inherited } = process.env;
  return spawn(process.execPath, [...command, ...args], { cwd, env: { ...inherited, ...env } });
}

/** Runs `limn` to its end. */
export function limn(args: readonly string[], setting: Setting = {}): Promise<Ended> {
  const child = start(args, setting);
  const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
  // A command that does not read its input may be gone before it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(setting.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      const out = Buffer.concat(stdout);
      resolve({ code, stdout: out, out: out.toString(), err: Buffer.concat(stderr).toString() });
    });
  });
}

/** An empty folder for one test file, taken away at its end. */
export function workFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'limn-test-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
