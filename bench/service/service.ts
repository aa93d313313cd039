import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathOf } from '../place.js';

/** The service as it was built, in processes of its own, on a data folder of its own. */
export interface Service {
  readonly pid: number;
  readonly port: number;
  /** A key whose rate no load reaches. */
  readonly token: string;
  readonly data: string;
  /** Milliseconds from its start until `/ready` said so. */
  readonly startTime: number;
  /** How it ended; undefined while it runs. */
  readonly ended: () => string | undefined;
  /** Tells it to stop, and waits; the data folder goes with it. */
  readonly stop: () => Promise<void>;
}

export interface ServiceOptions {
  readonly workers: number;
  readonly env?: Readonly<Record<string, string>>;
  /** An existing folder, which stays. */
  readonly data?: string;
  /** Of a folder that has a key already. */
  readonly token?: string;
}

/** No service outlives who started it. */
const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => void child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

export async function startService({ workers, env = {}, ...given }: ServiceOptions): Promise<Service> {
  const port = await freePort();
  const data = given.data ?? (await mkdtemp(join(tmpdir(), 'limn-')));
  const settings = {
    LIMN_DATA: data,
    LIMN_PORT: String(port),
    LIMN_WORKERS: String(workers),
    LIMN_RATE: '1000000',
  };
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ['--max-semi-space-size=4', pathOf('packages/limn/bin/limn.js'), 'serve'],
    {
      env: { PATH: process.env.PATH, ...settings, ...env },
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  running.add(child);
  const words: string[] = [];
  child.stderr.on('data', (chunk) => words.push(String(chunk)));
  let ended: string | undefined;
  child.once('exit', (code, signal) => {
    ended = String(signal ?? code);
    running.delete(child);
  });
  await untilReady(port, () => ended && `The service ended: ${ended}\n${words.join('')}`);
  const startTime = performance.now() - start;
  const token = given.token ?? /limn_[\w-]+/.exec(words.join(''))?.[0];
  if (token === undefined) throw new Error(`The service showed no key:\n${words.join('')}`);
  return {
    pid: child.pid!,
    port,
    token,
    data,
    startTime,
    ended: () => ended,
    async stop() {
      await stop(child);
      if (given.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  await exit;
}

async function untilReady(port: number, failure: () => string | undefined): Promise<void> {
  for (;;) {
    const reason = failure();
    if (reason) throw new Error(reason);
    const answer = await fetch(`http://127.0.0.1:${port}/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(5);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
