import type { KeyTable } from '../store/store.js';

/** Notes when keys are used and writes it now and then, so that no request waits for a disk. */
export interface LastUses {
  note(id: string, time: Date): void;
  write(): Promise<void>;
  close(): Promise<void>;
}

/** Milliseconds between writes. */
const interval = 60_000;

export function createLastUses(
  table: Pick<KeyTable, 'touch'>,
  warn: (message: string, error: unknown) => void,
): LastUses {
  let uses = new Map<string, number>();
  let hasWarned = false;

  async function write(): Promise<void> {
    if (uses.size === 0) return;
    const written = uses;
    uses = new Map();
    try {
      await table.touch(new Map([...written].map(([id, time]) => [id, new Date(time).toISOString()])));
      hasWarned = false;
    } catch (error) {
      uses = new Map([...written, ...uses]);
      if (!hasWarned) warn('The last use of keys cannot be written.', error);
      hasWarned = true;
    }
  }
  const timer = setInterval(() => void write(), interval);
  timer.unref();
  return {
    note: (id, time) => void uses.set(id, time.getTime()),
    write,
    close: async () => {
      clearInterval(timer);
      await write();
    },
  };
}
