// Children are killed and stopped under load. Nobody who asks should notice more than a short delay.
import { setTimeout as sleep } from 'node:timers/promises';
import { childrenOf } from '../../bench/service/process-tree.js';
import { freshCards } from '../../bench/service/requests.js';
import { type Sample, sendSteadily } from '../../bench/service/senders.js';
import { type Service, startService } from '../../bench/service/service.js';
import { type Fault, type FaultOptions, type Verdict, verdict } from './verdict.js';

/** Milliseconds between two blows. */
const pause = 2500;

export const killedChildren: Fault = {
  name: 'children killed under load',
  run: (options) => loseChildren('SIGKILL', options),
};

export const stoppedChildren: Fault = {
  name: 'children stopped under load',
  run: (options) => loseChildren('SIGSTOP', options),
};

async function loseChildren(signal: NodeJS.Signals, { seconds }: FaultOptions): Promise<readonly Verdict[]> {
  const service = await startService({ workers: 2 });
  try {
    const load = sendSteadily({ port: service.port, seconds, inFlight: 4, next: freshCards(service) });
    const times = await strike(service, signal, seconds);
    const samples = await load;
    await sleep(3000);
    return [...judge(samples, times), ...(await judgeService(service, times.length))];
  } finally {
    await service.stop();
  }
}

/** Hits one child after the other; the milliseconds of each blow from the start. */
async function strike(service: Service, signal: NodeJS.Signals, seconds: number): Promise<readonly number[]> {
  const start = performance.now();
  const times: number[] = [];
  while (performance.now() - start < seconds * 1000 - 2 * pause) {
    await sleep(pause);
    // The oldest is one of those that work; the youngest is the spare.
    const [victim] = childrenOf(service.pid);
    if (victim === undefined) continue;
    process.kill(victim, signal);
    times.push(performance.now() - start);
  }
  return times;
}

function judge(samples: readonly Sample[], blows: readonly number[]): readonly Verdict[] {
  const failed = samples.filter(({ status }) => status !== 200);
  const share = failed.length / samples.length;
  const back = Math.max(...blows.map((blow) => timeToAnswers(samples, blow)));
  const longest = Math.max(...samples.map(({ ms }) => ms));
  return [
    verdict('children lost', 'some', blows.length, blows.length > 0),
    verdict('requests that failed', 'at most 0.5 %', `${failed.length} of ${samples.length}`, share <= 0.005),
    verdict('answers come again', 'within 2 s', `${back.toFixed(0)} ms`, back <= 2000),
    verdict('the longest that anybody waited', 'under 5 s', `${longest.toFixed(0)} ms`, longest < 5000),
  ];
}

/** Milliseconds from a blow to the end of the fourth answer after it: as many as are on their way. */
function timeToAnswers(samples: readonly Sample[], blow: number): number {
  const ends = samples.map(({ at, ms }) => at + ms).filter((end) => end > blow);
  return (ends.sort((a, b) => a - b)[3] ?? Number.POSITIVE_INFINITY) - blow;
}

async function judgeService(service: Service, blows: number): Promise<readonly Verdict[]> {
  const retried = await readMetric(service, 'limn_render_retried_total');
  const children = childrenOf(service.pid).length;
  return [
    verdict('pictures drawn twice', 'at most one for each child', retried, retried <= blows),
    verdict('children in the end', '3', children, children === 3),
    verdict('the service', 'the same process', service.ended() ?? 'runs', service.ended() === undefined),
  ];
}

async function readMetric({ port }: Service, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(new RegExp(`^${name}(?:{.*})? (\\S+)$`, 'm').exec(text)?.[1]);
}
