// Draws fresh card 1 for as many seconds as it is told, again and again; two pictures in hand are no faster.
import { createEngine } from '@limn/engine';
import { waveCard } from '../cards/wave-card.js';
import type { BareResult } from './bare-engine.js';

const engine = createEngine();
let round = process.pid * 1000;

process.on('message', async (seconds: number) => {
  const cpuBefore = process.cpuUsage();
  const start = performance.now();
  let pictures = 0;
  while (performance.now() - start < seconds * 1000) {
    await engine.render(waveCard(round++, false).spec);
    pictures++;
  }
  const { user, system } = process.cpuUsage(cpuBefore);
  const milliseconds = performance.now() - start;
  process.send?.({ pictures, milliseconds, cpu: (user + system) / 1000 } satisfies BareResult);
});
process.on('disconnect', () => process.exit(0));
