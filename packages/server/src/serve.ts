import type { Config } from './config/config.js';
import { ConfigError } from './config/config-error.js';
import { firstKeyNotice, makeFirstKey } from './first-key.js';
import { keepHeapSmall } from './small-heap.js';
import { tidyAtRest } from './tidy-at-rest.js';

export interface ServeOptions {
  /** Shows something to whoever started the service. It may hold a secret, so it is not for the log. */
  readonly show: (text: string) => void;
  readonly env?: NodeJS.ProcessEnv;
}

/** Milliseconds from the signal to stop to the end of the process, whatever hangs. */
const longestEnd = 19_500;

/**
 * Runs the service until the process is told to stop.
 * @throws ConfigError, StoreError when it cannot start
 */
export async function serve(config: Config, { show, env = process.env }: ServeOptions): Promise<void> {
  keepHeapSmall();
  // Loaded here, because programs that only look at keys or settings need nothing of HTTP.
  const { createApp } = await import('./app.js');
  const app = await createApp(config, env);
  const stopped = stopSignal();
  const stopTidying = tidyAtRest();
  try {
    const address = await app.listen().catch((error) => {
      throw explained(error, config);
    });
    const reached =
      config.publicUrl ?? address.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
    const token = await makeFirstKey(app.keys);
    if (token !== undefined) show(firstKeyNotice(token, reached));
    await Promise.race([app.ready(), stopped]);
    app.log.info({ address }, `Limn listens on ${address}; ${reached}/docs shows what it does`);
    app.log.info({ signal: await stopped }, 'stopping');
  } finally {
    stopTidying();
    await app.close();
  }
}

/** The signal to stop. From then on the process ends in time, and at once at the second signal. */
function stopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals) => {
      setTimeout(() => process.exit(1), longestEnd).unref();
      for (const each of signals) process.once(each, () => process.exit(1));
      resolve(signal);
    };
    const signals = ['SIGTERM', 'SIGINT'] as const;
    for (const signal of signals) process.once(signal, stop);
  });
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'is taken by another program; choose another with LIMN_PORT or --port',
  EACCES: 'may not be used by this user; choose one above 1023 with LIMN_PORT or --port',
  EADDRNOTAVAIL: 'is not an address of this machine; choose another with LIMN_HOST or --host',
  ENOTFOUND: 'is not a known name; write an address with LIMN_HOST or --host',
};

function explained(error: unknown, { host, port }: Config): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const reason = reasons[code];
  return reason === undefined ? error : new ConfigError([`${host}:${port} ${reason}.`]);
}
