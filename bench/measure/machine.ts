import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one line. */
export function machine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
}

/** Processes that wanted a core in the last minute. */
export const load = (): number => loadavg()[0] ?? 0;

/** Whether others worked too: before the run, or beside the one or two processes of it that work at a time. */
export const isBusy = (before: number, after: number): boolean =>
  before > cpus().length * 0.5 || after > cpus().length * 1.5;
