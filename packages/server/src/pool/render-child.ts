import type { LimnError } from '@limn/spec';
import { forkChild } from './fork-child.js';
import { type Answer, type DrawMessage, type Drawn, type FromChild, fromWire } from './messages.js';

/** Why a child ended. `crash` and `start` came unasked; the rest were the pool's will. */
export type ExitReason =
  | 'crash'
  | 'start'
  | 'deadline'
  | 'memory'
  | 'stopped'
  | 'recycled_memory'
  | 'recycled_count'
  | 'recycled_rest'
  | 'closed';

export interface Exit {
  readonly pid: number | undefined;
  readonly reason: ExitReason;
  readonly code: number | null;
  readonly signal: string | null;
  /** Pictures it drew. */
  readonly drawn: number;
  /** What a child said that could not start. For logs only. */
  readonly cause?: string;
}

/** The child ended before it answered. */
export class ChildLost extends Error {
  override readonly name = 'ChildLost';
  readonly reason: ExitReason;

  constructor(reason: ExitReason) {
    super(`The process that drew ended: ${reason}.`);
    this.reason = reason;
  }
}

export type ChildTask = Pick<DrawMessage, 'spec' | 'sources' | 'lint'> & { readonly signal: AbortSignal };

/** One process that draws, one picture at a time. */
export interface RenderChild {
  readonly pid: number | undefined;
  readonly isReady: () => boolean;
  readonly isBusy: () => boolean;
  /** True once it was told to end, or ended. */
  readonly isEnding: () => boolean;
  /** Pictures it was given. */
  readonly drawn: () => number;
  /** Resident bytes, as it told last. */
  readonly memory: () => number;
  /** How many of them came with its pictures. */
  readonly growth: () => number;
  /**
   * Settles when the child is free again, also for a picture that was given up.
   * @throws ChildLost, and the LimnErrors of the engine
   */
  readonly draw: (task: ChildTask) => Promise<Drawn>;
  readonly end: (reason: ExitReason) => void;
  readonly exited: Promise<Exit>;
}

interface Work {
  readonly id: number;
  readonly resolve: (picture: Drawn) => void;
  readonly reject: (error: LimnError | ChildLost) => void;
}

export interface RenderChildOptions {
  /** Milliseconds for one picture. */
  readonly renderTime: number;
  readonly onReady: () => void;
}

export function createRenderChild({ renderTime, onReady }: RenderChildOptions): RenderChild {
  const process = forkChild();
  let ready = false;
  let drawn = 0;
  const memory = { now: 0, fresh: 0 };
  let cause: string | undefined;
  let ending: ExitReason | undefined;
  let work: Work | undefined;

  function end(reason: ExitReason): void {
    ending ??= reason;
    process.kill('SIGKILL');
  }

  function hear(message: FromChild): void {
    if (message.kind === 'ready') {
      ready = true;
      holds(message.memory);
      onReady();
    } else if (message.kind === 'memory') holds(message.memory);
    else if (message.kind === 'broken') {
      cause = message.cause;
      end('start');
    } else answered(message);
  }

  function holds(bytes: number): void {
    memory.now = bytes;
    if (drawn === 0) memory.fresh = bytes;
  }

  function answered(answer: Answer): void {
    if (work?.id !== answer.id) return;
    if (answer.kind === 'drawn') work.resolve(answer.picture);
    else work.reject(fromWire(answer.error));
  }

  async function draw({ spec, sources, lint, signal }: ChildTask): Promise<Drawn> {
    const id = ++drawn;
    const giveUp = () => void (process.connected && process.send({ kind: 'cancel', id }, ignore));
    const deadline = setTimeout(() => end('deadline'), renderTime);
    signal.addEventListener('abort', giveUp, { once: true });
    try {
      return await new Promise<Drawn>((resolve, reject) => {
        work = { id, resolve, reject };
        process.send({ kind: 'draw', id, spec, sources, lint } satisfies DrawMessage, ignore);
      });
    } finally {
      clearTimeout(deadline);
      signal.removeEventListener('abort', giveUp);
      work = undefined;
    }
  }

  process.on('message', hear);
  // Failures to start and to send end in an exit, which is where they are dealt with.
  process.on('error', ignore);
  const exited = new Promise<Exit>((resolve) => {
    const leave = (code: number | null, signal: string | null) => {
      ending ??= ready ? 'crash' : 'start';
      ready = false;
      work?.reject(new ChildLost(ending));
      const detail = cause === undefined ? {} : { cause };
      resolve({ pid: process.pid, reason: ending, code, signal, drawn, ...detail });
    };
    process.once('exit', leave);
    if (process.pid === undefined) process.once('error', () => leave(null, null));
  });

  return {
    pid: process.pid,
    isReady: () => ready,
    isBusy: () => work !== undefined,
    isEnding: () => ending !== undefined,
    drawn: () => drawn,
    memory: () => memory.now,
    growth: () => memory.now - memory.fresh,
    draw,
    end,
    exited,
  };
}

function ignore(): void {}
