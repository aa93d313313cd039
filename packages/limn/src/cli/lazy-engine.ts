import type { Engine } from '@limn/engine';

/** An engine that is loaded when the first good spec needs it: a spec with faults is answered sooner. */
export interface LazyEngine {
  get(): Promise<Engine>;
  close(): Promise<void>;
}

/** `LIMN_ALLOWED_NETWORKS` lists networks (CIDR, by commas or spaces) whose private addresses sources may name. */
export function createLazyEngine(env: NodeJS.ProcessEnv): LazyEngine {
  let engine: Promise<Engine> | undefined;
  const allowedNetworks = (env.LIMN_ALLOWED_NETWORKS ?? '').split(/[\s,]+/).filter((each) => each !== '');
  const load = async () => (await import('@limn/engine')).createEngine({ allowedNetworks });
  return {
    get: () => {
      engine ??= load();
      return engine;
    },
    close: async () => {
      await (await engine)?.close();
    },
  };
}
