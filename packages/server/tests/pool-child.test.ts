// What a child is given and what becomes of it: no secret, no connection, no life without its service.
import { fork } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createPool, type Pool } from '../src/pool/pool.js';
import { quick } from './pool-pictures.js';

// Each test starts processes, which takes long on a machine that has other work.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

describe.runIf(existsSync('/proc/self/environ'))('a child of a service with secrets and open files', () => {
  let pool: Pool;
  const server = createServer();

  beforeAll(async () => {
    process.env.LIMN_SIGNING_KEYS = 'k1:a-secret-that-must-stay';
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    // A first child, so that the next finds every source file compiled and starts no compiler of its own.
    const first = createPool({ children: 1 });
    await first.ready();
    await first.close();
    pool = createPool({ children: 1 });
    await pool.ready();
    await pool.draw({
      spec: quick(),
      sources: new Map(),
      contentHash: '',
      tenant: '',
      signal: new AbortController().signal,
    });
  });
  afterAll(async () => {
    delete process.env.LIMN_SIGNING_KEYS;
    server.close();
    await pool.close();
  });
  const pid = () => pool.stats().pids[0]!;

  it('has an environment with nothing of the service in it', () => {
    const names = readFileSync(`/proc/${pid()}/environ`, 'utf8')
      .split('\0')
      .filter(Boolean)
      .map((entry) => entry.split('=')[0]);
    expect(names.toSorted()).toEqual([
      'DISABLE_SYSTEM_FONTS_LOAD',
      'MALLOC_ARENA_MAX',
      'NODE_CHANNEL_FD',
      'NODE_CHANNEL_SERIALIZATION_MODE',
    ]);
  });

  it('has one socket, which is the channel, and no file of the service', () => {
    const folder = `/proc/${pid()}/fd`;
    const targets = readdirSync(folder).map((fd) => readlinkSync(join(folder, fd)));
    expect(targets.filter((target) => target.startsWith('socket:'))).toHaveLength(1);
    const files = targets.filter((target) => target.startsWith('/') && !target.startsWith('/dev/'));
    expect(files).toEqual([]);
  });

  it('goes on when the group is told to end, which is for the service to decide', async () => {
    const before = pid();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(before, signal);
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pool.stats().pids).toContain(before);
    expect(pool.stats().exits).toEqual({});
  });
});

it('ends when its service is killed, also while it draws', async () => {
  const service = fork(join(import.meta.dirname, 'pool-parent.ts'), {
    execArgv: ['--conditions=limn-source', '--import', 'tsx'],
  });
  const pids = await new Promise<readonly number[]>((resolve) =>
    service.once('message', (m) => resolve(m as number[])),
  );
  expect(pids.length).toBe(3);
  expect(pids.filter(isAlive)).toEqual(pids);
  service.kill('SIGKILL');
  await vi.waitFor(() => expect(pids.filter(isAlive)).toEqual([]), { timeout: 5000, interval: 20 });
});

function isAlive(pid: number): boolean {
  try {
    // A process that nobody waits for any more stays in the list for a while, as a zombie.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'latin1'));
  } catch {
    return false;
  }
}
