// What the service costs beside the engine it serves, with the targets it is held to.
import { parseArgs } from 'node:util';
import { isBusy, load, machine } from './measure/machine.js';
import { median } from './measure/statistics.js';
import { table } from './report.js';
import {
  type Fresh,
  keptSpec,
  measureCached,
  measureCalm,
  measureFresh,
  measureLoad,
  type Outcome,
  rest,
} from './service/measures.js';
import type { Weight } from './service/process-tree.js';
import { freshCards, requestFor, requestForCard } from './service/requests.js';
import { sendSteadily } from './service/senders.js';
import { startService } from './service/service.js';

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '4' },
    renders: { type: 'string', default: '10000' },
  },
});
const [rounds, seconds, renders] = [values.rounds, values.seconds, values.renders].map(Number) as [
  number,
  number,
  number,
];

interface Row {
  readonly what: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const ms = (time: number) => `${time.toFixed(time < 10 ? 1 : 0)} ms`;
const middle = <T>(list: readonly T[], of: (each: T) => number) => median(list.map(of));

function freshRows({ bare, http, cpu }: Fresh): readonly Row[] {
  const rate = middle(http, (each) => each.rate);
  const ratio = median(http.map((each, round) => each.rate / bare[round]!.rate));
  const bareCpu = middle(bare, (each) => each.cpu);
  const share = bareCpu / (cpu.service + cpu.children + cpu.sender);
  return [
    row(
      'card 1 fresh, 2 in flight, to bare engines in 2 processes',
      'at least 80 %',
      `${(100 * ratio).toFixed(0)} %`,
      ratio >= 0.8,
    ),
    row('the same by processor time', 'at least 80 %', `${(100 * share).toFixed(0)} %`, share >= 0.8),
    row('card 1 fresh, 2 in flight', 'at least 120/s', `${rate.toFixed(0)}/s`, rate >= 120),
  ];
}

function overloadRows(over: Outcome, peak: number, calm: number): readonly Row[] {
  const share = over.rate / peak;
  return [
    row('goodput at 200 % load, of peak', 'at least 90 %', `${(100 * share).toFixed(0)} %`, share >= 0.9),
    row(
      'refusals, p99',
      'under 50 ms',
      over.refused > 0 ? ms(over.refusedP99) : 'none',
      !(over.refusedP99 >= 50),
    ),
    row('failures at 200 % load', 'none', String(over.failed), over.failed === 0),
    row('back to calm', 'within 5 s', ms(calm), calm <= 5000),
  ];
}

function memoryRows(idle: Weight, later: Weight): readonly Row[] {
  const growth = later.pss / idle.pss - 1;
  return [
    row(
      `memory, idle, ${idle.processes} processes (PSS; RSS ${mb(idle.rss)})`,
      'under 250 MB',
      mb(idle.pss),
      idle.pss < 250e6,
    ),
    row(
      `memory after ${renders} pictures (PSS; RSS ${mb(later.rss)})`,
      'at most 20 % more',
      `${mb(later.pss)}, ${(100 * growth).toFixed(0)} %`,
      growth <= 0.2,
    ),
  ];
}

function row(what: string, wanted: string, measured: string, met: boolean): Row {
  return { what, wanted, measured, met };
}

/** Says on the side what is being measured: it takes minutes. */
function now<T>(what: string, work: () => Promise<T>): Promise<T> {
  process.stderr.write(`${what} ...\n`);
  return work();
}

const loadBefore = load();
process.stdout.write(`${machine()}\n\n`);
const service = await now('start', () => startService({ workers: 2 }));
const idle = await now('idle', () => rest(service));
const fresh = await now('fresh cards', () => measureFresh(service, rounds, seconds));
const peak = middle(fresh.http, ({ rate }) => rate);
const calmLoad = await now('80 % load', () => measureLoad(service, 0.8 * peak, seconds * 2));
const cached = await now('one picture again and again', () =>
  measureCached(service, requestFor(keptSpec, service), seconds),
);
const card = await now('one card again and again', () =>
  measureCached(service, requestForCard('title=Asked+for+again+and+again&theme=dark', service), seconds),
);
const over = await now('200 % load', () => measureLoad(service, 2 * peak, seconds * 2));
const usual = middle(fresh.http, ({ p50 }) => p50);
const calm = await now('calm', () => measureCalm(service, peak, usual));
const later = await now(`${renders} pictures`, async () => {
  let left = renders;
  const until = () => left-- <= 0;
  await sendSteadily({ port: service.port, seconds: 3600, inFlight: 2, next: freshCards(service), until });
  return rest(service);
});
await service.stop();

const tail = calmLoad.p99 / calmLoad.p50;
const rows = [
  row('start to /ready', 'under 1 s', ms(service.startTime), service.startTime < 1000),
  ...freshRows(fresh),
  row(`p99 to p50 at 80 % load (p50 ${ms(calmLoad.p50)})`, 'under 5x', `${tail.toFixed(1)}x`, tail < 5),
  row(
    'one picture again and again, 16 in flight',
    'at least 4000/s',
    `${cached.rate.toFixed(0)}/s`,
    cached.rate >= 4000,
  ),
  row('the same, p99', 'under 10 ms', ms(cached.p99), cached.p99 < 10),
  row('one card by its address, so too', 'at least 4000/s', `${card.rate.toFixed(0)}/s`, card.rate >= 4000),
  ...overloadRows(over, peak, calm),
  ...memoryRows(idle, later),
];
const cells = rows.map(({ what, wanted, measured, met }) => [what, wanted, measured, met ? 'met' : 'missed']);
process.stdout.write(`${table(['target', 'wanted', 'measured', ''], cells)}\n\n`);
const { service: parent, children, sender } = fresh.cpu;
process.stdout.write(
  `Processor for one picture over HTTP: service ${ms(parent)}, children ${ms(children)}, sender ${ms(sender)}; of a bare engine ${ms(middle(fresh.bare, ({ cpu }) => cpu))}, ${middle(fresh.bare, ({ rate }) => rate).toFixed(0)}/s in two processes.\n`,
);
const busy = isBusy(loadBefore, loadBefore)
  ? 'Other work kept the machine busy: trust the ratios.'
  : 'The machine did little else before.';
process.stdout.write(`Load before the run ${loadBefore.toFixed(1)}. ${busy}\n`);
