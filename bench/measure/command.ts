import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathOf } from '../place.js';

export interface Command {
  readonly label: string;
  /** Milliseconds from start to exit, one a round. */
  readonly times: readonly number[];
}

async function run(args: readonly string[]): Promise<number> {
  const start = performance.now();
  const child = spawn(process.execPath, args, { stdio: 'ignore' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}.`);
  return performance.now() - start;
}

/** The command on card 1 beside a Node that does nothing, in turn. */
export async function timeCommand(rounds: number): Promise<readonly Command[]> {
  const folder = await mkdtemp(join(tmpdir(), 'limn-bench-'));
  const limn = pathOf('packages/limn/bin/limn.js');
  const render = [
    limn,
    'render',
    pathOf('packages/spec/examples/og-image.json'),
    '-o',
    join(folder, 'card.jpg'),
  ];
  const times: { render: number[]; nothing: number[] } = { render: [], nothing: [] };
  await run(render);
  for (let round = 0; round < rounds; round++) {
    times.render.push(await run(render));
    times.nothing.push(await run(['-e', '0']));
  }
  await rm(folder, { recursive: true });
  return [
    { label: 'limn render og-image.json -o card.jpg', times: times.render },
    { label: "node -e '0'", times: times.nothing },
  ];
}
