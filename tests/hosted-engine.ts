import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { EngineOptions, Rendered, RenderOptions } from '@limn/engine';
import type { Issue } from '@limn/spec';

export interface Order {
  readonly id: number;
  /** A spec, or the bytes of one in JSON. */
  readonly request: unknown;
  readonly options: RenderOptions;
}

export interface Answer {
  readonly id: number;
  readonly milliseconds: number;
  readonly rendered?: Rendered;
  readonly refused?: { readonly code: string; readonly message: string; readonly issues: readonly Issue[] };
  /** The stack of an error that is not a LimnError. */
  readonly thrown?: string;
}

export interface HostedEngine {
  readonly pid: number;
  /** Where the child's engine was loaded from. */
  readonly module: string;
  readonly node: string;
  /** Rejects when the child ends. */
  render(request: unknown, options?: RenderOptions): Promise<Answer>;
  isAlive(): boolean;
  stop(): Promise<void>;
}

export interface Hosting {
  readonly options?: EngineOptions;
  readonly environment?: Readonly<Record<string, string>>;
  /** Another Node than this one. */
  readonly node?: string;
  /** Whether the child runs what `npm run build` made, and not the source. */
  readonly built?: boolean;
}

type Ready = { readonly ready: string; readonly node: string };

/** Starts an engine in a child process. Messages are structured clones, so that numbers may be NaN and bytes stay bytes. */
export async function hostEngine(hosting: Hosting = {}): Promise<HostedEngine> {
  const child = start(hosting);
  const waiting = new Map<number, { resolve(answer: Answer): void; reject(error: Error): void }>();
  child.on('exit', (code, signal) => {
    for (const { reject } of waiting.values()) reject(new Error(`The child ended: ${signal ?? code}.`));
    waiting.clear();
  });
  child.on('message', (answer: Answer) => {
    waiting.get(answer.id)?.resolve(answer);
    waiting.delete(answer.id);
  });
  const { ready, node } = await new Promise<Ready>((resolve, reject) => {
    child.once('message', (message) => resolve(message as Ready));
    child.once('exit', (code, signal) => reject(new Error(`The child did not start: ${signal ?? code}.`)));
  });
  let count = 0;
  return {
    pid: child.pid!,
    module: ready,
    node,
    render: (request, options = {}) =>
      new Promise((resolve, reject) => {
        const id = count++;
        waiting.set(id, { resolve, reject });
        child.send({ id, request, options } satisfies Order);
      }),
    isAlive: () => child.exitCode === null && child.signalCode === null,
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}

function start({ options = {}, environment = {}, node, built = false }: Hosting): ChildProcess {
  return fork(join(import.meta.dirname, 'engine-child.ts'), {
    serialization: 'advanced',
    execArgv: [...(built ? [] : ['--conditions=limn-source']), '--import', 'tsx'],
    ...(node !== undefined && { execPath: node }),
    env: {
      PATH: process.env.PATH ?? '',
      HOME: process.env.HOME ?? '',
      LIMN_TEST_ENGINE: JSON.stringify(options),
      ...environment,
    },
  });
}
