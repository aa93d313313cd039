// The processes that draw. A picture waits for its turn, is drawn by a child, and is drawn once more by another if
// the child is lost on the way.
import type { LintOptions } from '@limn/engine';
import { type ErrorCode, LimnError, type Spec } from '@limn/spec';
import { createAdmission } from './admission.js';
import { type CrewStats, createCrew } from './crew.js';
import { createFairQueue } from './fair-queue.js';
import { defaultLimits, type PoolLimits } from './limits.js';
import type { Drawn, SourceResult } from './messages.js';
import { createQuarantine, lost } from './quarantine.js';
import { ChildLost, type Exit, type ExitReason, type RenderChild } from './render-child.js';

export type { Drawn, SourceResult } from './messages.js';
export { Overloaded } from './overloaded.js';
export type { Exit, ExitReason } from './render-child.js';

export interface DrawTask {
  readonly spec: Spec;
  /** By `sourceKey`: bytes or fault of every source that the spec names by URL. */
  readonly sources: ReadonlyMap<string, SourceResult>;
  /** Equal for equal pictures: what ended two children is refused by it. */
  readonly contentHash: string;
  /** Who asks: tenants take turns. */
  readonly tenant: string;
  /** Gives the picture up. */
  readonly signal: AbortSignal;
  /** Has the picture judged. */
  readonly lint?: LintOptions | undefined;
}

export interface PoolStats extends CrewStats {
  /** How many children work at once; one more is kept as a spare. */
  readonly children: number;
  readonly queued: number;
  /** Pictures refused because too many waited. */
  readonly refused: number;
  /** Pictures that were drawn once more because their child was lost. */
  readonly retried: number;
  /** Pictures that are refused for having ended two children. */
  readonly quarantined: number;
  /** Milliseconds that a child is busy with a picture, a moving average. */
  readonly serviceTime: number;
}

export interface Pool {
  /**
   * @throws Overloaded, render_deadline_exceeded, render_memory_exceeded, render_crashed, cancelled, and what
   * `Engine.draw` throws
   */
  draw(task: DrawTask): Promise<Drawn>;
  stats(): PoolStats;
  /** Resolves when all children can draw. Rejects when they do not start. */
  ready(): Promise<void>;
  /** Ends all children. Pictures in hand are `cancelled`. */
  close(): Promise<void>;
}

export interface PoolOptions {
  /** How many pictures are drawn at once: one for each core is best. */
  readonly children: number;
  readonly limits?: Partial<PoolLimits>;
  /** Is told of every child that ended. */
  readonly onExit?: (exit: Exit) => void;
}

/** Milliseconds in which the pool hears of other children that the same cause ended, before it trusts one again. */
const retryPause = 20;

interface Job {
  readonly task: DrawTask;
  readonly since: number;
  attempts: number;
  settled: boolean;
  readonly resolve: (picture: Drawn) => void;
  readonly reject: (error: unknown) => void;
}

export function createPool({ children: size, onExit = () => {}, ...options }: PoolOptions): Pool {
  const limits = { ...defaultLimits, ...options.limits };
  const queue = createFairQueue<Job>();
  const quarantine = createQuarantine(limits.quarantineTime);
  const crew = createCrew({ size, limits, onFree: next, onExit });
  const admission = createAdmission({
    queue,
    limits,
    size,
    working: () => Math.min(size, crew.stats().ready),
  });
  const count = { refused: 0, retried: 0 };
  let closed = false;

  async function draw(task: DrawTask): Promise<Drawn> {
    if (closed || task.signal.aborted) throw cancelled();
    quarantine.check(task.contentHash);
    admit(task.tenant);
    return new Promise<Drawn>((resolve, reject) => {
      const job = jobOf(task, { resolve, reject }, (given) => queue.remove(task.tenant, given));
      queue.add(task.tenant, job);
      next();
    });
  }

  function admit(tenant: string): void {
    try {
      admission.check(tenant);
    } catch (error) {
      count.refused++;
      throw error;
    }
  }

  /** Gives free children to those whose turn it is. */
  function next(): void {
    while (queue.length() > 0) {
      const child = crew.take();
      if (child === undefined) return;
      const job = queue.next();
      if (job !== undefined) void work(job, child);
    }
  }

  async function work(job: Job, child: RenderChild): Promise<void> {
    const start = performance.now();
    job.attempts++;
    try {
      const picture = await child.draw(job.task);
      job.resolve({ ...picture, stages: { queue: start - job.since, ...picture.stages } });
    } catch (error) {
      if (error instanceof ChildLost) lose(job, error.reason);
      else job.reject(error);
    }
    admission.note(performance.now() - start);
    crew.giveBack(child);
    next();
  }

  /** A picture whose child was lost is drawn once more, by another; not if it took too long. */
  function lose(job: Job, reason: ExitReason): void {
    const code = codeOf(reason);
    if (job.settled) return;
    if (closed) job.reject(cancelled());
    else if (job.attempts === 1 && code !== 'render_deadline_exceeded') {
      count.retried++;
      setTimeout(() => retry(job), retryPause);
    } else {
      if (reason === 'crash' || reason === 'memory') quarantine.note(job.task.contentHash, code);
      job.reject(lost(code));
    }
  }

  function retry(job: Job): void {
    if (job.settled) return;
    if (closed) job.reject(cancelled());
    else {
      queue.addFirst(job);
      next();
    }
  }

  return {
    draw,
    stats: () => ({
      ...crew.stats(),
      ...count,
      children: size,
      queued: queue.length(),
      quarantined: quarantine.size(),
      serviceTime: admission.average(),
    }),
    ready: crew.ready,
    async close() {
      closed = true;
      for (let job = queue.next(); job !== undefined; job = queue.next()) job.reject(cancelled());
      await crew.close();
    },
  };
}

/** A task with its promise. Who gives it up is answered at once; `remove` takes it out of the queue. */
function jobOf(task: DrawTask, promise: Pick<Job, 'resolve' | 'reject'>, remove: (job: Job) => void): Job {
  const giveUp = () => {
    remove(job);
    job.reject(cancelled());
  };
  const settle = () => {
    job.settled = true;
    task.signal.removeEventListener('abort', giveUp);
  };
  const job: Job = {
    task,
    since: performance.now(),
    attempts: 0,
    settled: false,
    resolve(picture) {
      settle();
      promise.resolve(picture);
    },
    reject(error) {
      settle();
      promise.reject(error);
    },
  };
  task.signal.addEventListener('abort', giveUp, { once: true });
  return job;
}

const cancelled = () => new LimnError('cancelled', 'The request was given up.');

function codeOf(reason: ExitReason): ErrorCode {
  if (reason === 'deadline') return 'render_deadline_exceeded';
  if (reason === 'memory') return 'render_memory_exceeded';
  return 'render_crashed';
}
