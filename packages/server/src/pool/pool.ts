// The processes that draw. A picture waits for its turn, is drawn by a child, and is drawn once more by another if
// the child is lost on the way.
import { createAdmission } from './admission.js';
import { type CrewStats, createCrew } from './crew.js';
import type { DrawTask } from './draw-task.js';
import { createFairQueue } from './fair-queue.js';
import { cancelled, createJob, type Job } from './job.js';
import { defaultLimits, type PoolLimits } from './limits.js';
import type { Drawn } from './messages.js';
import { createQuarantine, type Loss, lost } from './quarantine.js';
import { ChildLost, type Exit, type ExitReason, type RenderChild } from './render-child.js';

export type { DrawTask } from './draw-task.js';
export type { Drawn } from './messages.js';
export { Overloaded } from './overloaded.js';
export type { Exit } from './render-child.js';

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

export function createPool({ children: size, onExit = () => {}, ...options }: PoolOptions): Pool {
  const limits = { ...defaultLimits, ...options.limits };
  const queue = createFairQueue<Job>();
  const quarantine = createQuarantine(limits);
  const crew = createCrew({ size, limits, onFree: next, onExit });
  const admission = createAdmission({ queue, limits, size, working: crew.working });
  const counts = { retried: 0, closed: false };

  async function draw(task: DrawTask): Promise<Drawn> {
    if (counts.closed || task.signal.aborted) throw cancelled();
    quarantine.check(task.contentHash);
    admission.check(task.tenant);
    const job = createJob(task, (given) => queue.remove(task.tenant, given));
    queue.add(task.tenant, job);
    next();
    return job.picture;
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
    if (job.isSettled()) return;
    if (counts.closed) job.reject(cancelled());
    else if (job.attempts === 1 && code !== 'render_deadline_exceeded') {
      counts.retried++;
      setTimeout(() => retry(job), retryPause);
    } else {
      if (reason === 'crash' || reason === 'memory') quarantine.note(job.task.contentHash, code);
      job.reject(lost(code, limits));
    }
  }

  function retry(job: Job): void {
    if (job.isSettled()) return;
    if (counts.closed) return void job.reject(cancelled());
    queue.addFirst(job);
    next();
  }

  return {
    draw,
    stats: () => ({
      ...crew.stats(),
      children: size,
      queued: queue.length(),
      refused: admission.refused(),
      retried: counts.retried,
      quarantined: quarantine.size(),
      serviceTime: admission.average(),
    }),
    ready: () => crew.ready,
    async close() {
      counts.closed = true;
      for (let job = queue.next(); job !== undefined; job = queue.next()) job.reject(cancelled());
      await crew.close();
    },
  };
}

function codeOf(reason: ExitReason): Loss {
  if (reason === 'deadline') return 'render_deadline_exceeded';
  if (reason === 'memory') return 'render_memory_exceeded';
  return 'render_crashed';
}
