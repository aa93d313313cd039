// The service itself is killed, and told to stop, under load.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf, isRunning } from '../../bench/service/process-tree.js';
import { freshCards } from '../../bench/service/requests.js';
import { sendSteadily } from '../../bench/service/senders.js';
import { startService } from '../../bench/service/service.js';
import { pictureOf } from './picture.js';
import { type Fault, verdict } from './verdict.js';

export const killedService: Fault = {
  name: 'the service killed under load, five times, on one data folder',
  async run() {
    const data = await mkdtemp(join(tmpdir(), 'limn-'));
    const seen = { orphans: 0, wrong: 0 };
    let service = await startService({ workers: 2, data });
    const { token } = service;
    const bytes = await pictureOf(service);
    for (let round = 0; round < 5; round++) {
      const children = childrenOf(service.pid);
      const load = sendSteadily({ port: service.port, seconds: 2, inFlight: 4, next: freshCards(service) });
      await sleep(1500);
      process.kill(service.pid, 'SIGKILL');
      await sleep(1000);
      seen.orphans += children.filter(isRunning).length;
      await load;
      service = await startService({ workers: 2, data, token });
      if (!(await pictureOf(service)).equals(bytes)) seen.wrong++;
    }
    await service.stop();
    await rm(data, { recursive: true });
    return [
      verdict('children alive after a second', 'none', seen.orphans, seen.orphans === 0),
      verdict(
        'starts again with the same key and the same bytes',
        '5 times',
        5 - seen.wrong,
        seen.wrong === 0,
      ),
    ];
  },
};

export const stoppedService: Fault = {
  name: 'the service told to stop under load',
  async run() {
    const service = await startService({ workers: 2 });
    const children = childrenOf(service.pid);
    const load = sendSteadily({ port: service.port, seconds: 2, inFlight: 4, next: freshCards(service) });
    await sleep(1500);
    const told = performance.now();
    await service.stop();
    const took = performance.now() - told;
    const samples = await load;
    // What was on its way when the signal came; later requests find nobody.
    const broken = samples.filter(({ at, status }) => at < 1450 && status !== 200).length;
    const orphans = children.filter(isRunning).length;
    return [
      verdict('requests in hand that were broken', 'none', broken, broken === 0),
      verdict('time to the end', 'under 20 s', `${took.toFixed(0)} ms`, took < 20_000),
      verdict('how it ended', '0', service.ended() ?? '', service.ended() === '0'),
      verdict('children left', 'none', orphans, orphans === 0),
    ];
  },
};
