// Many pictures, all of them new: what the service holds must not grow with them.
import { rest } from '../../bench/service/measures.js';
import type { Weight } from '../../bench/service/process-tree.js';
import { freshCards } from '../../bench/service/requests.js';
import { sendSteadily } from '../../bench/service/senders.js';
import { type Service, startService } from '../../bench/service/service.js';
import { type Fault, verdict } from './verdict.js';

/** Small caches, which a tenth of the run fills: after it only a leak can grow. */
const env = { LIMN_MEMORY_CACHE: '8MiB', LIMN_DISK_CACHE: '32MiB' };

export const longRun: Fault = {
  name: 'many pictures',
  async run({ renders }) {
    const service = await startService({ workers: 2, env });
    const first = await draw(service, renders / 10);
    const warm = await rest(service);
    const second = await draw(service, renders - renders / 10);
    const later = await rest(service);
    const ended = service.ended();
    await service.stop();
    const growth = later.pss / warm.pss - 1;
    const failed = first.failed + second.failed;
    return [
      verdict('pictures drawn', String(renders), first.drawn + second.drawn, failed === 0),
      verdict('memory (PSS)', 'at most 20 % more', `${inMB(warm)} to ${inMB(later)}`, growth <= 0.2),
      verdict(
        'open files and sockets',
        'no more',
        `${warm.descriptors} to ${later.descriptors}`,
        later.descriptors <= warm.descriptors + 2,
      ),
      verdict('the service', 'the same process', ended ?? 'runs', ended === undefined),
    ];
  },
};

const inMB = ({ pss }: Weight) => `${(pss / 1e6).toFixed(0)} MB`;

async function draw(service: Service, count: number): Promise<{ drawn: number; failed: number }> {
  let left = count;
  const samples = await sendSteadily({
    port: service.port,
    seconds: 3600,
    inFlight: 2,
    next: freshCards(service),
    until: () => left-- <= 0,
  });
  const drawn = samples.filter(({ status }) => status === 200).length;
  return { drawn, failed: samples.length - drawn };
}
