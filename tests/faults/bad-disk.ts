// A data folder that is full, and one that cannot be written. Needs the right to mount; where it lacks, it says so.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freshCards } from '../../bench/service/requests.js';
import { sendSteadily } from '../../bench/service/senders.js';
import { startService } from '../../bench/service/service.js';
import { pictureOf } from './picture.js';
import { type Fault, type Verdict, verdict } from './verdict.js';

/** Bytes of the disk: the store fits, and a hundred cards do not. */
const size = '4m';

export const fullDisk: Fault = {
  name: 'a full disk',
  run: () =>
    onDisk(async (data) => {
      const service = await startService({ workers: 2, data });
      const before = await pictureOf(service);
      const samples = await sendSteadily({ ...service, seconds: 8, inFlight: 2, next: freshCards(service) });
      const failed = samples.filter(({ status }) => status !== 200).length;
      const same = (await pictureOf(service)).equals(before);
      const ended = service.ended();
      await service.stop();
      const again = await startService({ workers: 2, data, token: service.token });
      const sameAgain = (await pictureOf(again)).equals(before);
      await again.stop();
      return [
        verdict('requests that failed', 'none', `${failed} of ${samples.length}`, failed === 0),
        verdict('the service', 'the same process', ended ?? 'runs', ended === undefined),
        verdict('a picture from before', 'the same bytes', same ? 'same' : 'other', same),
        verdict('a start on the full disk', 'the same bytes', sameAgain ? 'same' : 'other', sameAgain),
      ];
    }),
};

export const readOnlyDisk: Fault = {
  name: 'a data folder that cannot be written',
  run: () =>
    onDisk(async (data) => {
      const service = await startService({ workers: 2, data });
      await pictureOf(service);
      await service.stop();
      run('mount', '-o', 'remount,ro', data);
      const words = await startService({ workers: 2, data, token: service.token }).then(
        async (started) => {
          await pictureOf(started);
          await started.stop();
          return 'draws';
        },
        (error: Error) => error.message.trim(),
      );
      const isClear = words === 'draws' || (words.includes(data) && !words.includes('    at '));
      return [verdict('a start', 'draws, or says which folder', words, isClear)];
    }),
};

async function onDisk(work: (data: string) => Promise<readonly Verdict[]>): Promise<readonly Verdict[]> {
  const data = await mkdtemp(join(tmpdir(), 'limn-disk-'));
  if (!run('mount', '-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs', data)) {
    await rm(data, { recursive: true });
    return [verdict('a disk of its own', 'where it may be mounted', 'not tried: no right to mount', true)];
  }
  try {
    return await work(data);
  } finally {
    run('umount', data);
    await rm(data, { recursive: true });
  }
}

function run(command: string, ...args: readonly string[]): boolean {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}
