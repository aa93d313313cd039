import { limitOf } from '@limn/spec';

/** What the pool holds its children and its callers to. Times in milliseconds, memory in bytes. */
export interface PoolLimits {
  /** Drawing one picture. */
  readonly renderTime: number;
  /** Of a child at work; it is ended above it. */
  readonly memory: number;
  /** Of a child after a picture; it is replaced above it. */
  readonly memoryKept: number;
  /** With nothing to draw for as long, the pool rests. */
  readonly restAfter: number;
  /** That a child may have grown by; it is replaced above it when the pool rests. */
  readonly growthKept: number;
  /** Pictures that a child draws before it is replaced. */
  readonly renderCount: number;
  /** Waiting requests for each child. */
  readonly queuePerProcess: number;
  /** The longest wait that is begun. */
  readonly queueTime: number;
  /** How long a picture is refused that ended two children. */
  readonly quarantineTime: number;
}

export const defaultLimits: PoolLimits = {
  renderTime: limitOf('render_time'),
  memory: limitOf('render_memory'),
  memoryKept: limitOf('render_memory_kept'),
  restAfter: limitOf('render_rest'),
  growthKept: limitOf('render_growth_kept'),
  renderCount: limitOf('render_count'),
  queuePerProcess: limitOf('queue_per_process'),
  queueTime: limitOf('queue_time'),
  quarantineTime: limitOf('quarantine_time'),
};
