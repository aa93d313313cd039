import { setTimeout as sleep } from 'node:timers/promises';
import { median, quantile } from '../measure/statistics.js';
import { type BareRun, startBareEngines } from './bare-engine.js';
import { treeOf, type Weight, weigh } from './process-tree.js';
import { freshCards } from './requests.js';
import { type Sample, sendOnSchedule, sendSteadily } from './senders.js';
import type { Service } from './service.js';

/** What became of a load. Times in milliseconds. */
export interface Outcome {
  /** Pictures a second. */
  readonly rate: number;
  readonly p50: number;
  readonly p99: number;
  readonly refused: number;
  /** Of refusals, from when the request was due. */
  readonly refusedP99: number;
  /** Answers that were neither a picture nor a refusal with a time to come back. */
  readonly failed: number;
}

export function outcomeOf(samples: readonly Sample[], seconds: number): Outcome {
  const good = samples.filter(({ status }) => status === 200);
  const refused = samples.filter(({ status, retryAfter }) => status === 503 && retryAfter);
  const times = good.map(({ ms }) => ms);
  return {
    rate: good.filter(({ at, ms }) => at + ms <= seconds * 1000).length / seconds,
    p50: median(times),
    p99: quantile(times, 0.99),
    refused: refused.length,
    refusedP99: quantile(
      refused.map(({ ms }) => ms),
      0.99,
    ),
    failed: samples.length - good.length - refused.length,
  };
}

export interface Fresh {
  readonly bare: readonly BareRun[];
  readonly http: readonly Outcome[];
  /** Milliseconds of processor for one picture over HTTP: service, children and sender. */
  readonly cpu: { readonly service: number; readonly children: number; readonly sender: number };
}

/** Pictures before anything counts: compilers settle within a thousand requests. */
const warmUp = 1000;

/** Fresh cards in turn from bare engines in two processes and over HTTP with two in flight, so that both meet the same noise. */
export async function measureFresh(service: Service, rounds: number, seconds: number): Promise<Fresh> {
  const engines = await startBareEngines(2);
  const next = freshCards(service);
  const steadily = () => sendSteadily({ port: service.port, seconds, next, inFlight: 2 });
  await engines.run(seconds);
  let left = warmUp;
  await sendSteadily({ port: service.port, seconds: 60, next, inFlight: 2, until: () => left-- <= 0 });
  const [bare, http]: [BareRun[], Outcome[]] = [[], []];
  const spent = { service: 0, children: 0, sender: 0, pictures: 0 };
  for (let round = 0; round < rounds; round++) {
    bare.push(await engines.run(seconds));
    const before = spending(service);
    const samples = await steadily();
    const after = spending(service);
    for (const part of ['service', 'children', 'sender'] as const) spent[part] += after[part] - before[part];
    spent.pictures += samples.length;
    http.push(outcomeOf(samples, seconds));
  }
  engines.close();
  const each = (part: 'service' | 'children' | 'sender') => spent[part] / spent.pictures;
  return {
    bare,
    http,
    cpu: { service: each('service'), children: each('children'), sender: each('sender') },
  };
}

function spending({ pid }: Service) {
  const { user, system } = process.cpuUsage();
  const [service, ...children] = treeOf(pid);
  return { service: weigh([service!]).cpu, children: weigh(children).cpu, sender: (user + system) / 1000 };
}

/** Fresh cards on a schedule. */
export async function measureLoad(service: Service, rate: number, seconds: number): Promise<Outcome> {
  const samples = await sendOnSchedule({ port: service.port, seconds, rate, next: freshCards(service) });
  return outcomeOf(samples, seconds);
}

/** The same request again and again, as many times as the service can. */
export async function measureCached(service: Service, request: Buffer, seconds: number): Promise<Outcome> {
  const options = { port: service.port, next: () => request, inFlight: 16 };
  await sendSteadily({ ...options, seconds: 1 });
  return outcomeOf(await sendSteadily({ ...options, seconds }), seconds);
}

/** A picture that is asked for again and again. */
export const keptSpec = {
  dimensions: { width: 1200, height: 630 },
  output_format: 'jpeg',
  layers: [
    { index: 0, type: 'solid-color', hex_color: '#0F172A' },
    {
      index: 1,
      type: 'text',
      text: 'Asked for again and again',
      font_name: 'Inter',
      font_size_in_px: 72,
      text_color: '#FFFFFF',
      position: { x: 80, y: 200 },
      dimensions: { width: 1040, height: 200 },
    },
  ],
};

/**
 * Milliseconds after an overload until cards, at half of what the service can draw, come as fast as before it again: until
 * twenty in a row whose median is at most twice the usual time.
 */
export async function measureCalm(service: Service, peak: number, usual: number): Promise<number> {
  const next = freshCards(service);
  const samples = await sendOnSchedule({ port: service.port, seconds: 6, rate: peak / 2, next });
  const inOrder = [...samples].sort((a, b) => a.at - b.at);
  const calm = inOrder.findIndex((_, index) => {
    const run = inOrder.slice(index, index + 20);
    return run.length === 20 && median(run.map(({ ms }) => ms)) <= 2 * usual;
  });
  return inOrder[calm]?.at ?? Number.POSITIVE_INFINITY;
}

/** What the service holds when it had nothing to do for a while: by then it has replaced what grew, and V8 has tidied up. */
export async function rest({ pid }: Pick<Service, 'pid'>): Promise<Weight> {
  await sleep(12_000);
  return weigh(treeOf(pid));
}
