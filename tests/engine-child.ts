// An engine in a process of its own, for tests that ask whether it survives, or what another process draws.
import { performance } from 'node:perf_hooks';
import { createEngine, type EngineOptions } from '@limn/engine';
import { LimnError, parseJson } from '@limn/spec';
import type { Answer, Order } from './hosted-engine.js';

const engine = createEngine(JSON.parse(process.env.LIMN_TEST_ENGINE ?? '{}') as EngineOptions);

async function drawn({ request, options }: Order): Promise<Omit<Answer, 'id' | 'milliseconds'>> {
  try {
    const spec = request instanceof Uint8Array ? parseJson(request) : request;
    return { rendered: await engine.render(spec, options) };
  } catch (error) {
    if (!(error instanceof LimnError))
      return { thrown: String(error instanceof Error ? error.stack : error) };
    const { code, message, issues } = error;
    return { refused: { code, message, issues } };
  }
}

process.on('message', async (order: Order) => {
  const start = performance.now();
  const result = await drawn(order);
  process.send?.({ id: order.id, milliseconds: performance.now() - start, ...result });
});
process.send?.({ ready: import.meta.resolve('@limn/engine'), node: process.version });
