import { readFileSync } from 'node:fs';

export interface ProcessState {
  /** Resident set in bytes. */
  readonly memory: number;
  /** Held by SIGSTOP: it will not answer until somebody lets it go on. */
  readonly stopped: boolean;
}

/** How a process is, seen from outside, as it may be stuck in native code. Undefined where there is no `/proc`. */
export function processState(pid: number): ProcessState | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'latin1');
    const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
    return { memory: Number(kilobytes ?? 0) * 1024, stopped: /^State:\s+T/m.test(status) };
  } catch {
    return undefined;
  }
}
