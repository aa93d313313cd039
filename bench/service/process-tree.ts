import { readdirSync, readFileSync } from 'node:fs';

/** What a process and its children take of the machine, read from `/proc`. */
export interface Weight {
  readonly processes: number;
  /** Bytes, memory that processes share counted once. */
  readonly pss: number;
  /** Bytes, memory that processes share counted for each of them. */
  readonly rss: number;
  /** Milliseconds of all threads so far. */
  readonly cpu: number;
  /** Open files and sockets. */
  readonly descriptors: number;
}

/** A process, its children and theirs. */
export function treeOf(pid: number): readonly number[] {
  return [pid, ...childrenOf(pid).flatMap(treeOf)];
}

export function childrenOf(pid: number): readonly number[] {
  const threads = read(() => readdirSync(`/proc/${pid}/task`), []);
  return threads.flatMap((thread) =>
    read(() => readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8'), '')
      .split(' ')
      .filter(Boolean)
      .map(Number),
  );
}

export function weigh(pids: readonly number[]): Weight {
  const sum = (measure: (pid: number) => number) => pids.map(measure).reduce((a, b) => a + b, 0);
  return {
    processes: pids.length,
    pss: sum((pid) => rollup(pid, 'Pss')),
    rss: sum((pid) => rollup(pid, 'Rss')),
    cpu: sum(cpuOf),
    descriptors: sum((pid) => read(() => readdirSync(`/proc/${pid}/fd`).length, 0)),
  };
}

function rollup(pid: number, field: string): number {
  const text = read(() => readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'), '');
  return 1024 * Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0);
}

/** Linux counts in hundredths of a second. */
function cpuOf(pid: number): number {
  const stat = read(() => readFileSync(`/proc/${pid}/stat`, 'utf8'), '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return 10 * (Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
}

/** Processes come and go while they are looked at. */
function read<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}

/** False for a process that ended and that nobody has waited for yet. */
export function isRunning(pid: number): boolean {
  const status = read(() => readFileSync(`/proc/${pid}/status`, 'utf8'), '');
  return status !== '' && !/^State:\s+Z/m.test(status);
}
