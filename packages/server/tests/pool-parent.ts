// A service that is nothing but its pool, to be killed: says which children it has, then keeps them drawing.
import { createPool } from '../src/pool/pool.js';
import { patient, slow } from './pool-pictures.js';

const pool = createPool({ children: 2, limits: patient });
await pool.ready();
for (;;) {
  const spec = slow();
  const task = {
    spec,
    sources: new Map(),
    contentHash: '',
    tenant: '',
    signal: new AbortController().signal,
  };
  const drawing = pool.draw(task);
  const { pids, ready } = pool.stats();
  if (ready === pids.length) process.send?.(pids);
  await drawing;
}
