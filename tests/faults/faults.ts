// Breaks the service on purpose and says what held: `npm run faults -- --renders 20000 --only killed`.
import { parseArgs } from 'node:util';
import { table } from '../../bench/report.js';
import { fullDisk, readOnlyDisk } from './bad-disk.js';
import { longRun } from './long-run.js';
import { killedChildren, stoppedChildren } from './lost-children.js';
import { killedService, stoppedService } from './lost-service.js';

const { values } = parseArgs({
  options: {
    renders: { type: 'string', default: '20000' },
    seconds: { type: 'string', default: '15' },
    only: { type: 'string', default: '' },
  },
});
const options = { renders: Number(values.renders), seconds: Number(values.seconds) };
const faults = [
  killedChildren,
  stoppedChildren,
  killedService,
  stoppedService,
  fullDisk,
  readOnlyDisk,
  longRun,
].filter(({ name }) => name.includes(values.only));

for (const fault of faults) {
  const verdicts = await fault.run(options);
  const rows = verdicts.map(({ what, wanted, seen, held }) => [what, wanted, seen, held ? 'held' : 'BROKEN']);
  process.stdout.write(`## ${fault.name}\n\n${table(['', 'wanted', 'seen', ''], rows)}\n\n`);
  if (verdicts.some(({ held }) => !held)) process.exitCode = 1;
}
