// The composition root: every room of the service, and who is given what.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createSourceFetch } from '@limn/engine/sources';
import { createFileWriter } from './cache/file-writer.js';
import { createResultCache } from './cache/result-cache.js';
import { createSourceCache } from './cache/source-cache.js';
import type { Config } from './config/config.js';
import { engineVersion } from './engine-version.js';
import { createAdmission } from './http/admission.js';
import { createFront } from './http/front.js';
import { createListener } from './http/listener.js';
import { mounts } from './http/mounts.js';
import { createPictureAnswers } from './http/picture-answer.js';
import { createRoutes } from './http/routes.js';
import type { Service } from './http/service.js';
import { createKeys, type Keys } from './keys/keys.js';
import { createLog, flushed, type Log } from './logs/log.js';
import { createMetrics } from './metrics/metrics.js';
import { watchedNumbers } from './metrics/watched-numbers.js';
import type { PoolLimits } from './pool/limits.js';
import { createPool, type Exit } from './pool/pool.js';
import { createRates } from './rates/rates.js';
import { createRenderer } from './renderer.js';
import { openStore } from './store/open-store.js';
import { createTraces } from './traces/traces.js';

/** The service, put together and not yet listening. */
export interface App {
  readonly keys: Keys;
  readonly log: Log;
  /** Listens; the address as people would write it. */
  listen(): Promise<string>;
  /** Resolves when pictures can be drawn. */
  ready(): Promise<void>;
  /** Takes nothing new, finishes what it took, and lets everything go. Ends within 20 seconds. */
  close(): Promise<void>;
}

/** Milliseconds that requests in hand have at the end; the rest of the 20 s is for children and disks. */
const patience = 15_000;

/**
 * @param limits of drawing, for who must see one exceeded
 * @throws StoreError when the data folder cannot be used
 */
export async function createApp(
  config: Config,
  env: NodeJS.ProcessEnv = process.env,
  limits: Partial<PoolLimits> = {},
): Promise<App> {
  await mkdir(config.data, { recursive: true, mode: 0o700 });
  const log = await createLog(config);
  const warn = (message: string, error: unknown) => log.warn({ err: error }, message);
  const metrics = createMetrics();

  const pool = createPool({ children: config.workers, limits, onExit: noteExit });

  function noteExit(exit: Exit): void {
    metrics.exit(exit.reason);
    const isUsual = exit.reason === 'closed' || exit.reason.startsWith('recycled');
    log[isUsual ? 'debug' : 'warn'](exit, 'A process that draws ended.');
  }

  const store = await openStore(config.data);
  const keys = createKeys(store, { warn, usualRate: config.rate });
  const rates = createRates();
  const sources = createSourceCache({
    fetch: createSourceFetch(networkOf(config)),
    maxBytes: config.sourceCache,
  });
  const writer = createFileWriter();
  const disk = { folder: join(config.data, 'pictures'), maxBytes: config.diskCache, writer };
  const results = createResultCache({
    memoryBytes: config.memoryCache,
    ...(config.diskCache > 0 ? { disk } : {}),
    warn,
  });
  const renderer = createRenderer({ pool, results, sources, engineVersion: engineVersion() });
  metrics.watch(watchedNumbers({ pool, results, sources, rates }));

  const state: { unready: string | undefined } = { unready: 'The service is starting.' };
  const service: Service = {
    config,
    renderer,
    writer,
    metrics,
    log,
    admission: createAdmission({ keys, rates, config }),
    answerPicture: createPictureAnswers(),
    unready: () => state.unready,
  };
  const traces = await createTraces(env);
  const listener = createListener(createFront(createRoutes(service, mounts), { ...service, traces }));

  return {
    keys,
    log,
    listen: () => listener.listen(config),
    async ready() {
      await pool.ready();
      state.unready = undefined;
    },
    async close() {
      state.unready = 'The service is stopping.';
      await listener.close(patience);
      await renderer.close();
      await writer.close();
      await keys.close();
      await store.close();
      await traces?.close();
      await flushed(log);
    },
  };
}

function networkOf({ allowedNetworks, allowedPorts }: Config) {
  return { allowedNetworks, allowedPorts: allowedPorts.map(Number) };
}
