import { runCommand } from '../src/cli/program.js';
import { createTerminal } from '../src/cli/terminal.js';
import type { Ended } from './command.js';

/** Runs the command in this process, from a folder: quicker than a process of its own, whose start is tested elsewhere. */
export async function runIn(
  folder: string,
  args: readonly string[],
): Promise<Pick<Ended, 'code' | 'out' | 'err'>> {
  const written = { out: '', err: '' };
  const stream = (name: 'out' | 'err') => ({
    isTTY: false,
    columns: 110,
    write(text: string | Uint8Array, done?: unknown) {
      written[name] += String(text);
      if (typeof done === 'function') done();
      return true;
    },
  });
  const home = process.cwd();
  process.chdir(folder);
  try {
    const streams = { out: stream('out'), err: stream('err') } as Parameters<typeof createTerminal>[0];
    const code = await runCommand(args, createTerminal(streams, {}));
    return { code, ...written };
  } finally {
    process.chdir(home);
  }
}
