// Bare engines to compare with: processes that draw card 1 as fast as they can, and nothing else.
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';

export interface BareRun {
  /** Pictures a second, of all processes together. */
  readonly rate: number;
  /** Milliseconds of all threads for one picture. */
  readonly cpu: number;
}

export interface BareEngines {
  readonly run: (seconds: number) => Promise<BareRun>;
  readonly close: () => void;
}

export interface BareResult {
  readonly pictures: number;
  readonly milliseconds: number;
  readonly cpu: number;
}

export async function startBareEngines(count: number): Promise<BareEngines> {
  const program = new URL('./bare-drawer.ts', import.meta.url);
  const children = Array.from({ length: count }, () => fork(program, { execArgv: ['--import', 'tsx'] }));
  return {
    async run(seconds) {
      const results = await Promise.all(children.map((child) => ask(child, seconds)));
      const sum = (of: (result: BareResult) => number) => results.map(of).reduce((a, b) => a + b, 0);
      return {
        rate: sum(({ pictures, milliseconds }) => (1000 * pictures) / milliseconds),
        cpu: sum(({ cpu }) => cpu) / sum(({ pictures }) => pictures),
      };
    },
    close: () => {
      for (const child of children) child.disconnect();
    },
  };
}

async function ask(child: ChildProcess, seconds: number): Promise<BareResult> {
  const answer = once(child, 'message');
  child.send(seconds);
  const [result] = (await answer) as [BareResult];
  return result;
}
