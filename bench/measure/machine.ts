import { cpus, loadavg, release, totalmem, type } from 'node:os';

/** The machine in one line. */
export function machine(): string {
  const cores = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${cores[0]?.model.trim() ?? 'unknown processor'}, ${cores.length} cores, ${memory} GiB, ${type()} ${release()}, Node ${process.version}`;
}

/** Processes that wanted a core in the last minute. */
export const load = (): number => loadavg()[0] ?? 0;

/** Whether that load is more than the bench itself makes. */
export const isBusy = (value: number): boolean => value > cpus().length * 0.5;
