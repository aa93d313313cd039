// What callers see when half, all and twice as much is asked as can be drawn: `npm run load -- --seconds 10 --workers 2`.
import { parseArgs } from 'node:util';
import { load, machine } from './measure/machine.js';
import { table } from './report.js';
import { measureCalm, measureLoad, outcomeOf } from './service/measures.js';
import { freshCards } from './service/requests.js';
import { sendSteadily } from './service/senders.js';
import { startService } from './service/service.js';

const { values } = parseArgs({
  options: { seconds: { type: 'string', default: '10' }, workers: { type: 'string', default: '2' } },
});
const [seconds, workers] = [Number(values.seconds), Number(values.workers)];
const service = await startService({ workers });
const steadily = { port: service.port, inFlight: 2 * workers, next: freshCards(service) };
await sendSteadily({ ...steadily, seconds });
const capacity = outcomeOf(await sendSteadily({ ...steadily, seconds }), seconds);

const digits = (value: number) => (Number.isNaN(value) ? '' : value.toFixed(1));
const rows: string[][] = [];
for (const share of [0.5, 1, 2]) {
  const { rate, p50, p99, refused, refusedP99, failed } = await measureLoad(
    service,
    share * capacity.rate,
    seconds,
  );
  const numbers = [rate, p50, p99, refused / seconds, refusedP99].map(digits);
  rows.push([`${100 * share} %`, (share * capacity.rate).toFixed(0), ...numbers, String(failed)]);
}
const calm = await measureCalm(service, capacity.rate, capacity.p50);
await service.stop();

process.stdout.write(`${machine()}, load ${load().toFixed(1)}\n\n`);
process.stdout.write(
  `${workers} children draw ${capacity.rate.toFixed(0)} fresh cards a second, with ${2 * workers} in flight.\n\n`,
);
const head = ['asked', 'a second', 'drawn/s', 'p50 ms', 'p99 ms', 'refused/s', 'refusal p99 ms', 'failed'];
process.stdout.write(`${table(head, rows)}\n\nCalm again ${calm.toFixed(0)} ms after the overload.\n`);
