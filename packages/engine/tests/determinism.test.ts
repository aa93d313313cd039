// The same scene gives the same bytes in any process, however many threads the encoders have.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const script = fileURLToPath(new URL('./print-hashes.ts', import.meta.url));

function hashes(environment: Readonly<Record<string, string>>): string {
  const options = ['--conditions=limn-source', '--import', 'tsx', script];
  return execFileSync(process.execPath, options, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  });
}

it('every format is the same in two processes, on one thread or four', () => {
  const one = hashes({ VIPS_CONCURRENCY: '1', UV_THREADPOOL_SIZE: '1' });
  const other = hashes({ VIPS_CONCURRENCY: '4', UV_THREADPOOL_SIZE: '4' });
  expect(one.trim().split('\n')).toHaveLength(8);
  expect(other).toBe(one);
}, 60_000);
