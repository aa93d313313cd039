import { LimnError } from '@limn/spec';
import type { DrawTask } from './draw-task.js';
import type { Drawn } from './messages.js';

/** A picture that somebody waits for, from the queue to the answer. */
export interface Job {
  readonly task: DrawTask;
  /** When it was asked for, of the monotonic clock. */
  readonly since: number;
  /** How many children had it. */
  attempts: number;
  /** True once the answer is out. */
  readonly isSettled: () => boolean;
  readonly resolve: (picture: Drawn) => void;
  readonly reject: (error: unknown) => void;
  readonly picture: Promise<Drawn>;
}

/** Who gives the picture up is answered at once; `onGivenUp` takes the job out of the queue. */
export function createJob(task: DrawTask, onGivenUp: (job: Job) => void): Job {
  let settled = false;
  let answer: { resolve: (picture: Drawn) => void; reject: (error: unknown) => void };
  const picture = new Promise<Drawn>((resolve, reject) => {
    answer = { resolve, reject };
  });
  const settle = () => {
    settled = true;
    task.signal.removeEventListener('abort', giveUp);
  };
  const job: Job = {
    task,
    since: performance.now(),
    attempts: 0,
    picture,
    isSettled: () => settled,
    resolve(drawn) {
      settle();
      answer.resolve(drawn);
    },
    reject(error) {
      settle();
      answer.reject(error);
    },
  };
  function giveUp(): void {
    onGivenUp(job);
    job.reject(cancelled());
  }
  task.signal.addEventListener('abort', giveUp, { once: true });
  return job;
}

export const cancelled = () => new LimnError('cancelled', 'The request was given up.');
